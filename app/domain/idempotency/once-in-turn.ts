import { setTimeout } from 'node:timers/promises'
import type { Db } from '#db/tables/index.ts'
import { type Answer, type Once, once } from './once.ts'

/** How often, a tenth of a second apart, the answer of the same request that is in hand is waited for. */
const LOOKS = 100

/** Runs a request once for its key; one that arrives while the first is in hand waits for the first one's answer, ten seconds at most. */
export async function onceInTurn(db: Db, given: Parameters<typeof once>[1], run: () => Promise<Answer>, now: () => Date): Promise<Once> {
  let result = await once(db, given, run, now())
  for (let look = 0; result.kind === 'in-progress' && look < LOOKS; look++) {
    await setTimeout(100)
    result = await once(db, given, run, now())
  }
  return result
}
