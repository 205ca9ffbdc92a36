import { expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { MarkInput } from '#app/domain/meetings/input.ts'
import { markPresence, markRestPresent } from '#app/domain/meetings/mark-presence.ts'
import { countPresent } from '#app/domain/meetings/presence.ts'
import { readMeeting } from '#app/domain/meetings/read-meeting.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

const actor: Actor = { kind: 'system' }
const by = { actor, secret: SECRET }
const DURING = new Date('2027-03-18T07:30:00.000Z')
const says = (answer: 'coming' | 'remote' | 'cannot') => ({ answer, deputyName: null, deputyEmail: null, mode: null })

async function meetingOf(db: Db, names: string[]) {
  const group = await makeGroup(db)
  const event = await makeEvent(db, { kind: 'meeting', group_id: group.id, format: 'hybrid', waitlist: 0 })
  const ids: string[] = []
  for (const name of names) {
    const person = await makeMember(db, { group_id: group.id, name })
    ids.push(await db.transaction().execute((tx) => inviteMember(tx, event, person, { secret: SECRET, batchId: 'b' }, NOW)))
  }
  const answer = (place: number, what: 'coming' | 'remote' | 'cannot') =>
    answerInvitation(db, { invitationId: ids[place] ?? '' }, says(what), { by: 'member', secret: SECRET }, NOW)
  const mark = (place: number, what: string, deputyName?: string, deputyEmail?: string) =>
    markPresence(db, event.id, MarkInput.parse({ invitation: ids[place], mark: what, deputyName, deputyEmail }), by, DURING)
  return { event, answer, mark, states: async () => (await readMeeting(db, event)).map(({ state }) => state) }
}

test('nothing recorded is not absence: absence is known when the attendance is closed', async () => {
  const db = await testDb()
  const { event, answer, states } = await meetingOf(db, ['Kaisa', 'Mikko'])
  await answer(1, 'cannot')
  expect(await states()).toEqual(['not-recorded', 'apology'])
  const closed = await readMeeting(db, { id: event.id, attendance_closed_at: DURING.toISOString() })
  expect(closed.map(({ state }) => state)).toEqual(['absent', 'apology'])
})

test('each mark replaces the last one, and taking it away leaves the answer', async () => {
  const db = await testDb()
  const { event, answer, mark, states } = await meetingOf(db, ['Kaisa'])
  await answer(0, 'coming')
  for (const [what, state] of [
    ['present', 'present'],
    ['remote', 'remote'],
    ['present', 'present'],
    ['not-recorded', 'not-recorded'],
    ['apology', 'apology'],
    ['present', 'present'],
  ] as const) {
    expect(await mark(0, what)).toEqual({ ok: true })
    expect(await states()).toEqual([state])
  }
  const [row] = await readMeeting(db, event)
  expect(row).toMatchObject({ answer: 'coming' })
})

test('a deputy who came is written down by name, and one person is present', async () => {
  const db = await testDb()
  const { event, answer, mark, states } = await meetingOf(db, ['Kaisa', 'Sari'])
  await answer(0, 'coming')
  await mark(0, 'present')
  expect(await mark(0, 'deputy', 'Inka Mäki')).toEqual({ ok: true })
  expect(await states()).toEqual(['deputy', 'not-recorded'])
  const rows = await readMeeting(db, event)
  expect(countPresent(rows)).toEqual({ present: 1, invited: 2, organisations: 1, allOrganisations: 1 })
})

test('what is written down during the meeting sends nobody a letter', async () => {
  const db = await testDb()
  const { answer, mark } = await meetingOf(db, ['Kaisa', 'Sari'])
  await answer(0, 'coming')
  await mark(0, 'apology')
  await mark(1, 'present')
  const letters = await db.selectFrom('outbox').select('kind').where('kind', '!=', 'invitation').execute()
  expect(letters).toEqual([])
})

test('the rest are marked by one tap, each as they answered; apologies and the silent stay', async () => {
  const db = await testDb()
  const { event, answer, mark, states } = await meetingOf(db, ['Kaisa', 'Mikko', 'Sari', 'Timo'])
  await answer(0, 'coming')
  await answer(1, 'remote')
  await answer(2, 'cannot')
  await mark(0, 'remote')
  expect(await markRestPresent(db, event.id, actor, DURING)).toEqual({ ok: true, marked: 1 })
  expect(await states()).toEqual(['remote', 'remote', 'apology', 'not-recorded'])
})

test('a mark that is refused leaves the last one as it was', async () => {
  const db = await testDb()
  const { event, mark, states } = await meetingOf(db, ['Kaisa', 'Mikko'])
  await mark(0, 'present')
  await mark(1, 'present')
  const [, mikko] = await db.selectFrom('invitation').select('email').orderBy('id').execute()
  expect(await mark(0, 'deputy', 'Mikko', mikko?.email)).toEqual({ ok: false, reason: 'deputy-already-coming' })
  expect(await states()).toEqual(['present', 'present'])
  await db.updateTable('event').set({ attendance_closed_at: DURING.toISOString() }).where('id', '=', event.id).execute()
  expect(await mark(0, 'apology')).toEqual({ ok: false, reason: 'closed' })
})

test("another meeting's invitation is not found", async () => {
  const db = await testDb()
  const { mark } = await meetingOf(db, ['Kaisa'])
  const other = await makeEvent(db)
  const given = MarkInput.parse({ invitation: 'somebody', mark: 'present' })
  expect(await markPresence(db, other.id, given, by, DURING)).toEqual({ ok: false, reason: 'not-found' })
  expect(await mark(0, 'present')).toEqual({ ok: true })
})

test('a deputy without a name is refused at the edge', () => {
  const given = { invitation: 'i', mark: 'deputy', deputyName: ' ' }
  expect(MarkInput.safeParse(given).error?.issues[0]).toMatchObject({ path: ['deputyName'], message: 'deputy-missing' })
})
