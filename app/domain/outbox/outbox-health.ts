import type { Db } from '#db/tables/index.ts'
import { countByState, findOldestDue } from './health-queries.server.ts'

export type OutboxHealth = { queued: number; sending: number; failed: number; oldestDueSeconds: number | null }

/** How the queue stands: letters that wait (also for later), are in hand, or failed, and the age of the oldest that should have left. */
export async function outboxHealth(db: Db, now: Date): Promise<OutboxHealth> {
  const counts = await countByState(db)
  const oldest = await findOldestDue(db, now)
  return {
    queued: counts.get('queued') ?? 0,
    sending: counts.get('sending') ?? 0,
    failed: counts.get('failed') ?? 0,
    oldestDueSeconds: oldest === null ? null : Math.max(0, Math.round((now.getTime() - Date.parse(oldest)) / 1000)),
  }
}
