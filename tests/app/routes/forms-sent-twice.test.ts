import { expect, test, vi } from 'vitest'
import { startSession } from '#app/domain/accounts/start-session.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { form, type Served, serveRoutes } from '#tests/support/served.ts'
import { NOW } from '#tests/support/world.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 60_000 })

/** The door with an organiser signed in: what their browser reads and posts. */
async function anOrganiser() {
  const served = await serveRoutes({ db: await testDb() })
  const sari = await makeAccount(served.db)
  const session = await served.db.transaction().execute((tx) => startSession(tx, sari.id, NOW))
  const headers = { cookie: `kutsu_session=${session}` }
  /** The token of a page's form, or of the form that is named so. */
  const tokenOf = async (path: string, named = '') => {
    const { text } = await served.send({ path: encodeURI(path), headers })
    const form = text.slice(Math.max(0, named ? text.indexOf(`aria-labelledby="${named}"`) : 0))
    return /name="form" value="([^"]+)"/.exec(form)?.[1] ?? 'none'
  }
  const post = async (path: string, fields: Record<string, string>) => {
    const { status, headers: answered } = await served.send(form(path, fields, headers))
    return `${status} ${answered.location ?? ''}`
  }
  return { served, db: served.db, tokenOf, post }
}

const WEBINAR = {
  kind: 'webinar',
  title: 'Ohjaajan etätyökalut',
  date: '2027-04-15',
  startTime: '9.00',
  endTime: '11',
  format: 'remote',
  organisation: 'lappia',
}
const count = async ({ db }: Pick<Served, 'db'>, table: 'event' | 'working_group' | 'registration' | 'invitation') =>
  (await db.selectFrom(table).select('id').execute()).length
const times = (many: number, send: () => Promise<string>) =>
  Promise.all(Array.from({ length: many }, send)).then((all) => [...new Set(all)])

test('one draft published ten times at once is one event, and every answer leads to it', async () => {
  const { post, tokenOf, served } = await anOrganiser()
  const draft = { ...WEBINAR, intent: 'publish', form: await tokenOf('/manage/events/new') }
  const answers = await times(10, () => post('/manage/events/new', draft))
  expect(answers).toEqual([expect.stringMatching(/^303 \/manage\/events\/[^/]+\?done=created$/)])
  expect(await post('/manage/events/new', draft)).toBe(answers[0])
  expect(await count(served, 'event')).toBe(1)
})

test('the same form with another title is another event, and so is the same event from another form', async () => {
  const { post, tokenOf, served } = await anOrganiser()
  const draft = { ...WEBINAR, intent: 'draft', form: await tokenOf('/manage/events/new') }
  await post('/manage/events/new', draft)
  await post('/manage/events/new', { ...draft, title: 'Toinen iltapäivä' })
  await post('/manage/events/new', { ...draft, form: await tokenOf('/manage/events/new') })
  expect(await count(served, 'event')).toBe(3)
})

test('the way back to a draft made from a sentence is the same form: published again, it leads to the event that is there', async () => {
  const { post, tokenOf, served } = await anOrganiser()
  const draftOf = async (form: string) => tokenOf(`/manage/events/new?form=${form}&sentence=Webinaari`, 'draft-title')
  const first = await tokenOf('/manage')
  expect([await draftOf(first), await draftOf(first)]).toEqual([first, first])
  expect(await draftOf('not a token')).toMatch(/^[a-z0-9]{32}$/)
  const publish = async () => post('/manage/events/new', { ...WEBINAR, intent: 'publish', form: await draftOf(first) })
  expect(await publish()).toBe(await publish())
  expect(await count(served, 'event')).toBe(1)
})

test('without a form token two posts are two events', async () => {
  const { post, served } = await anOrganiser()
  expect(await times(2, () => post('/manage/events/new', { ...WEBINAR, intent: 'publish' }))).toHaveLength(2)
  expect(await count(served, 'event')).toBe(2)
})

test('a form that was refused and is sent again corrected makes its event', async () => {
  const { post, tokenOf, served } = await anOrganiser()
  const draft = { ...WEBINAR, intent: 'publish', form: await tokenOf('/manage/events/new') }
  expect(await post('/manage/events/new', { ...draft, endTime: '8.00' })).toBe('422 ')
  expect(await post('/manage/events/new', draft)).toMatch(/^303 /)
  expect(await count(served, 'event')).toBe(1)
})

test('a copy of an event sent twice is one copy', async () => {
  const { post, tokenOf, served, db } = await anOrganiser()
  const old = await makeEvent(db)
  const path = `/manage/events/${old.id}/copy`
  const copy = { ...WEBINAR, intent: 'draft', form: await tokenOf(path) }
  expect(await times(5, () => post(path, copy))).toHaveLength(1)
  expect(await count(served, 'event')).toBe(2)
})

test('a list of people without addresses sent twice registers each of them once', async () => {
  const { post, tokenOf, served, db } = await anOrganiser()
  const event = await makeEvent(db)
  const path = `/manage/events/${event.id}/add`
  const people = { people: 'Aino Häkälä\nMikko Lahti', form: await tokenOf(path) }
  expect(await times(5, () => post(path, people))).toEqual([`303 /manage/events/${event.id}?done=added`])
  expect(await count(served, 'registration')).toBe(2)
})

test('a meeting called twice invites each member once, also when its invitation was looked at again in between', async () => {
  const { post, tokenOf, served, db } = await anOrganiser()
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id })
  const path = `/manage/groups/${group.id}/meeting`
  const { date, startTime, endTime } = WEBINAR
  const meeting = { date, startTime, endTime, format: 'remote', form: await tokenOf(path) }
  expect(await post(path, meeting)).toBe('200 ')
  const answers = await times(5, () => post(path, { ...meeting, intent: 'call' }))
  expect(answers).toEqual([expect.stringMatching(/^303 \/manage\/meetings\//)])
  expect([await count(served, 'event'), await count(served, 'invitation')]).toEqual([1, 1])
})

test('a new group sent twice is one group', async () => {
  const { post, tokenOf, served } = await anOrganiser()
  const group = { name: 'Työllisyyden ohjausryhmä', yearlyTarget: '4', form: await tokenOf('/manage/groups/new') }
  expect(await times(5, () => post('/manage/groups/new', group))).toEqual([expect.stringMatching(/^303 \/manage\/groups\//)])
  expect(await count(served, 'working_group')).toBe(1)
})

test('the page that shows a new API token, loaded again, makes no other one and leads back to the list', async () => {
  const { post, tokenOf, db } = await anOrganiser()
  const token = { intent: 'token', name: 'Raportit', form: await tokenOf('/manage/profile', 'tokens') }
  expect(await post('/manage/profile', token)).toBe('200 ')
  expect(await post('/manage/profile', token)).toBe('303 /manage/profile')
  expect(await db.selectFrom('api_token').select('name').execute()).toEqual([{ name: 'Raportit' }])
  await post('/manage/profile', { ...token, form: await tokenOf('/manage/profile', 'tokens') })
  expect(await db.selectFrom('api_token').select('name').execute()).toHaveLength(2)
})
