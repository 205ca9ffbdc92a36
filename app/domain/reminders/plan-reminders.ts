import { newId } from '#app/domain/shared/id.ts'
import type { Tx } from '#db/tables/index.ts'
import type { ReminderTable } from '#db/tables/reminders.ts'
import { insertReminder, listReminders, updateReminder } from './queries.server.ts'
import { dueAt, type EventStart, type ReminderRule, spell } from './rules.ts'

/** What reminders need to know of an event. */
export type RemindedEvent = EventStart & { id: string; status: string; reminders: readonly ReminderRule[] }

/**
 * Makes the waiting reminders of an event those of its present time and rules. Runs with every publishing, change and cancellation.
 * Those of another time or rule are dropped; one whose time has passed is not made; one that was sent for this very time is not made again.
 */
export async function planReminders(tx: Tx, event: RemindedEvent, now: Date): Promise<void> {
  const wanted = new Map<string, string>()
  if (event.status === 'published') {
    for (const rule of event.reminders) {
      const due = dueAt(rule, event)
      if (due > now && due.toISOString() <= event.starts_at_utc) wanted.set(spell(rule), due.toISOString())
    }
  }
  const known = await listReminders(tx, event.id)
  for (const reminder of known) {
    const due = reminder.occurrence === event.starts_at_utc ? wanted.get(reminder.rule) : undefined
    const change = changeOf(reminder, due)
    if (change) await updateReminder(tx, reminder.id, change)
    if (due !== undefined) wanted.delete(reminder.rule)
  }
  for (const [rule, due] of wanted) {
    const id = newId(now)
    await insertReminder(tx, { id, event_id: event.id, rule, due_at: due, occurrence: event.starts_at_utc, state: 'waiting' })
  }
}

/** `due` undefined: no longer wanted. An event moved away and back wants its dropped reminder again. */
function changeOf({ state, due_at }: ReminderTable, due: string | undefined): Partial<ReminderTable> | undefined {
  if (state === 'done') return undefined
  if (due === undefined) return state === 'waiting' ? { state: 'dropped' } : undefined
  return state === 'dropped' || due_at !== due ? { state: 'waiting', due_at: due } : undefined
}
