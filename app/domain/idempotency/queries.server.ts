import type { Db } from '#db/tables/index.ts'

type Key = { accountId: string; key: string }

/** Reserves a key; false when somebody has it. A reservation without an answer (status 0) older than `staleBefore` is taken over. */
export async function reserve(db: Db, { accountId, key }: Key, digest: string, now: string, staleBefore: string): Promise<boolean> {
  const row = { account_id: accountId, key, request_digest: digest, status: 0, body: '', created_at: now }
  const result = await db
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'key'])
        .doUpdateSet({ created_at: now, request_digest: digest })
        .where('idempotency.status', '=', 0)
        .where('idempotency.created_at', '<', staleBefore),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function findAnswer(db: Db, { accountId, key }: Key) {
  return db.selectFrom('idempotency').selectAll().where('account_id', '=', accountId).where('key', '=', key).executeTakeFirst()
}

export async function keepAnswer(db: Db, { accountId, key }: Key, answer: { status: number; body: string }): Promise<void> {
  await db.updateTable('idempotency').set(answer).where('account_id', '=', accountId).where('key', '=', key).execute()
}

/** Gives a key back, so that a request that failed may be tried again. */
export async function releaseKey(db: Db, { accountId, key }: Key): Promise<void> {
  await db.deleteFrom('idempotency').where('account_id', '=', accountId).where('key', '=', key).where('status', '=', 0).execute()
}
