import { record } from '#app/domain/audit/record.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { localDate } from './period.ts'
import { listAskedAccounts } from './tasks/queries.server.ts'

/** Writes to the organisers of events of which nothing is recorded, once an event and day; answers how many letters were queued. */
export function askForAttendance(db: Db, eventIds: readonly string[], actor: Actor, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let asked = 0
    for (const eventId of eventIds) {
      const event = await findEvent(tx, eventId)
      if (!event) continue
      let letters = 0
      for (const accountId of await listAskedAccounts(tx, event)) {
        const key = `attendance-wanted:${eventId}:${accountId}:${localDate(now)}`
        if (await enqueue(tx, { kind: 'attendance-wanted', key, eventId, accountId }, now, now)) letters++
      }
      asked += letters
      if (letters > 0) await audit(tx, event, actor, now)
    }
    return asked
  })
}

function audit(tx: Tx, event: { id: string; organisation_id: string }, actor: Actor, now: Date) {
  const subject = { type: 'event', id: event.id }
  return record(tx, { actor: actorName(actor), action: 'event.attendance-asked', subject, organisationId: event.organisation_id }, now)
}
