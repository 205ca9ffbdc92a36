import type { Db } from '#db/tables/index.ts'
import { refill } from './pace.ts'
import { lockPace, updatePace } from './pace-queries.server.ts'

/** Leave to send up to `wanted` letters now, at MAIL_PER_SECOND for all workers together; answers how many of them. */
export function spendPace(db: Db, { perSecond, wanted }: { perSecond: number; wanted: number }, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const pace = refill(await lockPace(tx, perSecond, now), perSecond, now)
    const granted = Math.min(wanted, pace.tokens)
    if (granted > 0) await updatePace(tx, { ...pace, tokens: pace.tokens - granted })
    return granted
  })
}
