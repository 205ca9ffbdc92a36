import { expect, test } from 'vitest'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { restoreRegistration } from '#app/domain/registrations/restore-registration.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const staff = { kind: 'cli' } as const
const seconds = (count: number) => minutesLater(count / 60)
const pool = (db: Db) => db.selectFrom('seat_pool').select(['confirmed', 'waitlisted']).executeTakeFirstOrThrow()
const letters = async (db: Db) => (await db.selectFrom('outbox').select(['kind', 'state']).orderBy('id').execute()).map(Object.values)

test('within a minute a cancellation by hand is taken back with its letter; the second time changes nothing', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 3 } })
  const mikko = await makeRegistration(db, { event_id: event.id, seats: 3 })
  await cancelRegistration(db, mikko.id, staff, NOW)
  expect(await pool(db)).toEqual({ confirmed: 0, waitlisted: 0 })
  const restore = () => restoreRegistration(db, { eventId: event.id, id: mikko.id }, staff, seconds(59))
  expect(await restore()).toMatchObject({ ok: true, registration: { status: 'confirmed' } })
  expect(await restore()).toEqual({ ok: false, reason: 'too-late' })
  expect(await pool(db)).toEqual({ confirmed: 3, waitlisted: 0 })
  expect(await findRegistration(db, mikko.id)).toMatchObject({ status: 'confirmed', cancelled_by: null })
  expect(await letters(db)).toEqual([['registration-cancelled', 'undone']])
})

test('after the minute, or once the letter is in hand, a cancellation stays', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const mikko = await makeRegistration(db, { event_id: event.id })
  await cancelRegistration(db, mikko.id, staff, NOW)
  const what = { eventId: event.id, id: mikko.id }
  expect(await restoreRegistration(db, what, staff, seconds(60))).toEqual({ ok: false, reason: 'too-late' })
  await db.updateTable('outbox').set({ state: 'sending' }).execute()
  expect(await restoreRegistration(db, what, staff, seconds(30))).toEqual({ ok: false, reason: 'too-late' })
  expect(await pool(db)).toEqual({ confirmed: 0, waitlisted: 0 })
})

test('who was seated meanwhile keeps the seat', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  const mikko = await makeRegistration(db, { event_id: event.id })
  const waiting = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  await cancelRegistration(db, mikko.id, staff, NOW)
  expect(await restoreRegistration(db, { eventId: event.id, id: mikko.id }, staff, seconds(5))).toEqual({ ok: false, reason: 'no-room' })
  expect((await findRegistration(db, waiting.id))?.status).toBe('confirmed')
  expect(await pool(db)).toEqual({ confirmed: 1, waitlisted: 0 })
})

test('one who waited waits again', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  await makeRegistration(db, { event_id: event.id })
  const waiting = await makeRegistration(db, { event_id: event.id, status: 'waitlisted', email: null })
  await cancelRegistration(db, waiting.id, staff, NOW)
  expect(await restoreRegistration(db, { eventId: event.id, id: waiting.id }, staff, seconds(5))).toMatchObject({ ok: true })
  expect(await pool(db)).toEqual({ confirmed: 1, waitlisted: 1 })
})

test('what a participant cancelled, and what is of another event, is not restored by staff', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const other = await makeEvent(db)
  const mikko = await makeRegistration(db, { event_id: event.id })
  const aino = await makeRegistration(db, { event_id: event.id })
  await cancelRegistration(db, mikko.id, { kind: 'participant', registrationId: mikko.id }, NOW)
  await cancelRegistration(db, aino.id, staff, NOW)
  expect(await restoreRegistration(db, { eventId: event.id, id: mikko.id }, staff, NOW)).toEqual({ ok: false, reason: 'too-late' })
  expect(await restoreRegistration(db, { eventId: other.id, id: aino.id }, staff, NOW)).toEqual({ ok: false, reason: 'not-found' })
})

test('one who waited is seated when a seat came free before the cancellation was taken back', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  const seated = await makeRegistration(db, { event_id: event.id })
  const waiting = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  await cancelRegistration(db, waiting.id, staff, NOW)
  await cancelRegistration(db, seated.id, { kind: 'participant', registrationId: seated.id }, seconds(5))
  const restored = await restoreRegistration(db, { eventId: event.id, id: waiting.id }, staff, seconds(10))
  expect(restored).toMatchObject({ ok: true, registration: { status: 'confirmed' } })
  expect(await pool(db)).toEqual({ confirmed: 1, waitlisted: 0 })
})
