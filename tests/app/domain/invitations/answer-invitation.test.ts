import { expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { listInvitations } from '#app/domain/invitations/queries.server.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { EventFormat } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

const member = { by: 'member', secret: SECRET } as const
const says = (answer: 'coming' | 'remote' | 'cannot') => ({ answer, deputyName: null, deputyEmail: null, mode: null })
const sends = (deputyName: string, deputyEmail: string | null = null) =>
  ({ answer: 'deputy', deputyName, deputyEmail, mode: null }) as const

async function invited(db: Db, given: { format?: EventFormat; capacity?: { on_site?: number; remote?: number } } = {}) {
  const group = await makeGroup(db)
  const event = await makeEvent(db, {
    kind: 'meeting',
    group_id: group.id,
    visibility: 'group',
    format: given.format ?? 'hybrid',
    waitlist: 0,
    capacity: given.capacity ?? {},
  })
  const person = await makeMember(db, { group_id: group.id, name: 'Mikko Lahti', email: 'mikko@example.org' })
  const invitationId = await db.transaction().execute((tx) => inviteMember(tx, event, person, { secret: SECRET, batchId: 'b' }, NOW))
  return { event, group, invitationId, token: linkToken(SECRET, 'invitation', invitationId) }
}

const pools = async (db: Db, eventId: string) =>
  Object.fromEntries(
    (await db.selectFrom('seat_pool').selectAll().where('event_id', '=', eventId).execute()).map((one) => [one.mode, one.confirmed]),
  )
const registrations = (db: Db) =>
  db.selectFrom('registration').select(['name', 'email', 'mode', 'status', 'organisation_name', 'source']).orderBy('id').execute()
const letters = (db: Db) => db.selectFrom('outbox').select(['kind', 'due_at']).where('kind', '!=', 'invitation').orderBy('id').execute()

test('who is coming has a confirmed registration on site with the organisation of the invitation', async () => {
  const db = await testDb()
  const { event, token } = await invited(db)
  const result = await answerInvitation(db, { token }, says('coming'), member, minutesLater(1))
  expect(result).toMatchObject({ ok: true, invitation: { answer: 'coming', answered_at: minutesLater(1).toISOString() } })
  expect(await registrations(db)).toEqual([
    {
      name: 'Mikko Lahti',
      email: 'mikko@example.org',
      mode: 'on_site',
      status: 'confirmed',
      organisation_name: 'Kemijärven kaupunki',
      source: 'invitation',
    },
  ])
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
})

test('another answer moves the seat; the same one again changes nothing', async () => {
  const db = await testDb()
  const { event, token } = await invited(db)
  for (const answer of ['coming', 'remote', 'remote'] as const) await answerInvitation(db, { token }, says(answer), member, NOW)
  expect(await registrations(db)).toMatchObject([{ mode: 'remote', status: 'confirmed' }])
  expect(await pools(db, event.id)).toEqual({ on_site: 0, remote: 1 })
  const history = await db.selectFrom('registration_history').select('status').execute()
  expect(history).toHaveLength(2)
})

test('cannot and then coming: the seat is given back and taken again, and both stand in the history', async () => {
  const db = await testDb()
  const { event, token } = await invited(db)
  for (const answer of ['coming', 'cannot'] as const) await answerInvitation(db, { token }, says(answer), member, NOW)
  expect(await pools(db, event.id)).toEqual({ on_site: 0, remote: 0 })
  expect(await registrations(db)).toMatchObject([{ status: 'cancelled' }])
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(5))
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
  const history = await db.selectFrom('registration_history').select(['status', 'cancelled_by']).orderBy('id').execute()
  expect(history.map(({ status }) => status).sort()).toEqual(['cancelled', 'confirmed', 'confirmed'])
  expect(history.find(({ status }) => status === 'cancelled')).toMatchObject({ cancelled_by: 'participant' })
})

test('a deputy takes the seat in their own name for the same organisation and gets their own letter', async () => {
  const db = await testDb()
  const { event, token } = await invited(db)
  await answerInvitation(db, { token }, says('coming'), member, NOW)
  await answerInvitation(db, { token }, sends('Inka Mäki', 'inka@example.org'), member, NOW)
  expect((await registrations(db)).map(({ name, status, organisation_name }) => [name, status, organisation_name]).sort()).toEqual([
    ['Inka Mäki', 'confirmed', 'Kemijärven kaupunki'],
    ['Mikko Lahti', 'cancelled', 'Kemijärven kaupunki'],
  ])
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
  expect((await letters(db)).map(({ kind }) => kind).sort()).toEqual(['confirmation', 'registration-cancelled'])
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(5))
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
  expect(await listInvitations(db, event.id)).toMatchObject([{ answer: 'coming', deputy_name: null, deputy_email: null }])
})

test('a deputy without an address is registered and no letter is written', async () => {
  const db = await testDb()
  const { token } = await invited(db)
  await answerInvitation(db, { token }, sends('Inka Mäki'), member, NOW)
  await answerInvitation(db, { token }, sends('Inka Mäki'), member, NOW)
  expect(await registrations(db)).toMatchObject([{ name: 'Inka Mäki', email: null, status: 'confirmed' }])
  expect(await letters(db)).toEqual([])
})

test('a deputy who is coming on their own invitation is not counted twice', async () => {
  const db = await testDb()
  const { event, group, token } = await invited(db)
  const inka = await makeMember(db, { group_id: group.id, name: 'Inka Mäki', email: 'inka@example.org' })
  const invitationId = await db.transaction().execute((tx) => inviteMember(tx, event, inka, { secret: SECRET, batchId: 'b' }, NOW))
  await answerInvitation(db, { invitationId }, says('coming'), member, NOW)
  const result = await answerInvitation(db, { token }, sends('Inka Mäki', 'inka@example.org'), member, NOW)
  expect(result).toEqual({ ok: false, reason: 'deputy-already-coming' })
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
})

test('a full room refuses, and the answer before stands', async () => {
  const db = await testDb()
  const { event, token } = await invited(db, { capacity: { on_site: 0 } })
  await answerInvitation(db, { token }, says('remote'), member, NOW)
  expect(await answerInvitation(db, { token }, says('coming'), member, NOW)).toEqual({ ok: false, reason: 'full' })
  expect(await listInvitations(db, event.id)).toMatchObject([{ answer: 'remote' }])
  expect(await pools(db, event.id)).toEqual({ on_site: 0, remote: 1 })
})

test('a meeting in one way does not offer the other', async () => {
  const db = await testDb()
  const { event, token } = await invited(db, { format: 'remote' })
  expect(await answerInvitation(db, { token }, says('remote'), member, NOW)).toEqual({ ok: false, reason: 'mode-not-offered' })
  expect(await answerInvitation(db, { token }, says('coming'), member, NOW)).toMatchObject({ ok: true })
  expect(await pools(db, event.id)).toEqual({ remote: 1 })
})

test("a foreign token, another purpose's token and a revoked one lead nowhere", async () => {
  const db = await testDb()
  const { invitationId, token } = await invited(db)
  const tokens = [linkToken(SECRET, 'invitation', 'somebody'), linkToken(SECRET, 'manage', invitationId)]
  for (const foreign of tokens) {
    expect(await answerInvitation(db, { token: foreign }, says('coming'), member, NOW)).toEqual({ ok: false, reason: 'not-found' })
  }
  await db.updateTable('invitation').set({ link_generation: 1 }).execute()
  expect(await answerInvitation(db, { token }, says('coming'), member, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(await registrations(db)).toEqual([])
})

test('after the end a member answers no more; staff still write down what was so', async () => {
  const db = await testDb()
  const { event, token, invitationId } = await invited(db)
  const after = new Date('2027-03-19T10:00:00.000Z')
  expect(await answerInvitation(db, { token }, says('coming'), member, after)).toEqual({ ok: false, reason: 'over' })
  const staff = { by: { kind: 'system' }, secret: SECRET } as const
  expect(await answerInvitation(db, { invitationId }, sends('Inka Mäki', 'inka@example.org'), staff, after)).toMatchObject({ ok: true })
  expect(await pools(db, event.id)).toEqual({ on_site: 1, remote: 0 })
  expect(await letters(db)).toEqual([])
})

test('two answers at once to one invitation leave one registration', async () => {
  const db = await testDb()
  const { event, token } = await invited(db)
  await Promise.all([
    answerInvitation(db, { token }, says('coming'), member, NOW),
    answerInvitation(db, { token }, says('remote'), member, NOW),
    answerInvitation(db, { token }, sends('Inka Mäki'), member, NOW),
  ])
  const seats = await pools(db, event.id)
  expect((seats.on_site ?? 0) + (seats.remote ?? 0)).toBe(1)
  expect((await registrations(db)).filter(({ status }) => status === 'confirmed')).toHaveLength(1)
})

test('who gave the seat back and comes after all is written to once more: the entry in their calendar was taken out', async () => {
  const db = await testDb()
  const { token } = await invited(db)
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(1))
  await answerInvitation(db, { token }, says('cannot'), member, minutesLater(2))
  await answerInvitation(db, { token }, says('remote'), member, minutesLater(3))
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(4))
  expect((await letters(db)).map(({ kind }) => kind)).toEqual(['registration-cancelled', 'confirmation'])
})

test('whoever takes part elsewhere than the calendar shows gets the entry anew: remote, then on site after all', async () => {
  const db = await testDb()
  const { token } = await invited(db)
  await answerInvitation(db, { token }, says('remote'), member, minutesLater(1))
  expect(await letters(db)).toMatchObject([{ kind: 'confirmation' }])
  await db.updateTable('outbox').set({ state: 'sent' }).execute()
  await answerInvitation(db, { token }, says('remote'), member, minutesLater(2))
  expect(await letters(db)).toHaveLength(1)
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(3))
  await answerInvitation(db, { token }, says('remote'), member, minutesLater(3))
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(4))
  expect((await letters(db)).map(({ kind }) => kind)).toEqual(['confirmation', 'confirmation'])
})

test('who comes to the place needs no letter beside the invitation, and once the meeting has begun nobody does', async () => {
  const db = await testDb()
  const { token } = await invited(db)
  await answerInvitation(db, { token }, says('coming'), member, minutesLater(1))
  const during = new Date('2027-03-18T08:00:00.000Z')
  await answerInvitation(db, { token }, says('remote'), member, during)
  expect(await letters(db)).toEqual([])
})
