import type { Db } from '#db/tables/index.ts'
import type { MessageState } from '#db/tables/outbox.ts'

export async function countByState(db: Db): Promise<Map<MessageState, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['queued', 'sending', 'failed'])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/** When the letter that waits longest first should have left: a retry moves its due time, so its making counts once it was tried. */
export async function findOldestDue(db: Db, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min(eb.case().when('attempts', '=', 0).then(eb.ref('due_at')).else(eb.ref('created_at')).end()).as('oldest'))
    .where('state', 'in', ['queued', 'sending'])
    .where((eb) => eb.or([eb('due_at', '<=', now.toISOString()), eb('attempts', '>', 0)]))
    .executeTakeFirst()
  return row?.oldest ?? null
}
