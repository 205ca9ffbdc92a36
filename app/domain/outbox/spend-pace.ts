import type { Db } from '#db/tables/index.ts'
import { refill } from './pace.ts'
import { lockPace, updatePace } from './pace-queries.server.ts'

/** Leave to send up to `wanted` letters now, at MAIL_PER_SECOND for all workers together; answers how many of them. */
export function spendPace(db: Db, { perSecond, wanted }: { perSecond: number; wanted: number }, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const stored = await lockPace(tx, perSecond, now)
    const pace = refill(stored, perSecond, now)
    const granted = Math.min(wanted, pace.tokens)
    if (granted > 0 || stored.refilledAt > now) await updatePace(tx, { ...pace, tokens: pace.tokens - granted })
    return granted
  })
}
