import type { ReminderRule } from '#app/domain/reminders/rules.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import type { Selectable } from '#db/rows.ts'
import type { EventTable, Mode } from '#db/tables/events.ts'

export type EventRow = Selectable<EventTable>
export type EventQuestion = { id: string; label: Texts; required: boolean }
/** An event with its JSON columns read. */
export type EventRecord = Omit<EventRow, 'title' | 'description' | 'target_groups' | 'questions' | 'reminders' | 'cancel_reason'> & {
  title: Texts
  description: Texts | null
  cancel_reason: Texts | null
  target_groups: string[]
  questions: EventQuestion[]
  reminders: ReminderRule[]
}

export function readEvent(row: EventRow): EventRecord {
  return {
    ...row,
    title: JSON.parse(row.title),
    description: row.description === null ? null : JSON.parse(row.description),
    cancel_reason: row.cancel_reason === null ? null : JSON.parse(row.cancel_reason),
    target_groups: JSON.parse(row.target_groups),
    questions: JSON.parse(row.questions),
    reminders: JSON.parse(row.reminders),
  }
}

/** Why an event was cancelled, in a reader's language; null when nobody said. */
export const reasonFor = ({ cancel_reason }: Pick<EventRecord, 'cancel_reason'>, language: Language): string | null =>
  cancel_reason && textFor(cancel_reason, language).text

/** The status people see: a published event that is over was held. */
export function statusOf(event: Pick<EventRow, 'status' | 'ends_at_utc'>, now: Date): 'draft' | 'published' | 'cancelled' | 'held' {
  return event.status === 'published' && event.ends_at_utc <= now.toISOString() ? 'held' : event.status
}

/** Ways to take part that an event offers. */
export function modesOf(format: EventRow['format']): Mode[] {
  return format === 'hybrid' ? ['on_site', 'remote'] : [format]
}

/** The place people come to; none of an event online, also where it keeps the one it was moved from. */
export const venueOf = ({ format, venue_name }: Pick<EventRow, 'format' | 'venue_name'>): string | null =>
  format === 'remote' ? null : venue_name

/** Which stored state may follow which; anything else is refused. */
const TRANSITIONS: Record<EventRow['status'], readonly EventRow['status'][]> = {
  draft: ['published', 'cancelled'],
  published: ['cancelled'],
  cancelled: ['published'],
}

export function mayBecome(from: EventRow['status'], to: EventRow['status']): boolean {
  return TRANSITIONS[from].includes(to)
}
