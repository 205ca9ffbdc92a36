import { expect, test } from 'vitest'
import { findStaffByApiToken } from '#app/domain/accounts/find-staff-by-api-token.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { signInToken } from '#app/domain/accounts/issue-sign-in.ts'
import { requestSignIn } from '#app/domain/accounts/request-sign-in.ts'
import { revokeApiToken } from '#app/domain/accounts/revoke-api-token.ts'
import { signIn } from '#app/domain/accounts/sign-in.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount } from '#tests/support/make.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

const WITH_TOKENS: (keyof Tables)[] = ['session', 'sign_in_token', 'api_token', 'outbox', 'audit', 'limit_window', 'account']

async function everythingStored(db: Db): Promise<string> {
  const rows = await Promise.all(WITH_TOKENS.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

test('an API token acts for its person until it is revoked', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const token = await issueApiToken(db, { accountId: sari.id, name: 'Raportointi' }, sari.id, NOW)
  expect(token).toMatch(/^kutsu_[0-9a-z]{32}$/)
  expect(await findStaffByApiToken(db, token)).toMatchObject({ accountId: sari.id })
  const { id } = await db.selectFrom('api_token').select('id').executeTakeFirstOrThrow()
  expect(await revokeApiToken(db, id, sari.id, NOW)).toEqual({ ok: true })
  expect(await findStaffByApiToken(db, token)).toBeUndefined()
})

test("somebody else's API token cannot be revoked", async () => {
  const db = await testDb()
  const [sari, jukka] = [await makeAccount(db), await makeAccount(db)]
  const token = await issueApiToken(db, { accountId: sari.id, name: 'Raportointi' }, sari.id, NOW)
  const { id } = await db.selectFrom('api_token').select('id').executeTakeFirstOrThrow()
  expect(await revokeApiToken(db, id, jukka.id, NOW)).toEqual({ ok: false })
  expect(await findStaffByApiToken(db, token)).toBeDefined()
})

test("a closed account's API token is worth nothing", async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const token = await issueApiToken(db, { accountId: sari.id, name: 'Raportointi' }, sari.id, NOW)
  await db.updateTable('account').set({ active: 0 }).execute()
  expect(await findStaffByApiToken(db, token)).toBeUndefined()
})

test('the database holds no token that could be used: only hashes', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const apiToken = await issueApiToken(db, { accountId: sari.id, name: 'Raportointi' }, sari.id, NOW)
  await requestSignIn(db, { email: sari.email }, SECRET, NOW)
  const letter = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const link = signInToken(SECRET, JSON.parse(letter.payload).signInId)
  const beforeUse = await everythingStored(db)
  const result = await signIn(db, link, NOW)
  const stored = beforeUse + (await everythingStored(db))
  for (const token of [apiToken, apiToken.slice(6), link, result.ok ? result.session : 'not signed in']) expect(stored).not.toContain(token)
})
