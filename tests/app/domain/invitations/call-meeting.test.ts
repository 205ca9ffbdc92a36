import { expect, test } from 'vitest'
import { removeMember } from '#app/domain/groups/remove-member.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { MeetingInput } from '#app/domain/invitations/input.ts'
import { inviteLateMember } from '#app/domain/invitations/invite-late-member.ts'
import { findInvitationByHash, listInvitations } from '#app/domain/invitations/queries.server.ts'
import { remindSilent } from '#app/domain/invitations/remind-silent.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

const actor: Actor = { kind: 'system' }
const meeting = MeetingInput.parse({
  startsAt: '2027-05-27T09:00',
  endsAt: '2027-05-27T11:00',
  format: 'hybrid',
  venueName: 'Havukkakota',
  joinUrl: 'https://meeting.example.org/room',
})

async function groupOf(db: Db, size: number) {
  const group = await makeGroup(db)
  for (let place = 0; place < size; place++) {
    await makeMember(db, { group_id: group.id, name: `Jäsen ${place}`, email: `jasen${place}@example.org` })
  }
  return group
}

async function called(db: Db, size = 14) {
  const group = await groupOf(db, size)
  const result = await callMeeting(db, group.id, meeting, actor, SECRET, NOW)
  if (!result.ok) throw new Error(result.reason)
  return { group, ...result }
}

const letters = (db: Db) => db.selectFrom('outbox').select(['key', 'kind', 'batch_id', 'due_at', 'payload']).orderBy('id').execute()

test('fourteen members are invited once by one action, with letters that can be taken back for a minute', async () => {
  const db = await testDb()
  const { event, batchId } = await called(db)
  expect(event).toMatchObject({ kind: 'meeting', visibility: 'group', status: 'published', title: { fi: 'Koordinaatioryhmä' }, version: 1 })
  const invitations = await listInvitations(db, event.id)
  expect(new Set(invitations.map(({ email }) => email)).size).toBe(14)
  const sent = await letters(db)
  expect(sent).toHaveLength(14)
  expect(new Set(sent.map((one) => `${one.kind} ${one.batch_id} ${one.due_at}`))).toEqual(
    new Set([`invitation ${batchId} ${minutesLater(1).toISOString()}`]),
  )
  expect(sent.map(({ key }) => key).sort()).toEqual(invitations.map(({ id }) => `invitation:${id}:0`).sort())
})

test('each invitation has its own link and keeps the member as they were', async () => {
  const db = await testDb()
  const { group, event } = await called(db, 1)
  const [invitation] = await listInvitations(db, event.id)
  const token = linkToken(SECRET, 'invitation', invitation?.id ?? '')
  await db.updateTable('group_member').set({ organisation_name: 'REDU' }).where('group_id', '=', group.id).execute()
  expect(await findInvitationByHash(db, hashToken(token))).toMatchObject({ name: 'Jäsen 0', organisation_name: 'Kemijärven kaupunki' })
})

test('a group without members, or one that does not exist, calls no meeting', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  expect(await callMeeting(db, group.id, meeting, actor, SECRET, NOW)).toEqual({ ok: false, reason: 'no-members' })
  expect(await callMeeting(db, 'nobody', meeting, actor, SECRET, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(await db.selectFrom('event').selectAll().execute()).toEqual([])
})

test('a removed member is not invited to the next meeting and stays in the history of the last', async () => {
  const db = await testDb()
  const { group, event } = await called(db, 2)
  const [gone] = await listInvitations(db, event.id)
  await removeMember(db, { groupId: group.id, memberId: gone?.member_id ?? '' }, actor, NOW)
  const next = await callMeeting(db, group.id, meeting, actor, SECRET, NOW)
  expect(next).toMatchObject({ ok: true, invited: 1 })
  expect(await listInvitations(db, event.id)).toHaveLength(2)
})

test('a member who came later is invited to coming meetings on request, once, and to none that has begun', async () => {
  const db = await testDb()
  const { group, event } = await called(db, 2)
  const late = await makeMember(db, { group_id: group.id, name: 'Uusi' })
  const which = { groupId: group.id, memberId: late.id }
  const begun = new Date('2027-05-27T06:00:00.000Z')
  expect(await inviteLateMember(db, which, actor, SECRET, begun)).toEqual({ ok: false, reason: 'nothing-to-invite-to' })
  expect(await inviteLateMember(db, which, actor, SECRET, NOW)).toMatchObject({ ok: true, invited: 1 })
  expect(await inviteLateMember(db, which, actor, SECRET, NOW)).toEqual({ ok: false, reason: 'nothing-to-invite-to' })
  expect(await listInvitations(db, event.id)).toHaveLength(3)
})

test('only the silent are nudged, once, and members who left are not', async () => {
  const db = await testDb()
  const { group, event } = await called(db, 4)
  const [first, second] = await listInvitations(db, event.id)
  await db
    .updateTable('invitation')
    .set({ answer: 'cannot' })
    .where('id', '=', first?.id ?? '')
    .execute()
  await removeMember(db, { groupId: group.id, memberId: second?.member_id ?? '' }, actor, NOW)
  expect(await remindSilent(db, event.id, actor, minutesLater(60))).toMatchObject({ ok: true, reminded: 2 })
  expect(await remindSilent(db, event.id, actor, minutesLater(90))).toEqual({ ok: false, reason: 'nobody-silent' })
  const nudges = (await letters(db)).filter(({ payload }) => JSON.parse(payload).nudge === true)
  expect(nudges.map(({ due_at }) => due_at)).toEqual([minutesLater(61).toISOString(), minutesLater(61).toISOString()])
})

test('an end before the start and a time that the clock skips are refused at the edge', () => {
  const given = { startsAt: '2027-05-27T11:00', endsAt: '2027-05-27T09:00', format: 'on_site' }
  expect(MeetingInput.safeParse(given).error?.issues[0]).toMatchObject({ path: ['endsAt'], message: 'end-before-start' })
  const skipped = { startsAt: '2027-03-28T03:30', endsAt: '2027-03-28T05:00', format: 'on_site' }
  expect(MeetingInput.safeParse(skipped).error?.issues[0]).toMatchObject({ path: ['startsAt'], message: 'time-skipped' })
})
