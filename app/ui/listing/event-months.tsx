import type { EventFormat } from '#app/domain/events/names.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { formatMonth, formatTimes } from '#app/i18n/dates.ts'
import { municipalityName } from '#app/i18n/municipalities.ts'
import { EventList, EventRow } from '../event/event-row.tsx'
import { type ModeSeats, SeatsLeft } from '../event/seats-left.tsx'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'

export type ListedEvent = {
  slug: string
  title: Texts
  startsAt: string
  endsAt: string
  format: EventFormat
  status: 'published' | 'cancelled'
  venue: string | null
  municipality: string | null
  organiser: string
  seats: ModeSeats[]
}

/** Events under the names of their months. */
export function EventMonths({ events }: { events: readonly ListedEvent[] }) {
  const { language } = useTranslator()
  const months = [...new Set(events.map((event) => event.startsAt.slice(0, 7)))]
  return (
    <>
      {months.map((month) => (
        <section className="flow flow-tight" key={month}>
          <h2>{formatMonth(`${month}-01T00:00`, language)}</h2>
          <EventList>
            {events
              .filter((event) => event.startsAt.startsWith(month))
              .map((event) => (
                <ListedRow key={event.slug} event={event} />
              ))}
          </EventList>
        </section>
      ))}
    </>
  )
}

function ListedRow({ event }: { event: ListedEvent }) {
  const t = useTranslator()
  const where = useListedPlace(event)
  return (
    <EventRow
      to={`/e/${event.slug}?lang=${t.language}`}
      startsAt={event.startsAt}
      title={event.title}
      when={formatTimes(event.startsAt, event.endsAt, t.language)}
      where={where}
    >
      {event.status === 'cancelled' ? (
        <Chip tone="bad" icon="cross">
          {t('ui.event.status.cancelled')}
        </Chip>
      ) : (
        <SeatsLeft seats={event.seats} />
      )}
    </EventRow>
  )
}

/** Where in one line: remote with the organiser, or municipality and venue. */
function useListedPlace(event: ListedEvent): string {
  const t = useTranslator()
  const named = t(`ui.event.format.${event.format}`)
  const format = t.language === 'selko' ? named : named.toLowerCase()
  const municipality = event.municipality && municipalityName(event.municipality, t.language)
  const venue = [municipality, event.venue].filter(Boolean).join(', ')
  if (event.format === 'remote' || !venue) return `${format}, ${event.organiser}`
  return event.format === 'hybrid' ? `${venue}, ${format.toLowerCase()}` : venue
}
