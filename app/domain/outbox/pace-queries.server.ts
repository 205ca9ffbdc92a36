import { locked } from '#db/lock.ts'
import type { Tx } from '#db/tables/index.ts'
import { burstOf, type Pace } from './pace.ts'

const ROW = 'mail'

/** The one row that all workers share, locked until the transaction ends; made full when it is not there yet. */
export async function lockPace(tx: Tx, perSecond: number, now: Date): Promise<Pace> {
  await tx
    .insertInto('sending_pace')
    .values({ id: ROW, tokens: burstOf(perSecond), refilled_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const row = await locked(tx, tx.selectFrom('sending_pace').selectAll().where('id', '=', ROW)).executeTakeFirstOrThrow()
  return { tokens: row.tokens, refilledAt: new Date(row.refilled_at) }
}

export async function updatePace(tx: Tx, { tokens, refilledAt }: Pace): Promise<void> {
  await tx.updateTable('sending_pace').set({ tokens, refilled_at: refilledAt.toISOString() }).where('id', '=', ROW).execute()
}
