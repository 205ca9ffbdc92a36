import { expect, test } from 'vitest'
import { addWalkIn } from '#app/domain/attendance/add-walk-in.ts'
import { effectiveAnswer } from '#app/domain/attendance/answer.ts'
import { answerAfterwards } from '#app/domain/attendance/answer-afterwards.ts'
import { changeListeners } from '#app/domain/attendance/change-listeners.ts'
import { closeAttendance, reopenAttendance } from '#app/domain/attendance/close-attendance.ts'
import { correctListeners } from '#app/domain/attendance/correct-listeners.ts'
import { join } from '#app/domain/attendance/join.ts'
import { inForce, latest } from '#app/domain/attendance/ledger.ts'
import { markRoom } from '#app/domain/attendance/mark-room.ts'
import { listEntries, listEntriesOfPoint, listPoints } from '#app/domain/attendance/queries.server.ts'
import { recordAttendance } from '#app/domain/attendance/record-attendance.ts'
import { setCounter } from '#app/domain/attendance/set-counter.ts'
import { tick } from '#app/domain/attendance/tick.ts'
import { untick } from '#app/domain/attendance/untick.ts'
import { constraintOf } from '#db/constraint.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, SECRET } from '#tests/support/world.ts'

const START = new Date('2027-03-18T07:00:00.000Z')
const at = (minutes: number) => minutesLater(minutes, START)

async function joinedAs(listeners: number) {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  const mikko = await makeRegistration(db, { event_id: event.id, seats: 3, mode: 'on_site' })
  const joined = await join(db, { by: { registrationId: mikko.id }, formToken: 'a', listeners }, SECRET, at(0))
  if (!joined.ok) throw new Error(joined.reason)
  const pointId = joined.point.id
  const answer = async () => effectiveAnswer(await listEntriesOfPoint(db, pointId))
  return { db, eventId: event.id, mikko, pointId, answer, actor: { kind: 'host', eventId: event.id } as const }
}

test('a correction replaces the number, "now we are" stands beside it and the largest counts', async () => {
  const { db, eventId, pointId, answer } = await joinedAs(12)
  await changeListeners(db, { eventId, pointId, listeners: 9, adds: true, formToken: 'b' }, at(60))
  expect((await answer())?.listeners).toBe(12)
  await changeListeners(db, { eventId, pointId, listeners: 8, formToken: 'c' }, at(61))
  expect(await answer()).toMatchObject({ listeners: 8, source: 'during' })
})

test('the host stands above what is told before and after; names beat a smaller number', async () => {
  const { db, eventId, pointId, answer, actor } = await joinedAs(99)
  expect((await answer())?.unlikely).toBe(true)
  await correctListeners(db, { eventId, pointId, listeners: 9, actor, nonce: 'n' }, at(10))
  await changeListeners(db, { eventId, pointId, listeners: 50, formToken: 'b' }, at(20))
  expect(await answer()).toMatchObject({ listeners: 9, source: 'host_correction', unlikely: false })
})

test('three names and the number one make three, with a conflict to look at', async () => {
  const { db, eventId, pointId, answer } = await joinedAs(2)
  await changeListeners(db, { eventId, pointId, listeners: 1, names: ['Aino', 'Ville', 'Oskari'], formToken: 'b' }, at(20))
  expect(await answer()).toMatchObject({ listeners: 3, conflict: true })
})

test('names told stay with a number that has room for them, until they are taken out or are too many', async () => {
  const { db, eventId, pointId, answer } = await joinedAs(3)
  const change = (listeners: number, names: string[] | undefined, formToken: string) =>
    changeListeners(db, { eventId, pointId, listeners, names, formToken }, at(20))
  await change(3, ['Aino', 'Ville', 'Oskari'], 'b')
  await change(4, undefined, 'c')
  expect(await answer()).toMatchObject({ listeners: 4, names: ['Aino', 'Ville', 'Oskari'] })
  await change(2, undefined, 'd')
  expect(await answer()).toMatchObject({ listeners: 2, names: [] })
  await change(4, ['Aino', 'Ville'], 'e')
  await change(4, [], 'f')
  expect(await answer()).toMatchObject({ listeners: 4, names: [] })
})

test('a late answer counts once, also when its form is sent twice, and never before the end', async () => {
  const { db, eventId, mikko, answer } = await joinedAs(1)
  const by = { registrationId: mikko.id }
  expect(await answerAfterwards(db, { by, formToken: 'l', listeners: 4 }, SECRET, at(60))).toEqual({ ok: false, reason: 'not-over' })
  await answerAfterwards(db, { by, formToken: 'l', listeners: 4 }, SECRET, at(200))
  await answerAfterwards(db, { by, formToken: 'l', listeners: 4 }, SECRET, at(201))
  expect((await listEntries(db, eventId)).filter((entry) => entry.kind === 'answer' && entry.source === 'after')).toHaveLength(1)
  expect(await answer()).toMatchObject({ listeners: 4, source: 'after' })
})

test('who came by another way than our link gets a listening point from the late answer', async () => {
  const { db, eventId } = await joinedAs(1)
  const lauri = await makeRegistration(db, { event_id: eventId })
  for (const token of ['x', 'y'])
    await answerAfterwards(db, { by: { registrationId: lauri.id }, formToken: token, listeners: 12 }, SECRET, at(200))
  expect(await listPoints(db, eventId)).toHaveLength(2)
})

test('a room is marked and unmarked; marking twice is once', async () => {
  const { db, eventId, pointId, actor } = await joinedAs(1)
  await markRoom(db, { eventId, pointId, room: true, actor, nonce: '1' }, at(1))
  await markRoom(db, { eventId, pointId, room: true, actor, nonce: '2' }, at(2))
  expect((await listEntries(db, eventId)).filter((entry) => entry.kind === 'room')).toHaveLength(1)
  await markRoom(db, { eventId, pointId, room: false, actor, nonce: '3' }, at(3))
  expect(latest(await listEntriesOfPoint(db, pointId), 'room')?.amount).toBe(0)
})

test('two hosts who tick the same party make one presence of its seats; undo takes it back and a new tick holds', async () => {
  const { db, eventId, mikko, actor } = await joinedAs(1)
  const present = async () => inForce(await listEntries(db, eventId)).filter((entry) => entry.kind === 'presence')
  const what = { eventId, registrationId: mikko.id, actor }
  await Promise.all(['1', '2', '3'].map((nonce) => tick(db, { ...what, nonce }, at(0))))
  expect(await present()).toMatchObject([{ amount: 3, mode: 'on_site', source: 'tick', actor: 'host' }])
  expect(await untick(db, what, at(1))).toEqual({ ok: true, undone: 1 })
  expect(await untick(db, what, at(1))).toEqual({ ok: true, undone: 0 })
  expect(await present()).toEqual([])
  await tick(db, { ...what, seats: 2, nonce: '4' }, at(2))
  expect(await present()).toMatchObject([{ amount: 2 }])
})

test('walk-ins with and without a name, and a counter that replaces the last one', async () => {
  const { db, eventId, actor } = await joinedAs(1)
  await addWalkIn(db, { eventId, name: 'Kaarina', nonce: 'w1', actor }, at(0))
  await addWalkIn(db, { eventId, nonce: 'w2', actor }, at(0))
  await untick(db, { eventId, nonce: 'w2', actor }, at(1))
  await setCounter(db, { eventId, count: 20, nonce: 'c1', actor }, at(2))
  await setCounter(db, { eventId, count: 24, nonce: 'c2', actor }, at(3))
  const entries = await listEntries(db, eventId)
  expect(inForce(entries).filter((entry) => entry.source === 'walk_in')).toMatchObject([{ name: 'Kaarina', amount: 1 }])
  expect(latest(entries, 'counter')?.amount).toBe(24)
})

test('the same nonce twice is one row; a list with a foreign registration writes nothing', async () => {
  const { db, eventId, mikko, actor } = await joinedAs(1)
  const elsewhere = await makeRegistration(db, { event_id: (await makeEvent(db)).id })
  const item = { registration: mikko.id, mode: 'on_site', method: 'tick', nonce: 'n' } as const
  const first = await recordAttendance(db, { eventId, items: [item], actor }, at(0))
  expect(await recordAttendance(db, { eventId, items: [item, item], actor }, at(5))).toMatchObject({
    ok: true,
    entries: [{ id: first.ok && first.entries[0]?.id }, { id: first.ok && first.entries[0]?.id }],
  })
  const before = await listEntries(db, eventId)
  const foreign = { ...item, registration: elsewhere.id, nonce: 'm' }
  expect(await recordAttendance(db, { eventId, items: [{ ...item, nonce: 'k', count: 1 }, foreign], actor }, at(6))).toEqual({
    ok: false,
    reason: 'invalid',
    errors: [{ index: 1, field: 'registration', code: 'registration-unknown' }],
  })
  expect(await listEntries(db, eventId)).toEqual(before)
})

test('closed attendance refuses late answers and corrections until it is opened again', async () => {
  const { db, eventId, pointId, mikko, actor } = await joinedAs(1)
  await closeAttendance(db, { eventId, actor }, at(130))
  const late = () => answerAfterwards(db, { by: { registrationId: mikko.id }, formToken: 'l', listeners: 4 }, SECRET, at(200))
  expect(await late()).toEqual({ ok: false, reason: 'closed' })
  expect(await correctListeners(db, { eventId, pointId, listeners: 2, actor, nonce: 'n' }, at(200))).toEqual({
    ok: false,
    reason: 'closed',
  })
  await reopenAttendance(db, { eventId, actor }, at(210))
  expect((await late()).ok).toBe(true)
})

test('the ledger refuses to be rewritten', async () => {
  const { db } = await joinedAs(1)
  expect(await db.updateTable('attendance_entry').set({ amount: 7 }).execute().catch(constraintOf)).toMatchObject({ kind: 'append-only' })
  expect(await db.deleteFrom('attendance_entry').execute().catch(constraintOf)).toMatchObject({ kind: 'append-only' })
})
