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

/** Letters of the built-in mailbox, newest first; `before` is the id of the last one of the page before. */
export function listMails(db: Db, { before, limit }: { before?: string | undefined; limit: number }) {
  return db
    .selectFrom('mailbox')
    .select(['id', 'to_address', 'subject', 'at', 'calendar_method'])
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function findMail(db: Db, id: string) {
  return db.selectFrom('mailbox').selectAll().where('id', '=', id).executeTakeFirst()
}
