import type { EventFormat, EventKind } from '#app/domain/events/names.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { formatDate, formatTimes } from '#app/i18n/dates.ts'
import { EventRow } from '../event/event-row.tsx'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'

export type Row = {
  id: string
  to: string
  title: Texts
  kind: EventKind
  startsAt: string
  endsAt: string
  format: EventFormat
  venue: string | null
  status: 'draft' | 'published' | 'held' | 'cancelled'
  confirmed: number
  waitlisted: number
}

/** An event in a list of the staff: when, where, and how many are coming. */
export function StaffEventRow({ row }: { row: Row }) {
  const t = useTranslator()
  const day = `${formatDate(row.startsAt, t.language)}${t.language === 'selko' ? '.' : ''}`
  const when = `${day} ${formatTimes(row.startsAt, row.endsAt, t.language)}`
  const where = row.venue ?? t(`ui.event.format.${row.format}`)
  return (
    <EventRow to={row.to} startsAt={row.startsAt} title={row.title} when={when} where={where} dated>
      {row.status !== 'published' && (
        <Chip tone={row.status === 'cancelled' ? 'bad' : row.status === 'held' ? 'info' : ''}>{t(`ui.event.status.${row.status}`)}</Chip>
      )}
      {row.status !== 'draft' && row.status !== 'cancelled' && (
        <Chip tone="ok" icon="people">
          {t('manage.list.registered', { count: row.confirmed })}
        </Chip>
      )}
      {row.waitlisted > 0 && <Chip tone="warn">{t('manage.list.waiting', { count: row.waitlisted })}</Chip>}
    </EventRow>
  )
}
