import { expect, test } from 'vitest'
import { effectiveAnswer } from '#app/domain/attendance/answer.ts'
import { join } from '#app/domain/attendance/join.ts'
import { listEntries, listEntriesOfPoint, listPoints } from '#app/domain/attendance/queries.server.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, SECRET } from '#tests/support/world.ts'

const START = new Date('2027-03-18T07:00:00.000Z')
const at = (minutes: number) => minutesLater(minutes, START)

async function aWebinar() {
  const db = await testDb()
  const event = await makeEvent(db)
  const mikko = await makeRegistration(db, { event_id: event.id, organisation_name: 'Kemijärven kaupunki', municipality: '320' })
  return { db, event, by: { registrationId: mikko.id } }
}

async function anOpenWebinar() {
  const db = await testDb()
  const event = await makeEvent(db, { open_join: 1 })
  return { db, event, by: { eventId: event.id } }
}

test('joining with a number answers the meeting link and counts the device with its listeners', async () => {
  const { db, event, by } = await aWebinar()
  const joined = await join(db, { by, formToken: 'a', listeners: 3, names: ['Aino', 'Ville'] }, SECRET, at(-2))
  expect(joined).toMatchObject({ ok: true, meetingUrl: 'https://meeting.example.org/room' })
  expect(await listPoints(db, event.id)).toMatchObject([{ registration_id: by.registrationId }])
  const entries = await listEntries(db, event.id)
  expect(entries.toSorted((one, other) => other.kind.localeCompare(one.kind))).toMatchObject([
    { kind: 'connection', source: 'join', organisation_name: 'Kemijärven kaupunki', municipality: '320' },
    { kind: 'answer', source: 'join', amount: 3, names: '["Aino","Ville"]' },
  ])
  expect(await db.selectFrom('audit').select('action').execute()).toHaveLength(2)
})

test('before the doors open and after the end nothing is recorded', async () => {
  const { db, event, by } = await aWebinar()
  expect(await join(db, { by, listeners: 3 }, SECRET, at(-31))).toEqual({ ok: false, reason: 'before-doors' })
  expect(await join(db, { by, listeners: 3 }, SECRET, at(120))).toEqual({ ok: false, reason: 'after-end' })
  expect(await listPoints(db, event.id)).toEqual([])
  expect(await listEntries(db, event.id)).toEqual([])
})

test('a device that comes back with its mark is the same point, and its new number replaces the old one', async () => {
  const { db, event, by } = await aWebinar()
  const first = await join(db, { by, formToken: 'a', listeners: 5 }, SECRET, at(0))
  if (!first.ok) throw new Error(first.reason)
  const again = await join(db, { by, formToken: 'b', listeners: 2, deviceMark: first.deviceMark }, SECRET, at(20))
  expect(again).toMatchObject({ ok: true, point: { id: first.point.id } })
  expect(await listPoints(db, event.id)).toHaveLength(1)
  expect(effectiveAnswer(await listEntriesOfPoint(db, first.point.id))?.listeners).toBe(2)
})

test('the same person on phone and computer is one point: the further device asks who it is', async () => {
  const { db, event, by } = await aWebinar()
  await join(db, { by, formToken: 'pc', listeners: 1 }, SECRET, at(0))
  expect(await join(db, { by, formToken: 'phone', listeners: 1 }, SECRET, at(1))).toEqual({ ok: false, reason: 'which-person' })
  const phone = await join(db, { by, formToken: 'phone', otherPerson: 'same' }, SECRET, at(1))
  if (!phone.ok) throw new Error(phone.reason)
  const later = await join(db, { by, formToken: 'phone-2', deviceMark: phone.deviceMark }, SECRET, at(30))
  expect(later).toMatchObject({ ok: true })
  expect(await listPoints(db, event.id)).toHaveLength(1)
})

test('a forwarded personal link used by somebody else makes a point of its own and never marks the owner', async () => {
  const { db, event, by } = await aWebinar()
  await join(db, { by, formToken: 'owner', listeners: 1 }, SECRET, at(0))
  const friend = await join(db, { by, formToken: 'friend', listeners: 2, otherPerson: 'other' }, SECRET, at(1))
  expect(friend).toMatchObject({ ok: true, point: { registration_id: null } })
  expect(await listPoints(db, event.id)).toHaveLength(2)
  const friends = (await listEntries(db, event.id)).filter((entry) => entry.point_id === (friend.ok && friend.point.id))
  expect(friends.map((entry) => entry.registration_id)).toEqual([null, null])
})

test('a person whose mark got lost joins again as herself without being counted twice', async () => {
  const { db, event, by } = await aWebinar()
  await join(db, { by, formToken: 'a', listeners: 4 }, SECRET, at(0))
  const again = await join(db, { by, formToken: 'b', listeners: 4, otherPerson: 'same', deviceMark: 'of another event' }, SECRET, at(9))
  expect(again.ok).toBe(true)
  expect(await listPoints(db, event.id)).toHaveLength(1)
})

test('without a mark each post on the open link is a new device; the same form sent twice is one', async () => {
  const { db, event, by } = await anOpenWebinar()
  await join(db, { by, formToken: 'a', listeners: 2, name: 'Aino' }, SECRET, at(0))
  await join(db, { by, formToken: 'a', listeners: 2, name: 'Aino' }, SECRET, at(0))
  await join(db, { by, formToken: 'b', listeners: 2 }, SECRET, at(0))
  await join(db, { by, listeners: 2 }, SECRET, at(0))
  expect(await listPoints(db, event.id)).toHaveLength(3)
  expect(await listEntries(db, event.id)).toHaveLength(6)
})

test('a form sent again with another number corrects the number of the same device', async () => {
  const { db, event, by } = await anOpenWebinar()
  for (const listeners of [3, 5, 3, 3]) await join(db, { by, formToken: 'a', listeners }, SECRET, at(0))
  const [point, ...others] = await listPoints(db, event.id)
  expect(others).toEqual([])
  expect(effectiveAnswer(await listEntriesOfPoint(db, point?.id ?? ''))?.listeners).toBe(3)
})

test('twenty posts of one form at the same moment make one point and one answer', async () => {
  const { db, event, by } = await anOpenWebinar()
  const all = await Promise.all(Array.from({ length: 20 }, () => join(db, { by, formToken: 'one', listeners: 2 }, SECRET, at(0))))
  expect(all.every((joined) => joined.ok)).toBe(true)
  expect(await listPoints(db, event.id)).toHaveLength(1)
  expect(await listEntries(db, event.id)).toHaveLength(2)
})

test('twenty posts of one personal link at the same moment make one point of the person; the others are asked', async () => {
  const { db, event, by } = await aWebinar()
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => join(db, { by, formToken: `f${i}`, listeners: 2 }, SECRET, at(0))))
  expect(all.filter((joined) => joined.ok)).toHaveLength(1)
  expect(await listPoints(db, event.id)).toHaveLength(1)
})

test('a number of 200 is kept and flagged until the host confirms it', async () => {
  const { db, by } = await anOpenWebinar()
  const joined = await join(db, { by, formToken: 'a', listeners: 200 }, SECRET, at(0))
  if (!joined.ok) throw new Error(joined.reason)
  expect(effectiveAnswer(await listEntriesOfPoint(db, joined.point.id))).toMatchObject({ listeners: 200, unlikely: true })
})

test('a cancelled event, a draft, a closed public link and a registration without a seat let nobody in', async () => {
  const db = await testDb()
  const reasonOf = async (by: { eventId: string } | { registrationId: string }) => {
    const joined = await join(db, { by, listeners: 1 }, SECRET, at(0))
    return joined.ok ? 'let in' : joined.reason
  }
  expect(await reasonOf({ eventId: (await makeEvent(db, { open_join: 1, status: 'cancelled' })).id })).toBe('cancelled')
  expect(await reasonOf({ eventId: (await makeEvent(db, { open_join: 1, status: 'draft' })).id })).toBe('not-found')
  const event = await makeEvent(db)
  expect(await reasonOf({ eventId: event.id })).toBe('not-found')
  expect(await reasonOf({ registrationId: (await makeRegistration(db, { event_id: event.id, status: 'cancelled' })).id })).toBe('no-seat')
  expect(await reasonOf({ registrationId: (await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })).id })).toBe('no-seat')
})
