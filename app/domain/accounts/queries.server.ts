import type { Insertable, Updateable } from 'kysely'
import { locked } from '#db/lock.ts'
import type { AccountTable, ApiTokenTable, SessionTable, SignInTokenTable } from '#db/tables/accounts.ts'
import type { Db, Tx } from '#db/tables/index.ts'

const STAFF = [
  'account.id',
  'account.email',
  'account.name',
  'account.role',
  'account.organisation_id',
  'account.language',
  'account.active',
] as const

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

export function findAccount(db: Db, id: string) {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findAccountByEmail(db: Db, email: string) {
  return db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
}

/** Everybody with an account and the name of their organisation, by name. */
export function listAccounts(db: Db) {
  return db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.id', 'account.organisation_id')
    .selectAll('account')
    .select('organisation.name as organisation_name')
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
}

export async function countOtherCoordinators(tx: Tx, id: string): Promise<number> {
  const others = tx.selectFrom('account').select('id').where('role', '=', 'coordinator').where('active', '=', 1).where('id', '<>', id)
  return (await locked(tx, others).execute()).length
}

export async function insertAccount(tx: Tx, row: Insertable<AccountTable>): Promise<void> {
  await tx.insertInto('account').values(row).execute()
}

export async function updateAccount(tx: Tx, id: string, change: Updateable<AccountTable>): Promise<void> {
  await tx.updateTable('account').set(change).where('id', '=', id).execute()
}

/** Ids of the groups an account is secretary of. */
export async function listSecretaryGroups(db: Db, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom('group_secretary').select('group_id').where('account_id', '=', accountId).orderBy('group_id').execute()
  return rows.map((row) => row.group_id)
}

export function findSession(db: Db, hash: string) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(STAFF)
    .select(['session.seen_at', 'session.expires_at'])
    .where('session.id_hash', '=', hash)
    .executeTakeFirst()
}

export async function insertSession(tx: Tx, row: Insertable<SessionTable>): Promise<void> {
  await tx.insertInto('session').values(row).execute()
}

export async function updateSessionSeen(db: Db, hash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now.toISOString() }).where('id_hash', '=', hash).execute()
}

export async function deleteSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', hash).execute()
}

export async function deleteSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
}

/** Sessions and sign-in links that can never be used again. */
export async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute()
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000).toISOString()
  await tx.deleteFrom('sign_in_token').where('expires_at', '<', dayAgo).execute()
}

export async function insertSignInToken(tx: Tx, row: Insertable<SignInTokenTable>): Promise<void> {
  await tx.insertInto('sign_in_token').values(row).execute()
}

export async function countSignInTokens(tx: Tx, accountId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('sign_in_token')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('created_at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The link that hash belongs to, with its account, while it can still be used. */
export function findOpenSignIn(db: Db, hash: string, now: Date) {
  return db
    .selectFrom('sign_in_token')
    .innerJoin('account', 'account.id', 'sign_in_token.account_id')
    .select(STAFF)
    .where('sign_in_token.hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('account.active', '=', 1)
    .executeTakeFirst()
}

/** Uses a sign-in link up: true for the one request that got it. */
export async function spendSignInToken(tx: Tx, hash: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('sign_in_token')
    .set({ used_at: now.toISOString() })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function deleteSignInTokensOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('sign_in_token').where('account_id', '=', accountId).execute()
}

export function findApiToken(db: Db, hash: string) {
  return db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .select(STAFF)
    .where('api_token.hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** A person's tokens, newest first, without their hashes. */
export function listApiTokens(db: Db, accountId: string) {
  return db
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at', 'revoked_at'])
    .where('account_id', '=', accountId)
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
