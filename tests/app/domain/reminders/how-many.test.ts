import { expect, test } from 'vitest'
import { planHowMany } from '#app/domain/reminders/plan-how-many.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { AttendanceEntryTable, EntryKind } from '#db/tables/attendance.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const ENDED = new Date('2027-03-18T09:00:00.000Z')

async function makePoint(db: Db, eventId: string, registrationId: string): Promise<string> {
  const id = newId(NOW)
  await db
    .insertInto('listening_point')
    .values({ id, event_id: eventId, registration_id: registrationId, device_hash: id, created_at: NOW.toISOString() })
    .execute()
  return id
}

async function write(db: Db, kind: EntryKind, given: Partial<AttendanceEntryTable> & { event_id: string }): Promise<string> {
  const { count } = await db
    .selectFrom('attendance_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const id = newId(minutesLater(Number(count)))
  const at = NOW.toISOString()
  const nothing = {
    registration_id: null,
    name: null,
    email: null,
    amount: null,
    names: null,
    seconds: null,
    undoes: null,
    report_id: null,
  }
  const place = { organisation_id: null, organisation_name: null, municipality: null }
  const row = {
    ...nothing,
    ...place,
    point_id: null,
    source: 'join' as const,
    mode: 'remote' as const,
    nonce: id,
    actor: 'participant',
    at,
    recorded_at: at,
  }
  await db
    .insertInto('attendance_entry')
    .values({ ...row, ...given, id, kind })
    .execute()
  return id
}

/** An event that ended at ENDED, with a silent device of one registrant. */
async function silentDevice(given: Parameters<typeof makeRegistration>[1] | object = {}) {
  const db = await testDb()
  const event = await makeEvent(db)
  const registration = await makeRegistration(db, { event_id: event.id, ...given })
  const point = await makePoint(db, event.id, registration.id)
  await write(db, 'connection', { event_id: event.id, point_id: point })
  return { db, event, registration, point }
}

test('a device without an answer is asked once, a quarter of an hour after the event', async () => {
  const { db, event, registration } = await silentDevice()
  await makePoint(db, event.id, registration.id)
  expect(await planHowMany(db, minutesLater(14, ENDED))).toBe(0)
  expect(await planHowMany(db, minutesLater(15, ENDED))).toBe(1)
  expect(await planHowMany(db, minutesLater(16, ENDED))).toBe(0)
  expect(await db.selectFrom('outbox').select(['kind', 'key', 'registration_id']).execute()).toMatchObject([
    { kind: 'how-many', key: `how-many:${registration.id}`, registration_id: registration.id },
  ])
})

test('two days later nobody is asked any more', async () => {
  const { db } = await silentDevice()
  expect(await planHowMany(db, minutesLater(48 * 60, ENDED))).toBe(0)
})

test('a device that a report brought days later is asked then, but not weeks later', async () => {
  const { db, point } = await silentDevice()
  const known = (at: Date) => db.updateTable('listening_point').set({ created_at: at.toISOString() }).where('id', '=', point).execute()
  await known(minutesLater(15 * 24 * 60, ENDED))
  expect(await planHowMany(db, minutesLater(15 * 24 * 60 + 1, ENDED))).toBe(0)
  await known(minutesLater(96 * 60, ENDED))
  expect(await planHowMany(db, minutesLater(150 * 60, ENDED))).toBe(0)
  expect(await planHowMany(db, minutesLater(96 * 60 + 1, ENDED))).toBe(1)
})

test('a device that answered, or a room’s screen, is not asked; an answer taken back does not count', async () => {
  const { db, event, point } = await silentDevice()
  const room = await write(db, 'room', { event_id: event.id, point_id: point, amount: 1 })
  expect(await planHowMany(db, minutesLater(20, ENDED))).toBe(0)
  await write(db, 'undo', { event_id: event.id, point_id: point, undoes: room })
  const answer = await write(db, 'answer', { event_id: event.id, point_id: point, amount: 3 })
  expect(await planHowMany(db, minutesLater(20, ENDED))).toBe(0)
  await write(db, 'undo', { event_id: event.id, point_id: point, undoes: answer })
  expect(await planHowMany(db, minutesLater(20, ENDED))).toBe(1)
})

test('a device that was marked as a room’s screen by mistake is asked', async () => {
  const { db, event, point } = await silentDevice()
  await write(db, 'room', { event_id: event.id, point_id: point, amount: 1 })
  await write(db, 'room', { event_id: event.id, point_id: point, amount: 0 })
  expect(await planHowMany(db, minutesLater(20, ENDED))).toBe(1)
})

for (const [who, given] of Object.entries({
  'has no address': { email: null },
  'stopped reminders': { reminders_stopped: 1 as const },
  cancelled: { status: 'cancelled' as const },
}))
  test(`a registrant who ${who} is not asked`, async () => {
    const { db } = await silentDevice(given)
    expect(await planHowMany(db, minutesLater(20, ENDED))).toBe(0)
  })
