import { expect, test, vi } from 'vitest'
import { requestSignIn } from '#app/domain/accounts/request-sign-in.ts'
import { MESSAGE_KINDS } from '#app/domain/outbox/message.ts'
import { makeWorld, type World } from '#tests/support/access/actors.ts'
import { rowsOfAllTables } from '#tests/support/all-rows.ts'
import { testDb } from '#tests/support/db.ts'
import { makeRegistration } from '#tests/support/make.ts'
import { compose, composing, makeLetter } from '#tests/support/make-letter.ts'
import { serveRoutes } from '#tests/support/served.ts'
import { BASE_URL, minutesLater, NOW, SECRET } from '#tests/support/world.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

/** How programs look at the links of letters before a person does. */
const SCANNERS: { method: string; headers: Record<string, string> }[] = [
  { method: 'HEAD', headers: { 'user-agent': 'curl/8' } },
  { method: 'GET', headers: { 'user-agent': 'Mozilla/5.0 HeadlessChrome' } },
  { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' } },
  { method: 'GET', headers: { 'user-agent': 'SkypeUriPreview' } },
  { method: 'GET', headers: { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' } },
  { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } },
]
const QUERIES = ['', 'utm_source=x&safelinks=1', '_method=post&_method=delete&intent=cancel&listeners=3&answer=cannot']

/** Letters of every kind as they would leave today, one after the other, and what became of each. */
async function lettersOf({ db, own }: World) {
  const account = await db.selectFrom('account').selectAll().where('role', '=', 'coordinator').executeTakeFirstOrThrow()
  await requestSignIn(db, { email: account.email }, SECRET, NOW)
  const signIn = await db.selectFrom('outbox').selectAll().where('kind', '=', 'sign-in').executeTakeFirstOrThrow()
  const waiting = await makeRegistration(db, { event_id: own.event, status: 'waitlisted' })
  const cancelled = await makeRegistration(db, { event_id: own.event, status: 'cancelled', cancelled_by: 'participant' })
  const noteId = 'note-1'
  await db
    .insertInto('note')
    .values({ id: noteId, event_id: own.event, subject: 'Hei', body: 'Hei', created_by: null, created_at: NOW.toISOString() })
    .execute()
  const about: Record<string, string> = {
    waiting: waiting.id,
    'registration-cancelled': cancelled.id,
    'how-many': own.registration,
    reminder: own.remote,
  }
  const silent = { id: 'silent', event_id: own.event, registration_id: own.registration, device_hash: null }
  await db
    .insertInto('listening_point')
    .values({ ...silent, created_at: NOW.toISOString() })
    .execute()
  const before = minutesLater(-120)
  const letters: Record<string, string> = {}
  for (const kind of MESSAGE_KINDS) {
    const ids =
      kind === 'invitation'
        ? { event_id: own.meeting }
        : { event_id: own.event, registration_id: about[kind] ?? own.registration, account_id: account.id }
    const payload = { noteId, invitationId: own.invitation, occurrence: '2027-03-11T09:30:00.000Z' }
    const row =
      kind === 'sign-in'
        ? signIn
        : await makeLetter(db, { kind, ...ids, ...(kind === 'attendance-wanted' ? { event_id: own.past } : {}), payload })
    const early = kind === 'reminder' || kind === 'invitation'
    const composed = await compose({ ...composing(db, early ? before : NOW) }, row)
    await db.updateTable('outbox').set({ state: 'sent' }).where('id', '=', row.id).execute()
    letters[kind] =
      'drop' in composed ? `dropped: ${composed.drop}` : composed.letter.html + composed.letter.text + JSON.stringify(composed)
  }
  return letters
}

/** Every address of ours in a text, as a path. */
const linksIn = (text: string) =>
  [...text.matchAll(/https?:\/\/localhost:\d+(\/[^\s"<>\\),]*)/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&').replace(/[.:;]+$/, ''),
  )

async function changedByReading(world: World, letters: Record<string, string>) {
  const { send } = await serveRoutes({ db: world.db })
  const links = new Set([
    ...Object.values(letters).flatMap(linksIn),
    `/d/${world.own.door}`,
    `/j/${world.own.join}`,
    `/u/${world.own.stop}`,
  ])
  const before = await rowsOfAllTables(world.db)
  const broken: string[] = []
  for (const link of links) {
    for (const { method, headers } of SCANNERS) {
      for (const query of QUERIES) {
        const path = query === '' ? link : `${link}${link.includes('?') ? '&' : '?'}${query}`
        const { status, headers: answered } = await send({ method, path, headers })
        if (status >= 500 || answered['set-cookie']) broken.push(`${method} ${path} ${status}`)
      }
    }
  }
  return { links: [...links], broken, before, after: await rowsOfAllTables(world.db) }
}

test('programs that open every link of every letter, again and again, change nothing and get no cookie', async () => {
  const world = await makeWorld(await testDb())
  const letters = await lettersOf(world)
  const left = Object.entries(letters).filter(([kind, text]) => text.startsWith('dropped') && kind !== 'event-cancelled')
  expect(left).toEqual([])
  const { links, broken, before, after } = await changedByReading(world, letters)
  const areas = new Set(links.map((path) => path.split(/[/?]/)[1]))
  expect([...areas].sort()).toEqual(expect.arrayContaining(['d', 'e', 'i', 'j', 'manage', 'privacy', 'r', 'sign-in', 'u']))
  expect(broken).toEqual([])
  expect(after).toEqual(before)
  expect(BASE_URL).toContain('localhost')
})

test('the comparison would tell: one look that writes a row is seen', async () => {
  const world = await makeWorld(await testDb())
  const before = await rowsOfAllTables(world.db)
  await world.db.updateTable('registration').set({ reminders_stopped: 1 }).where('id', '=', world.own.registration).execute()
  expect(await rowsOfAllTables(world.db)).not.toEqual(before)
})
