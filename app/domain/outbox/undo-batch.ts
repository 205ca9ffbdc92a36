import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { findBatch, updateUndone } from './queries.server.ts'

/** Takes back the letters of one staff action on one event that still wait; those in hand or gone stay. Answers how many were taken back. */
export function undoBatch(db: Db, what: { eventId: string; batchId: string }, actor: Actor, now: Date): Promise<{ undone: number }> {
  return db.transaction().execute(async (tx) => {
    const batch = await findBatch(tx, what.batchId)
    const undone = await updateUndone(tx, what)
    const subject = { type: 'batch', id: what.batchId }
    const entry = {
      actor: actorName(actor),
      action: 'letters.undone' as const,
      subject,
      organisationId: batch?.organisation_id ?? null,
      details: { undone },
    }
    if (undone > 0) await record(tx, entry, now)
    return { undone }
  })
}
