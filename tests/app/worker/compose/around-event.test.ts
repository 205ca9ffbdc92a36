import { expect, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { Db } from '#db/tables/index.ts'
import type { RegistrationTable } from '#db/tables/registrations.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

async function reminderFor(db: Db, eventId: string, occurrence: string, given: Partial<Omit<RegistrationTable, 'names'>> = {}) {
  const { id } = await makeRegistration(db, { event_id: eventId, ...given })
  return makeLetter(db, { kind: 'reminder', event_id: eventId, registration_id: id, payload: { occurrence } })
}

test('a reminder says when in the reader’s days, and stops by one click', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const row = await reminderFor(db, event.id, event.starts_at_utc)
  const stop = `http://localhost:3000/u/${linkToken(SECRET, 'stop', row.registration_id as string)}`
  const evening = new Date('2027-03-17T20:30:00.000Z')
  const dayBefore = sent(await compose(composing(db, evening), row))
  expect(dayBefore.letter.text).toContain('Tilaisuus alkaa huomenna klo 9.00.')
  expect(dayBefore.listUnsubscribe).toBe(stop)
  expect(dayBefore.letter.html).toContain(stop)
  expect(dayBefore.letter.calendar).toBeUndefined()
  const night = new Date('2027-03-17T22:30:00.000Z')
  expect(sent(await compose(composing(db, night), row)).letter.text).toContain('Tilaisuus alkaa tänään klo 9.00.')
  expect(sent(await compose(composing(db, NOW), row)).letter.text).toContain('Tilaisuus on 7 päivän kuluttua.')
})

test('a reminder of another start, of an event that is off or has begun, or to somebody who is out or wants none is dropped', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const off = await makeEvent(db, { status: 'cancelled' })
  const at = event.starts_at_utc
  const composed = async (row: Promise<Awaited<ReturnType<typeof reminderFor>>>, now = NOW) => compose(composing(db, now), await row)
  expect(await composed(reminderFor(db, event.id, '2027-03-17T07:00:00.000Z'))).toEqual({ drop: 'event-moved' })
  expect(await composed(reminderFor(db, off.id, at))).toEqual({ drop: 'event-cancelled' })
  expect(await composed(reminderFor(db, event.id, at), new Date(at))).toEqual({ drop: 'event-begun' })
  expect(await composed(reminderFor(db, event.id, at, { status: 'cancelled' }))).toEqual({ drop: 'not-confirmed' })
  expect(await composed(reminderFor(db, event.id, at, { status: 'waitlisted' }))).toEqual({ drop: 'not-confirmed' })
  expect(await composed(reminderFor(db, event.id, at, { reminders_stopped: 1 }))).toEqual({ drop: 'reminders-stopped' })
})

async function makeEntry(db: Db, given: Partial<AttendanceEntryTable> & Pick<AttendanceEntryTable, 'event_id' | 'kind'>) {
  const id = newId(NOW)
  const row = {
    source: 'join' as const,
    point_id: null,
    registration_id: null,
    name: null,
    email: null,
    mode: 'remote' as const,
    amount: null,
    names: null,
    seconds: null,
    organisation_id: null,
    organisation_name: null,
    municipality: null,
    nonce: id,
    undoes: null,
    report_id: null,
    actor: 'participant',
    at: NOW.toISOString(),
    recorded_at: NOW.toISOString(),
    ...given,
    id,
  }
  await db.insertInto('attendance_entry').values(row).execute()
  return row
}

async function makeJoined(db: Db) {
  const event = await makeEvent(db)
  const registration = await makeRegistration(db, { event_id: event.id })
  const point = newId(NOW)
  const created_at = NOW.toISOString()
  await db
    .insertInto('listening_point')
    .values({ id: point, event_id: event.id, registration_id: registration.id, device_hash: null, created_at })
    .execute()
  await makeEntry(db, { event_id: event.id, kind: 'connection', point_id: point, registration_id: registration.id })
  const row = await makeLetter(db, { kind: 'how-many', event_id: event.id, registration_id: registration.id })
  return { event, registration, point, row }
}

test('a silent device is asked, with a link for each number', async () => {
  const db = await testDb()
  const { registration, row } = await makeJoined(db)
  const { letter } = sent(await compose(composing(db, minutesLater(60 * 24 * 8)), row))
  for (const n of ['1', '2', '3', '4', '5', 'more'])
    expect(letter.html).toContain(`http://localhost:3000/j/${linkToken(SECRET, 'join', registration.id)}?n=${n}`)
})

test('an answer in force ends the question; one that was taken back does not', async () => {
  const db = await testDb()
  const { event, point, row } = await makeJoined(db)
  const answer = await makeEntry(db, { event_id: event.id, kind: 'answer', point_id: point, amount: 3 })
  expect(await compose(composing(db), row)).toEqual({ drop: 'answered' })
  await makeEntry(db, { event_id: event.id, kind: 'undo', point_id: point, undoes: answer.id })
  expect(await compose(composing(db), row)).not.toHaveProperty('drop')
})

test('nobody is asked about a room’s shared screen, nor after the attendance was closed', async () => {
  const db = await testDb()
  const { event, point, row } = await makeJoined(db)
  await makeEntry(db, { event_id: event.id, kind: 'room', point_id: point, amount: 1 })
  expect(await compose(composing(db), row)).toEqual({ drop: 'answered' })
  await db.updateTable('event').set({ attendance_closed_at: NOW.toISOString() }).where('id', '=', event.id).execute()
  expect(await compose(composing(db), row)).toEqual({ drop: 'attendance-closed' })
})
