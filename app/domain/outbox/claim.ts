import type { Db } from '#db/tables/index.ts'
import type { OutboxRow } from './message.ts'
import { countDue, lockDue, takeInHand, updateClaimedAt } from './queries.server.ts'

/** A worker that has not renewed its claims for this long is dead: with its poll another takes them up within 30 s. */
export const CLAIM_SECONDS = 25

export const silentSince = (now: Date) => new Date(now.getTime() - CLAIM_SECONDS * 1000)

/**
 * Takes up to `limit` due letters in hand for one worker, in one short transaction: queued ones, and those whose worker died.
 * Two workers never get the same letter (row locks that others pass over on PostgreSQL, the write lock on SQLite).
 */
export function claim(db: Db, { workerId, limit }: { workerId: string; limit: number }, now: Date): Promise<OutboxRow[]> {
  return db.transaction().execute(async (tx) => {
    const ids = await lockDue(tx, { limit, silentSince: silentSince(now) }, now)
    return ids.length === 0 ? [] : takeInHand(tx, ids, workerId, now)
  })
}

/** How many letters a worker with `limit` free hands would get now: a read that an idle worker can afford. */
export function countClaimable(db: Db, limit: number, now: Date): Promise<number> {
  return countDue(db, { limit, silentSince: silentSince(now) }, now)
}

/** Says that the worker is alive; answers which of the letters it still holds. */
export async function renewClaims(db: Db, { workerId, ids }: { workerId: string; ids: readonly string[] }, now: Date): Promise<string[]> {
  return ids.length === 0 ? [] : updateClaimedAt(db, ids, workerId, now)
}
