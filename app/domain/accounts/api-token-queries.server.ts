import type { Insertable } from 'kysely'
import type { ApiTokenTable } from '#db/tables/accounts.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { STAFF } from './queries.server.ts'

export function findApiToken(db: Db, hash: string) {
  return db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .select(STAFF)
    .where('api_token.hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** A person's tokens that can still be used, newest first, without their hashes. */
export function listApiTokens(db: Db, accountId: string) {
  return db
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

export async function insertApiToken(tx: Tx, row: Insertable<ApiTokenTable>): Promise<void> {
  await tx.insertInto('api_token').values(row).execute()
}

/** Revokes a person's own token: true when it was theirs and open. */
export async function updateApiTokenRevoked(tx: Tx, id: string, accountId: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('api_token')
    .set({ revoked_at: now.toISOString() })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Revokes whatever tokens a person still has. */
export async function updateApiTokensRevoked(tx: Tx, accountId: string, now: Date): Promise<void> {
  const open = tx.updateTable('api_token').set({ revoked_at: now.toISOString() }).where('account_id', '=', accountId)
  await open.where('revoked_at', 'is', null).execute()
}
