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

/**
 * Registrants whose device joined an event that ended between the two instants, but never said how many listened, and who have not
 * been asked yet. A room's shared screen is counted otherwise; entries taken back do not count.
 */
export function listSilent(db: Db, { endedAfter, endedBefore }: { endedAfter: Date; endedBefore: Date }) {
  return db
    .selectFrom('listening_point as point')
    .innerJoin('registration', 'registration.id', 'point.registration_id')
    .innerJoin('event', 'event.id', 'point.event_id')
    .select(['registration.id as registrationId', 'event.id as eventId'])
    .where('event.status', '=', 'published')
    .where('event.attendance_closed_at', 'is', null)
    .where('event.ends_at_utc', '>', endedAfter.toISOString())
    .where('event.ends_at_utc', '<=', endedBefore.toISOString())
    .where('registration.status', '=', 'confirmed')
    .where('registration.email', 'is not', null)
    .where('registration.reminders_stopped', '=', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attendance_entry as entry')
            .select('entry.id')
            .whereRef('entry.point_id', '=', 'point.id')
            .where((kind) =>
              kind.or([kind('entry.kind', '=', 'answer'), kind.and([kind('entry.kind', '=', 'room'), kind('entry.amount', '=', 1)])]),
            )
            .where((undone) =>
              undone.not(
                undone.exists(
                  undone
                    .selectFrom('attendance_entry as undo')
                    .select('undo.id')
                    .where('undo.kind', '=', 'undo')
                    .whereRef('undo.undoes', '=', 'entry.id'),
                ),
              ),
            ),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.registration_id', '=', 'registration.id')
            .where('outbox.kind', '=', 'how-many'),
        ),
      ),
    )
    .distinct()
    .execute()
}
