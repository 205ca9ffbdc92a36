import { expect, test } from 'vitest'
import { changeUser } from '#app/domain/accounts/change-user.ts'
import { findStaffBySession } from '#app/domain/accounts/find-staff-by-session.ts'
import { signInToken } from '#app/domain/accounts/issue-sign-in.ts'
import { printSignInLink } from '#app/domain/accounts/print-sign-in-link.ts'
import { requestSignIn } from '#app/domain/accounts/request-sign-in.ts'
import { signIn } from '#app/domain/accounts/sign-in.ts'
import { signOut } from '#app/domain/accounts/sign-out.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount } from '#tests/support/make.ts'
import { BASE_URL, minutesLater, NOW, SECRET } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const

/** The token that the letter will print. */
async function tokenInLetter(db: Db): Promise<string> {
  const letter = await db.selectFrom('outbox').selectAll().where('kind', '=', 'sign-in').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return signInToken(SECRET, JSON.parse(letter.payload).signInId)
}

async function signedIn(db: Db, email: string, at = NOW): Promise<string> {
  await requestSignIn(db, { email }, SECRET, at)
  const result = await signIn(db, await tokenInLetter(db), at)
  if (!result.ok) throw new Error(result.reason)
  return result.session
}

test('a link by mail signs in once; the second try is refused', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await requestSignIn(db, { email: sari.email }, SECRET, NOW)
  const token = await tokenInLetter(db)
  const first = await signIn(db, token, minutesLater(9))
  expect(first.ok && (await findStaffBySession(db, first.session, minutesLater(9)))).toMatchObject({
    accountId: sari.id,
    role: 'organiser',
  })
  expect(await signIn(db, token, minutesLater(9))).toEqual({ ok: false, reason: 'link-not-valid' })
})

test('two requests race for one link: one is signed in', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await requestSignIn(db, { email: sari.email }, SECRET, NOW)
  const token = await tokenInLetter(db)
  const results = await Promise.all([1, 2, 3, 4].map(() => signIn(db, token, NOW)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
})

test('a link older than ten minutes is refused', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await requestSignIn(db, { email: sari.email }, SECRET, NOW)
  expect(await signIn(db, await tokenInLetter(db), minutesLater(10))).toMatchObject({ ok: false })
})

test('an unknown address and a closed account get no letter, and the caller cannot tell', async () => {
  const db = await testDb()
  const closed = await makeAccount(db, { active: 0 })
  for (const email of ['nobody@example.org', closed.email]) {
    expect(await requestSignIn(db, { email }, SECRET, NOW)).toBeUndefined()
  }
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('limit_window').selectAll().where('used', '=', 1).execute()).toHaveLength(2)
})

test('one address gets at most three sign-in letters an hour', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  for (const minute of [0, 1, 2, 3, 59]) await requestSignIn(db, { email: sari.email }, SECRET, minutesLater(minute))
  expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(3)
  await requestSignIn(db, { email: sari.email }, SECRET, minutesLater(61))
  expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(4)
})

test('a session ends on signing out, and other sessions go on', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const [phone, office] = [await signedIn(db, sari.email), await signedIn(db, sari.email, minutesLater(1))]
  expect(phone).not.toBe(office)
  await signOut(db, phone)
  expect(await findStaffBySession(db, phone, minutesLater(1))).toBeUndefined()
  expect(await findStaffBySession(db, office, minutesLater(1))).toMatchObject({ accountId: sari.id })
})

test('a session idles out after eight hours and ends after seven days in any case', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const session = await signedIn(db, sari.email)
  const idle = await signedIn(db, sari.email, minutesLater(1))
  for (let hour = 7; hour < 7 * 24; hour += 7) expect(await findStaffBySession(db, session, minutesLater(hour * 60))).toBeDefined()
  expect(await findStaffBySession(db, session, minutesLater(7 * 24 * 60))).toBeUndefined()
  expect(await findStaffBySession(db, idle, minutesLater(8 * 60))).toBeDefined()
  expect(await findStaffBySession(db, idle, minutesLater(16 * 60))).toBeUndefined()
})

test('a changed role counts at the next request of an open session, and a closed account has none', async () => {
  const db = await testDb()
  await makeAccount(db, { role: 'coordinator' })
  const kaisa = await makeAccount(db, { role: 'coordinator' })
  const session = await signedIn(db, kaisa.email)
  await changeUser(db, kaisa.id, { role: 'viewer' }, CLI, NOW)
  expect(await findStaffBySession(db, session, NOW)).toMatchObject({ role: 'viewer' })
  await changeUser(db, kaisa.id, { active: 0 }, CLI, NOW)
  expect(await findStaffBySession(db, session, NOW)).toBeUndefined()
  await changeUser(db, kaisa.id, { active: 1 }, CLI, NOW)
  expect(await findStaffBySession(db, session, NOW)).toBeUndefined()
})

test('closing the account between the letter and the click shuts the link', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await requestSignIn(db, { email: sari.email }, SECRET, NOW)
  await changeUser(db, sari.id, { active: 0 }, CLI, NOW)
  expect(await signIn(db, await tokenInLetter(db), NOW)).toMatchObject({ ok: false })
})

test('the command line prints a link that signs in', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const link = await printSignInLink(db, sari.email, { secret: SECRET, baseUrl: BASE_URL }, NOW)
  const token = /^http:\/\/localhost:3000\/sign-in\/([0-9a-z]{32})$/.exec(link ?? '')?.[1]
  expect(await signIn(db, token ?? '', NOW)).toMatchObject({ ok: true })
  expect(await printSignInLink(db, 'nobody@example.org', { secret: SECRET, baseUrl: BASE_URL }, NOW)).toBeUndefined()
})
