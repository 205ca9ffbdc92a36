import type { Insertable } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { MailboxTable } from '#db/tables/outbox.ts'

export async function insertMail(db: Db, row: Insertable<MailboxTable>): Promise<void> {
  await db
    .insertInto('mailbox')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
