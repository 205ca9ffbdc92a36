import type { Insertable } from 'kysely'
import type { Tx } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/outbox.ts'

export async function insertMessage(tx: Tx, row: Insertable<OutboxTable>): Promise<boolean> {
  const result = await tx
    .insertInto('outbox')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
