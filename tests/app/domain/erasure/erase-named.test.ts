import { expect, test } from 'vitest'
import { eraseNamed } from '#app/domain/erasure/erase-named.ts'
import { findEventsNaming, findPeople } from '#app/domain/erasure/find-people.ts'
import { newId } from '#app/domain/shared/id.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const
const AFTER = new Date('2027-04-01T09:00:00.000Z')
const HELD: (keyof Tables)[] = ['registration', 'attendance_entry', 'attendance_report', 'idempotency', 'audit']
const everythingHeld = async (db: Db) => JSON.stringify(await Promise.all(HELD.map((table) => db.selectFrom(table).selectAll().execute())))

async function addEntry(db: Db, eventId: string, given: Partial<AttendanceEntryTable>) {
  const id = newId(NOW)
  const nothing = { point_id: null, registration_id: null, name: null, email: null, amount: null, names: null, seconds: null, undoes: null }
  const place = { organisation_id: null, organisation_name: null, municipality: null, report_id: null }
  const when = { at: '2027-03-18T08:00:00.000Z', recorded_at: '2027-03-18T08:00:00.000Z' }
  const act = { kind: 'presence', source: 'walk_in', mode: 'on_site', actor: 'host' } as const
  await db
    .insertInto('attendance_entry')
    .values({ ...nothing, ...place, ...when, ...act, id, nonce: id, event_id: eventId, ...given })
    .execute()
}

async function addReport(db: Db, eventId: string, rows: object[]) {
  const facts = { file_name: 'r.csv', digest: eventId, format: 'teams', meeting: '{}', differences: '[]', created_by: null }
  const when = { created_at: NOW.toISOString(), applied_at: null, undone_at: null }
  await db
    .insertInto('attendance_report')
    .values({ ...facts, ...when, id: `report-${eventId}`, event_id: eventId, rows: JSON.stringify(rows) })
    .execute()
}

/** An event at which Mikko is a walk-in, in a party, named at two devices and in a report; Mikko Lahti of the report's second row has an address. */
async function anEventWithMikko(db: Db) {
  const event = await makeEvent(db, { format: 'hybrid' })
  const sari = await makeRegistration(db, { event_id: event.id, name: 'Sari Ylitalo', seats: 2, names: ['Mikko Lahti'], mode: 'remote' })
  await addEntry(db, event.id, { name: 'Mikko Lahti' })
  await addEntry(db, event.id, { name: 'Ville Koski' })
  const device = { kind: 'answer', source: 'join', mode: 'remote', amount: 3, registration_id: sari.id } as const
  await addEntry(db, event.id, { ...device, names: '["mikko  LAHTI","Outi Salo"]' })
  await addEntry(db, event.id, { ...device, registration_id: null, names: '["Mikko Lahti"]' })
  const rows = [
    { name: 'Lahti Mikko', email: null },
    { name: 'Mikko Lahti', email: 'mikko@example.org' },
  ]
  await addReport(db, event.id, rows)
  return event
}

test('a name without an address is gone from the events chosen, the others keep it, and figures stay as they were', async () => {
  const db = await testDb()
  const [event, kept] = [await anEventWithMikko(db), await anEventWithMikko(db)]
  const client = await makeRegistration(db, { event_id: event.id, name: 'Mikko Lahti', email: null, seats: 1 })
  await addEntry(db, event.id, { registration_id: client.id, amount: 1 })
  const before = await Promise.all([event.id, kept.id].map((id) => eventStatistics(db, id, AFTER)))
  expect((await findEventsNaming(db, 'mikko lahti')).sort()).toEqual([event.id, kept.id].sort())

  expect(await eraseNamed(db, { name: 'Mikko Lahti', eventIds: [event.id] }, CLI, AFTER)).toEqual({ events: 1 })

  expect(await findEventsNaming(db, 'Mikko Lahti')).toEqual([kept.id])
  const rows = await db.selectFrom('attendance_report').select('rows').where('event_id', '=', event.id).executeTakeFirstOrThrow()
  expect(JSON.parse(rows.rows)).toEqual([
    { name: '–', email: null },
    { name: 'Mikko Lahti', email: 'mikko@example.org' },
  ])
  expect(await everythingHeld(db)).toMatch(/Ville Koski.*Outi Salo|Outi Salo.*Ville Koski/)
  expect(await Promise.all([event.id, kept.id].map((id) => eventStatistics(db, id, AFTER)))).toEqual(before)
  await eraseNamed(db, { name: 'Mikko Lahti', eventIds: [kept.id] }, CLI, AFTER)
  expect(await findEventsNaming(db, 'Mikko Lahti')).toEqual([])
  expect(await Promise.all([event.id, kept.id].map((id) => eventStatistics(db, id, AFTER)))).toEqual(before)
})

test('who bears the name with an address stays, with what is said of them at devices, and counts as before', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const mikko = await makeRegistration(db, { event_id: event.id, name: 'Mikko Lahti', email: 'mikko@example.org' })
  const sari = await makeRegistration(db, { event_id: event.id, name: 'Sari Ylitalo' })
  const device = { kind: 'answer', source: 'join', mode: 'remote' } as const
  await addEntry(db, event.id, { ...device, registration_id: mikko.id, amount: 1 })
  await addEntry(db, event.id, { ...device, registration_id: sari.id, amount: 2, names: '["Mikko Lahti"]' })
  await addEntry(db, event.id, { name: 'Mikko Lahti' })
  const before = await eventStatistics(db, event.id, AFTER)
  await eraseNamed(db, { name: 'Mikko Lahti', eventIds: [event.id] }, CLI, AFTER)
  const named = await db.selectFrom('attendance_entry').select(['name', 'names']).orderBy('id').execute()
  expect(named).toEqual([
    { name: null, names: null },
    { name: null, names: '["Mikko Lahti"]' },
    { name: '–', names: null },
  ])
  expect(await db.selectFrom('registration').select('name').where('email', '=', 'mikko@example.org').execute()).toEqual([
    { name: 'Mikko Lahti' },
  ])
  expect(await eventStatistics(db, event.id, AFTER)).toEqual(before)
})

test('a client who is coming gives the seat up without a letter, and who waited gets it', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  const client = await makeRegistration(db, { event_id: event.id, name: 'A.K.', email: null, seats: 1 })
  const next = await makeRegistration(db, { event_id: event.id, status: 'waitlisted', seats: 1 })
  await eraseNamed(db, { name: 'a.k.', eventIds: [event.id, event.id, 'nowhere'] }, CLI, NOW)
  const statuses = await db.selectFrom('registration').select(['id', 'name', 'status']).execute()
  expect(statuses.find(({ id }) => id === client.id)).toMatchObject({ name: '–', status: 'cancelled' })
  expect(statuses.find(({ id }) => id === next.id)).toMatchObject({ status: 'confirmed' })
  const letters = await db.selectFrom('outbox').select(['registration_id', 'kind']).execute()
  expect(letters).toEqual([{ registration_id: next.id, kind: 'seat-freed' }])
  const { subject_id, details } = await db.selectFrom('audit').selectAll().where('action', '=', 'person.erased').executeTakeFirstOrThrow()
  expect(subject_id).toMatch(/^erased-/)
  expect(details).not.toMatch(/a\.k/i)
})

test('people are found by words of name or address, whatever case, accents and order, each address once', async () => {
  const db = await testDb()
  const [event, other] = [await makeEvent(db), await makeEvent(db)]
  const hakala = { name: 'Aino Häkälä', email: 'aino_h@example.org', search_text: 'aino hakala aino_h@example.org lappia' }
  for (const { id } of [event, other]) await makeRegistration(db, { ...hakala, event_id: id })
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id, name: 'Häkälä Aino', email: 'aino_h@example.org' })
  await makeRegistration(db, { event_id: event.id, name: 'Aino Häkälä', email: null })
  await makeRegistration(db, { event_id: event.id, name: 'Irma', email: 'erased-1', search_text: 'hakala' })
  const known = { email: 'aino_h@example.org', names: ['Aino Häkälä', 'Häkälä Aino'], events: 2 }
  const named = { name: 'Aino Häkälä', eventIds: [event.id] }
  expect(await findPeople(db, 'HAKALA aino')).toEqual({ byAddress: [known], byName: [named], more: false })
  expect(await findPeople(db, 'aino_h@')).toEqual({ byAddress: [known], byName: [], more: false })
  expect(await findPeople(db, 'ainoXh')).toEqual({ byAddress: [], byName: [], more: false })
  expect(await findPeople(db, 'lappia')).toEqual({ byAddress: [], byName: [], more: false })
  expect(await findPeople(db, '  ')).toEqual({ byAddress: [], byName: [], more: false })
})
