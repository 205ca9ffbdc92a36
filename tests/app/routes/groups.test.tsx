import { expect, test } from 'vitest'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { loader as publicPage } from '#app/routes/g.$slug.tsx'
import { loader as listLoader } from '#app/routes/manage.groups._index.tsx'
import { action as groupAction, loader as groupLoader } from '#app/routes/manage.groups.$id.tsx'
import { action as callAction, loader as callLoader } from '#app/routes/manage.groups.$id_.meeting.tsx'
import { action as newAction } from '#app/routes/manage.groups.new.tsx'
import { action as meetingAction, loader as meetingLoader } from '#app/routes/manage.meetings.$id.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

async function world(db: Db) {
  const group = await makeGroup(db, { slug: 'koordinaatio' })
  const other = await makeGroup(db, { name: 'Toinen ryhmä' })
  const mine = await makeAccount(db, { role: 'secretary', organisation_id: 'redu' })
  const foreign = await makeAccount(db, { role: 'secretary', organisation_id: 'redu' })
  await db.insertInto('group_secretary').values({ group_id: group.id, account_id: mine.id }).execute()
  await db.insertInto('group_secretary').values({ group_id: other.id, account_id: foreign.id }).execute()
  const person = await makeMember(db, { group_id: group.id, name: 'Mikko Lahti', email: 'mikko@example.org' })
  const event = await makeEvent(db, { kind: 'meeting', group_id: group.id, visibility: 'group', format: 'hybrid', waitlist: 0 })
  const invitation = await db.transaction().execute((tx) => inviteMember(tx, event, person, { secret: SECRET, batchId: 'b' }, NOW))
  return { group, event, invitation, person, mine: mine.id, foreign: foreign.id }
}

const meeting = { date: '2027-05-27', startTime: '9.00', endTime: '11', format: 'hybrid', venueName: 'Havukkakota' }

test("another group's secretary sees and changes nothing of this group", async () => {
  const db = await testDb()
  const { group, event, invitation, person, foreign, mine } = await world(db)
  const at = (form?: Record<string, string>) => ask(db, { path: '/x', params: { id: group.id }, as: foreign, ...(form && { form }) })
  const on = (form?: Record<string, string>) => ask(db, { path: '/x', params: { id: event.id }, as: foreign, ...(form && { form }) })
  expect(await statusOf(groupLoader(await at()))).toBe(404)
  expect(await statusOf(callLoader(await at()))).toBe(404)
  expect(await statusOf(meetingLoader(await on()))).toBe(404)
  expect(await statusOf(groupAction(await at({ intent: 'remove-member', member: person.id })))).toBe(404)
  expect(await statusOf(callAction(await at({ ...meeting, intent: 'call' })))).toBe(404)
  expect(await statusOf(meetingAction(await on({ intent: 'mark', mark: 'present', invitation })))).toBe(404)
  expect(await db.selectFrom('group_member').select('active').execute()).toEqual([{ active: 1 }])
  expect(await db.selectFrom('attendance_entry').select('id').execute()).toEqual([])
  expect(await db.selectFrom('event').select('id').execute()).toHaveLength(1)
  const seen = async (as: string) => (await listLoader(await ask(db, { path: '/manage/groups', as }))).groups.map(({ name }) => name)
  expect(await seen(foreign)).toEqual(['Toinen ryhmä'])
  expect(await seen(mine)).toEqual(['Koordinaatioryhmä'])
})

test('the invitation is shown before anything leaves; only the second button calls the meeting', async () => {
  const db = await testDb()
  const { group, mine } = await world(db)
  const send = async (form: Record<string, string>) => callAction(await ask(db, { path: '/x', params: { id: group.id }, as: mine, form }))
  expect(await statusOf(send({ ...meeting, endTime: '8' }))).toBe(422)
  expect(await statusOf(send(meeting))).toBe(200)
  expect(await db.selectFrom('event').select('id').execute()).toHaveLength(1)
  expect(await statusOf(send({ ...meeting, intent: 'call' }))).toBe(303)
  const [called] = await db.selectFrom('event').selectAll().where('starts_at', '=', '2027-05-27T09:00').execute()
  expect(called).toMatchObject({ ends_at: '2027-05-27T11:00', venue_name: 'Havukkakota', visibility: 'group' })
})

test('a sentence shows the invitation at once, in its own language; what is unsure is asked first', async () => {
  const db = await testDb()
  const { group, mine } = await world(db)
  const read = async (sentence: string) =>
    callLoader(await ask(db, { path: `/x?sentence=${encodeURIComponent(sentence)}`, params: { id: group.id }, as: mine }))
  const swedish = await read('Samordningsgruppens möte tors 15.4.2027 kl. 13–15 Teams')
  expect(swedish).toMatchObject({ questions: [], meeting: { startsAt: '2027-04-15T13:00', endsAt: '2027-04-15T15:00', language: 'sv' } })
  expect(swedish.warnings.map(({ code }) => code)).toContain('no-meeting-link')
  const form = { ...swedish.fields, intent: 'call' }
  expect(await statusOf(callAction(await ask(db, { path: '/x', params: { id: group.id }, as: mine, form })))).toBe(303)
  const [called] = await db.selectFrom('event').selectAll().where('starts_at', '=', '2027-04-15T13:00').execute()
  expect(JSON.parse(called?.title ?? '')).toEqual({ sv: 'Samordningsgruppens möte' })
  const unsure = await read('Kokous pe 15.4.2027 klo 13–15 Teams')
  expect(unsure).toMatchObject({ questions: [{ code: 'weekday-differs' }], meeting: null, fields: { title: '' } })
  const chosen = { ...unsure.fields, chosenDate: '2027-04-16' }
  const shown = await callAction(await ask(db, { path: '/x', params: { id: group.id }, as: mine, form: chosen }))
  expect(shown).toMatchObject({ data: { meeting: { startsAt: '2027-04-16T13:00' } } })
})

test('a secretary takes back the invitations within the minute', async () => {
  const db = await testDb()
  const { group, mine } = await world(db)
  await callAction(await ask(db, { path: '/x', params: { id: group.id }, as: mine, form: { ...meeting, intent: 'call' } }))
  const called = await db.selectFrom('event').select('id').where('starts_at', '=', '2027-05-27T09:00').executeTakeFirstOrThrow()
  const page = await meetingLoader(await ask(db, { path: '/x', params: { id: called.id }, as: mine }))
  expect(page.undo).toMatchObject({ letters: 1, seconds: 60 })
  const form = { intent: 'undo', batch: page.undo?.batchId ?? '' }
  expect(await statusOf(meetingAction(await ask(db, { path: '/x', params: { id: called.id }, as: mine, form })))).toBe(303)
  const letters = await db.selectFrom('outbox').select('state').where('event_id', '=', called.id).execute()
  expect(letters).toEqual([{ state: 'undone' }])
})

test('members are pasted, what is not understood comes back, and a mark is one post', async () => {
  const db = await testDb()
  const { group, event, invitation, mine } = await world(db)
  const form = { intent: 'add-members', lines: 'Kaisa Mäki <kaisa@example.org>, REDU\nnobody' }
  expect(await statusOf(groupAction(await ask(db, { path: '/x', params: { id: group.id }, as: mine, form })))).toBe(422)
  const page = await groupLoader(await ask(db, { path: '/x', params: { id: group.id }, as: mine }))
  expect(page.members.map(({ name }) => name)).toEqual(['Kaisa Mäki', 'Mikko Lahti'])
  const mark = { intent: 'mark', mark: 'present', invitation }
  expect(await statusOf(meetingAction(await ask(db, { path: '/x', params: { id: event.id }, as: mine, form: mark })))).toBe(303)
  const after = await meetingLoader(await ask(db, { path: '/x', params: { id: event.id }, as: mine }))
  expect(after.rows).toMatchObject([{ state: 'present', answer: 'coming' }])
})

test('a new group belongs to the organisation of who made it, who sees it at once', async () => {
  const db = await testDb()
  const { mine } = await world(db)
  const form = { name: 'JOOK-verkosto', yearlyTarget: '' }
  expect(await statusOf(newAction(await ask(db, { path: '/x', as: mine, form })))).toBe(303)
  expect(await statusOf(newAction(await ask(db, { path: '/x', as: mine, form: { name: ' ' } })))).toBe(422)
  const { groups } = await listLoader(await ask(db, { path: '/x', as: mine }))
  expect(groups.map(({ name }) => name)).toEqual(['JOOK-verkosto', 'Koordinaatioryhmä'])
})

test('the public page tells the meetings and nobody by name', async () => {
  const db = await testDb()
  await world(db)
  const page = await publicPage(await ask(db, { path: '/g/koordinaatio', params: { slug: 'koordinaatio' } }))
  expect(page).toMatchObject({ name: 'Koordinaatioryhmä', meetings: [{ startsAt: '2027-03-18T09:00' }] })
  expect(JSON.stringify(page)).not.toMatch(/Mikko|example\.org/)
  expect(await statusOf(publicPage(await ask(db, { path: '/g/x', params: { slug: 'x' } })))).toBe(404)
})
