import type { Insertable, Updateable } from 'kysely'
import { locked } from '#db/lock.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { ReminderTable } from '#db/tables/reminders.ts'

export async function insertReminder(tx: Tx, row: Insertable<ReminderTable>): Promise<void> {
  await tx
    .insertInto('reminder')
    .values(row)
    .onConflict((conflict) => conflict.columns(['event_id', 'rule', 'occurrence']).doNothing())
    .execute()
}

export function listReminders(tx: Tx, eventId: string): Promise<ReminderTable[]> {
  return locked(tx, tx.selectFrom('reminder').selectAll().where('event_id', '=', eventId).orderBy('id')).execute()
}

export async function updateReminder(tx: Db, id: string, change: Updateable<ReminderTable>): Promise<void> {
  await tx.updateTable('reminder').set(change).where('id', '=', id).execute()
}

/** Waiting reminders that are due, with what their event says now; the earliest first. */
export function listDueReminders(db: Db, now: Date) {
  return db
    .selectFrom('reminder')
    .innerJoin('event', 'event.id', 'reminder.event_id')
    .select(['reminder.id', 'reminder.event_id', 'reminder.rule', 'reminder.due_at', 'reminder.occurrence'])
    .select(['event.starts_at_utc', 'event.time_zone', 'event.status'])
    .where('reminder.state', '=', 'waiting')
    .where('reminder.due_at', '<=', now.toISOString())
    .orderBy('reminder.due_at')
    .orderBy('reminder.id')
    .execute()
}

/** Takes a reminder's row for the transaction; undefined when it waits no more. */
export function lockWaiting(tx: Tx, id: string) {
  return locked(tx, tx.selectFrom('reminder').selectAll().where('id', '=', id).where('state', '=', 'waiting')).executeTakeFirst()
}

/** Ids of the confirmed registrants to remind, in order after `after`: with an address, not stopped, registered before `before`. */
export async function listReminded(db: Db, of: { eventId: string; before: string; after: string; limit: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('id')
    .where('event_id', '=', of.eventId)
    .where('status', '=', 'confirmed')
    .where('email', 'is not', null)
    .where('reminders_stopped', '=', 0)
    .where('created_at', '<', of.before)
    .where('id', '>', of.after)
    .orderBy('id')
    .limit(of.limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Entries that settle their point: an answer in force, or a room's shared screen by the last word on it. Those taken back do not count. */
function settling(db: Db) {
  return db
    .selectFrom('attendance_entry as entry')
    .select('entry.id')
    .where((eb) => {
      const undo = eb.selectFrom('attendance_entry as undo').select('undo.id').where('undo.kind', '=', 'undo')
      return eb.not(eb.exists(undo.whereRef('undo.event_id', '=', 'entry.event_id').whereRef('undo.undoes', '=', 'entry.id')))
    })
    .where((eb) => eb.or([eb('entry.kind', '=', 'answer'), eb.and([eb('entry.kind', '=', 'room'), eb('entry.amount', '=', 1)])]))
    .where((eb) => {
      const later = eb
        .selectFrom('attendance_entry as later')
        .select('later.id')
        .where('later.kind', '=', 'room')
        .where('later.amount', '=', 0)
      const unmarked = later.whereRef('later.point_id', '=', 'entry.point_id').whereRef('later.id', '>', 'entry.id')
      return eb.or([eb('entry.kind', '=', 'answer'), eb.not(eb.exists(unmarked))])
    })
}

/** Events that ended between the two instants and whose attendance is still open; devices known since `knownAfter`, or whose event ended since then. */
type Ended = { endedAfter: Date; endedBefore: Date; knownAfter: Date }

/**
 * Registrants whose device joined an event that ended a while ago, but never said how many listened, and who have not been asked yet.
 * Those who stopped reminders are left in peace.
 */
export function listSilent(db: Db, { endedAfter, endedBefore, knownAfter }: Ended) {
  return db
    .selectFrom('event')
    .innerJoin('listening_point as point', 'point.event_id', 'event.id')
    .innerJoin('registration', 'registration.id', 'point.registration_id')
    .select(['registration.id as registrationId', 'event.id as eventId'])
    .where('event.status', '=', 'published')
    .where('event.attendance_closed_at', 'is', null)
    .where('event.ends_at_utc', '>', endedAfter.toISOString())
    .where('event.ends_at_utc', '<=', endedBefore.toISOString())
    .where((eb) => eb.or([eb('event.ends_at_utc', '>', knownAfter.toISOString()), eb('point.created_at', '>', knownAfter.toISOString())]))
    .where('registration.status', '=', 'confirmed')
    .where('registration.email', 'is not', null)
    .where('registration.reminders_stopped', '=', 0)
    .where((eb) => eb.not(eb.exists(settling(db).where('entry.point_id', '=', eb.ref('point.id')))))
    .where((eb) => {
      const asked = eb.selectFrom('outbox').select('outbox.id').where('outbox.kind', '=', 'how-many')
      return eb.not(eb.exists(asked.whereRef('outbox.registration_id', '=', 'registration.id')))
    })
    .distinct()
    .execute()
}
