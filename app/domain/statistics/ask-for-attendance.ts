import { record } from '#app/domain/audit/record.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { localDate } from './period.ts'
import { listAskedAccounts } from './queries.server.ts'

/** Writes to the organisers of events of which nothing is recorded, once an event and day; answers how many letters were queued. */
export function askForAttendance(db: Db, eventIds: readonly string[], actor: Actor, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let asked = 0
    for (const eventId of eventIds) {
      const event = await findEvent(tx, eventId)
      if (!event) continue
      for (const accountId of await listAskedAccounts(tx, event)) {
        const key = `attendance-wanted:${eventId}:${accountId}:${localDate(now)}`
        if (await enqueue(tx, { kind: 'attendance-wanted', key, eventId, accountId }, now, now)) asked++
      }
      await record(
        tx,
        {
          actor: actorName(actor),
          action: 'event.attendance-asked',
          subject: { type: 'event', id: eventId },
          organisationId: event.organisation_id,
        },
        now,
      )
    }
    return asked
  })
}
