import type { Texts } from '#app/domain/shared/texts.ts'
import { formatTimes, formatWhen } from '#app/i18n/dates.ts'
import { EventList, EventRow } from '../event/event-row.tsx'
import { Phrase } from '../event/event-when.tsx'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'

export type ListedMeeting = {
  id: string
  title: Texts
  startsAt: string
  endsAt: string
  venue: string | null
  format: 'remote' | 'on_site' | 'hybrid'
  state: 'published' | 'held' | 'cancelled'
}

/** A group's meetings of the year; `pathOf` leads to a meeting's page, without it the rows are no links. */
export function MeetingList({ meetings, pathOf }: { meetings: readonly ListedMeeting[]; pathOf?: (id: string) => string }) {
  const t = useTranslator()
  const lineOf = (one: ListedMeeting, format: typeof formatWhen) =>
    [format(one.startsAt, one.endsAt, t.language), one.venue ?? t(`ui.event.format.${one.format}`)].join(' · ')
  if (meetings.length === 0) return <p>{t('groups.meetings.none')}</p>
  if (!pathOf) {
    return (
      <ul className="flow flow-tight">
        {meetings.map((one) => (
          <li key={one.id}>
            <Phrase text={lineOf(one, formatWhen)} />{' '}
            {one.state === 'cancelled' && <Chip tone="bad">{t('ui.event.status.cancelled')}</Chip>}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <EventList>
      {meetings.map((one) => (
        <EventRow key={one.id} to={pathOf(one.id)} startsAt={one.startsAt} title={one.title} line={lineOf(one, formatTimes)}>
          <Chip tone={one.state === 'cancelled' ? 'bad' : one.state === 'held' ? '' : 'ok'}>{t(`ui.event.status.${one.state}`)}</Chip>
        </EventRow>
      ))}
    </EventList>
  )
}
