import type { Kysely } from 'kysely'

type Before = { event: { id: string; cancel_reason: string | null } }

/** Why an event was cancelled is a text by language, as its title is; what was said before was said in Finnish. */
export async function up(db: Kysely<Before>): Promise<void> {
  const said = await db.selectFrom('event').select(['id', 'cancel_reason']).where('cancel_reason', 'is not', null).execute()
  for (const { id, cancel_reason } of said)
    await db
      .updateTable('event')
      .set({ cancel_reason: JSON.stringify({ fi: cancel_reason }) })
      .where('id', '=', id)
      .execute()
}
