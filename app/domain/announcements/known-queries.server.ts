import { isTo, type Reader } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { Db } from '#db/tables/index.ts'

/** What the letters that left told a reader, as stored, the newest first; `before` leaves out those that left then or later. */
export async function listTold(db: Db, reader: Reader, before: string | undefined): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('told')
    .where((eb) => isTo(eb, reader))
    .where('state', '=', 'sent')
    .where('told', 'is not', null)
    .$if(before !== undefined, (query) => query.where('sent_at', '<', before as string))
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ told }) => told as string)
}

/** The payload of the first letter about a change that neither left nor was taken back. */
export async function findFirstUntold(db: Db, reader: Reader): Promise<string | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('payload')
    .where((eb) => isTo(eb, reader))
    .where('kind', '=', 'event-changed')
    .where('state', 'not in', ['sent', 'undone'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.payload
}

/** When the letter of a key left; undefined when it did not. */
export async function findSentAt(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('outbox').select('sent_at').where('key', '=', key).where('state', '=', 'sent').executeTakeFirst()
  return row?.sent_at ?? undefined
}
