import type { Insertable, Updateable } from 'kysely'
import { locked } from '#db/lock.ts'
import type { AccountTable, SessionTable, SignInTokenTable } from '#db/tables/accounts.ts'
import type { Db, Tx } from '#db/tables/index.ts'

/** The columns that a guard needs of an account. */
export const STAFF = [
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

export function lockAccount(tx: Tx, id: string) {
  return locked(tx, tx.selectFrom('account').selectAll().where('id', '=', id)).executeTakeFirst()
}

export function lockAccountByEmail(tx: Tx, email: string) {
  return locked(tx, tx.selectFrom('account').selectAll().where('email', '=', email)).executeTakeFirst()
}

/** Ids of the open coordinators, locked in one order so that two who close each other cannot both succeed. */
export async function listCoordinatorsLocked(tx: Tx): Promise<string[]> {
  const open = tx.selectFrom('account').select('id').where('role', '=', 'coordinator').where('active', '=', 1).orderBy('id')
  return (await locked(tx, open).execute()).map((row) => row.id)
}

/** True when the address was free. */
export async function insertAccountUnlessTaken(tx: Tx, row: Insertable<AccountTable>): Promise<boolean> {
  const result = await tx
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
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

/** Counts that a sign-in letter was asked for, by a keyed hash of the address, in windows of an hour. Windows of other days are dropped. */
export async function noteSignInRequest(tx: Tx, bucket: string, now: Date): Promise<void> {
  const hour = `${now.toISOString().slice(0, 13)}:00:00.000Z`
  await tx
    .insertInto('limit_window')
    .values({ bucket, window_start: hour, used: 1 })
    .onConflict((conflict) => conflict.columns(['bucket', 'window_start']).doUpdateSet((eb) => ({ used: eb('limit_window.used', '+', 1) })))
    .execute()
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000).toISOString()
  await tx.deleteFrom('limit_window').where('window_start', '>', '').where('window_start', '<', dayAgo).execute()
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
