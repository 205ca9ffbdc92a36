import { expect, test } from 'vitest'
import { requireApiStaff } from '#app/api/token-gate.ts'
import { changeUser } from '#app/domain/accounts/change-user.ts'
import { signInToken } from '#app/domain/accounts/issue-sign-in.ts'
import { setupLink } from '#app/domain/accounts/setup-link.ts'
import { loader as readMailbox } from '#app/routes/mailbox.tsx'
import { loader as readMail } from '#app/routes/mailbox_.$id.tsx'
import { loader as readAudit } from '#app/routes/manage.audit.tsx'
import { loader as readNetwork, action as saveNetwork } from '#app/routes/manage.network.tsx'
import { action as changePeople, loader as readPeople } from '#app/routes/manage.people.tsx'
import { action as changeProfile, loader as readProfile } from '#app/routes/manage.profile.tsx'
import { loader as readSetup, action as setUp } from '#app/routes/setup.$token.tsx'
import { action as askToSignIn, loader as readSignIn } from '#app/routes/sign-in.tsx'
import { loader as readLink, action as useLink } from '#app/routes/sign-in_.$token.tsx'
import { action as endSession } from '#app/routes/sign-out.ts'
import { findStaff } from '#app/web/staff.ts'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeOrganisation } from '#tests/support/make.ts'
import { BASE_URL, NOW, SECRET } from '#tests/support/world.ts'

const SETUP = {
  name: 'Jatkuva oppiminen Lapissa',
  organisationName: 'Lapin koulutuskeskus',
  organisationDomains: 'koulutuskeskus.example',
  others: 'Rovala-opisto; rovala.example',
  coordinatorName: 'Kaisa Mäki',
  coordinatorEmail: 'kaisa@koulutuskeskus.example',
}

async function setupToken(db: Db): Promise<string> {
  return ((await setupLink(db, { secret: SECRET, baseUrl: BASE_URL })) ?? '').slice(`${BASE_URL}/setup/`.length)
}

/** A request with the cookie that an answer set. */
function withCookie(answer: Response): Request {
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return new Request(`${BASE_URL}/manage`, { headers: { cookie } })
}

async function linkToken(db: Db): Promise<string> {
  const letter = await db.selectFrom('outbox').selectAll().orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  return signInToken(SECRET, JSON.parse(letter.payload).signInId)
}

test('the set-up page makes the first coordinator and signs them in; afterwards it does not exist', async () => {
  const db = await testDb()
  const token = await setupToken(db)
  const setup = (form?: Record<string, string>, given = token) =>
    ask(db, { path: `/setup/${given}`, params: { token: given }, ...(form && { form }) })
  expect(await statusOf(readSetup(await setup()))).toBe(200)
  expect(await statusOf(readSetup(await setup(undefined, 'guessed')))).toBe(404)
  expect(await statusOf(setUp(await setup(SETUP, 'guessed')))).toBe(404)
  expect(await statusOf(setUp(await setup({ ...SETUP, coordinatorEmail: 'kaisa' })))).toBe(422)
  expect(await statusOf(setUp(await setup({ ...SETUP, others: 'Rovala; not a domain' })))).toBe(422)

  const answers = await Promise.all([1, 2].map(async () => setUp(await setup(SETUP)).catch((refusal: unknown) => refusal)))
  const made = answers.filter((answer): answer is Response => answer instanceof Response && answer.status === 303)
  expect(made).toHaveLength(1)
  const { context } = await ask(db, { path: '/manage' })
  expect(await findStaff(withCookie(made[0] as Response), context)).toMatchObject({ role: 'coordinator', name: 'Kaisa Mäki' })
  expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
  expect(await statusOf(readSetup(await setup()))).toBe(404)
  expect(await statusOf(setUp(await setup(SETUP)))).toBe(404)
})

test('known and unknown addresses get the same answer', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const answer = async (email: string) => {
    const { data, init } = await askToSignIn(await ask(db, { path: '/sign-in', form: { email } }))
    return { ...data, email: '', init }
  }
  expect(await answer(sari.email)).toEqual(await answer('nobody@example.org'))
  expect(await statusOf(askToSignIn(await ask(db, { path: '/sign-in', form: { email: 'sari@' } })))).toBe(422)
})

test('opening the link changes nothing; the button signs in with a new session and leads where one wanted to go', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await askToSignIn(await ask(db, { path: '/sign-in', form: { email: sari.email, next: '/manage/report?from=2027-01-01' } }))
  const token = await linkToken(db)
  const path = `/sign-in/${token}`
  for (let i = 0; i < 20; i++) readLink(await ask(db, { path, params: { token } }))
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])

  const answer = await useLink(await ask(db, { path, params: { token }, form: { next: '/manage/report?from=2027-01-01' } }))
  expect(answer.headers.get('location')).toBe('/manage/report?from=2027-01-01')
  expect(answer.headers.get('set-cookie')).toMatch(/^kutsu_session=[0-9a-z]{32}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/)
  const again = await useLink(await ask(db, { path, params: { token }, form: {} }))
  expect(again.headers.get('location')).toBe('/sign-in?expired=1')
  expect(again.headers.get('set-cookie')).toBeNull()
})

test('nobody is led to another site after signing in', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await askToSignIn(await ask(db, { path: '/sign-in', form: { email: sari.email, next: '//evil.example' } }))
  expect((await db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()).payload).not.toContain('evil')
  const token = await linkToken(db)
  const answer = await useLink(await ask(db, { path: `/sign-in/${token}`, params: { token }, form: { next: 'https://evil.example' } }))
  expect(answer.headers.get('location')).toBe('/manage')
  expect(readSignIn(await ask(db, { path: '/sign-in?next=%2F%2Fevil.example' })).next).toBe('')
})

test('over https the session cookie is bound to this host', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await askToSignIn(await ask(db, { path: '/sign-in', form: { email: sari.email } }))
  const token = await linkToken(db)
  const asked = await ask(db, { path: `/sign-in/${token}`, params: { token }, form: {} })
  asked.context.config = { ...asked.context.config, baseUrl: 'https://events.example.org' }
  const cookie = (await useLink(asked)).headers.get('set-cookie')
  expect(cookie).toMatch(/^__Host-kutsu_session=[0-9a-z]{32}; Path=\/; .*; Secure$/)
})

test('signing out ends the session at once, also for a copied cookie', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const asked = await ask(db, { path: '/sign-out', form: {}, as: sari.id })
  const copied = new Request(`${BASE_URL}/manage`, { headers: { cookie: asked.request.headers.get('cookie') ?? '' } })
  expect(await findStaff(copied, asked.context)).toBeDefined()
  const answer = await endSession(asked)
  expect(answer.headers.get('set-cookie')).toMatch(/^kutsu_session=; Path=\/; Max-Age=0/)
  expect(await findStaff(copied, asked.context)).toBeUndefined()
})

test.each([
  ['people', readPeople, '/manage/people'],
  ['network', readNetwork, '/manage/network'],
  ['audit', readAudit, '/manage/audit'],
  ['mailbox', readMailbox, '/mailbox'],
  ['letter', readMail, '/mailbox/x'],
] as const)('the page %s is for coordinators; others are told that there is none', async (_, loader, path) => {
  const db = await testDb()
  for (const role of ['organiser', 'secretary', 'viewer'] as const) {
    const account = await makeAccount(db, { role })
    expect(await statusOf(loader(await ask(db, { path, as: account.id })))).toBe(404)
  }
  const nobody = await loader(await ask(db, { path })).catch((thrown: unknown) => thrown)
  expect((nobody as Response).headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
  const coordinator = await makeAccount(db, { role: 'coordinator' })
  expect(await statusOf(loader(await ask(db, { path, params: { id: 'x' }, as: coordinator.id })))).toBe(path === '/mailbox/x' ? 404 : 200)
})

test('forms of the people page change nothing for others than coordinators', async () => {
  const db = await testDb()
  const organiser = await makeAccount(db)
  await makeAccount(db, { role: 'coordinator' })
  const before = await db.selectFrom('account').selectAll().orderBy('id').execute()
  const forms: Record<string, string>[] = [
    { intent: 'add-user', name: 'X', email: 'x@example.org', role: 'coordinator', organisation: 'lappia' },
    { intent: 'add-organisation', name: 'X' },
  ]
  for (const form of forms)
    expect(await statusOf(changePeople(await ask(db, { path: '/manage/people', form, as: organiser.id })))).toBe(404)
  expect(await statusOf(saveNetwork(await ask(db, { path: '/manage/network', form: { name: 'X' }, as: organiser.id })))).toBe(404)
  expect(await db.selectFrom('account').selectAll().orderBy('id').execute()).toEqual(before)
  expect(await db.selectFrom('organisation').select('id').execute()).toEqual([{ id: 'lappia' }])
})

test('a coordinator adds people and organisations; what is wrong is said and kept', async () => {
  const db = await testDb()
  const kaisa = await makeAccount(db, { role: 'coordinator' })
  const post = async (form: Record<string, string>) => changePeople(await ask(db, { path: '/manage/people', form, as: kaisa.id }))
  const person = {
    intent: 'add-user',
    name: 'Outi Salo',
    email: 'outi@example.org',
    role: 'organiser',
    organisation: 'lappia',
    language: 'fi',
  }
  expect(await statusOf(post(person))).toBe(303)
  expect(await post(person)).toMatchObject({ data: { fields: person, errors: { email: expect.any(String) } }, init: { status: 422 } })
  expect(await statusOf(post({ ...person, email: 'x@example.org', role: 'king' }))).toBe(422)
  expect(await statusOf(post({ intent: 'add-organisation', name: 'Rovala-opisto', domains: 'rovala.example' }))).toBe(303)
  expect(await statusOf(post({ intent: 'change-organisation', id: 'rovala-opisto', name: 'Rovala', domains: 'not a domain' }))).toBe(422)
})

test('a role that is taken away counts at the next request', async () => {
  const db = await testDb()
  const kaisa = await makeAccount(db, { role: 'coordinator' })
  await makeAccount(db, { role: 'coordinator' })
  const asked = await ask(db, { path: '/manage/people', as: kaisa.id })
  expect(await statusOf(readPeople(asked))).toBe(200)
  await changeUser(db, kaisa.id, { role: 'viewer' }, { kind: 'cli' }, NOW)
  expect(await statusOf(readPeople(asked))).toBe(404)
  await changeUser(db, kaisa.id, { active: 0 }, { kind: 'cli' }, NOW)
  expect(await statusOf(readPeople(asked))).toBe(303)
})

test('a token is shown once, works for the API, and is gone from list and use when revoked', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const post = async (form: Record<string, string>) => changeProfile(await ask(db, { path: '/manage/profile', form, as: sari.id }))
  const made = (await post({ intent: 'token', name: 'Raportointi' })) as { data: { token: string } }
  const page = async () => (await readProfile(await ask(db, { path: '/manage/profile', as: sari.id }))).tokens
  expect(JSON.stringify(await page())).not.toContain(made.data.token)
  const { context } = await ask(db, { path: '/' })
  const call = (authorization: string) => requireApiStaff(new Request(`${BASE_URL}/api/v1/events`, { headers: { authorization } }), context)
  expect(await call(`Bearer ${made.data.token}`)).toMatchObject({ accountId: sari.id })
  for (const wrong of [made.data.token, `Bearer ${made.data.token}x`, 'Bearer kutsu_', 'Basic x', '']) {
    const refused = (await call(wrong).catch((thrown: unknown) => thrown)) as Response
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ status: 401, code: 'unauthorized' })
  }
  const [token] = await page()
  expect(await statusOf(post({ intent: 'revoke', id: token?.id ?? '' }))).toBe(303)
  expect(await page()).toEqual([])
  await expect(call(`Bearer ${made.data.token}`)).rejects.toMatchObject({ status: 401 })
})

test('a cookie is no key to the API', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const { request, context } = await ask(db, { path: '/api/v1/events', as: sari.id })
  await expect(requireApiStaff(request, context)).rejects.toMatchObject({ status: 401 })
})

test('one changes the own name and language, and nothing else', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await makeOrganisation(db, { id: 'redu', name: 'Lapin koulutuskeskus' })
  const form = {
    intent: 'profile',
    name: 'Sari Y',
    language: 'sv',
    role: 'coordinator',
    organisation: 'redu',
    active: '0',
    email: 'x@example.org',
  }
  expect(await statusOf(changeProfile(await ask(db, { path: '/manage/profile', form, as: sari.id })))).toBe(303)
  expect(await db.selectFrom('account').selectAll().executeTakeFirstOrThrow()).toEqual({ ...sari, name: 'Sari Y', language: 'sv' })
})
