import { expect, test } from 'vitest'
import { erasePerson } from '#app/domain/erasure/erase-person.ts'
import { newId } from '#app/domain/shared/id.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const
const MIKKO = { name: 'Mikko Lahti', email: 'mikko_lahti@example.org' }
const HELD: (keyof Tables)[] = [
  'registration',
  'registration_history',
  'attendance_entry',
  'attendance_report',
  'group_member',
  'invitation',
  'mailbox',
  'receipt',
  'outbox',
  'idempotency',
  'audit',
]

async function everythingHeld(db: Db): Promise<string> {
  return JSON.stringify(await Promise.all(HELD.map((table) => db.selectFrom(table).selectAll().execute())))
}

async function addEntry(db: Db, eventId: string, given: Partial<AttendanceEntryTable>) {
  const id = newId(NOW)
  const at = minutesLater(0, new Date('2027-03-18T08:00:00.000Z')).toISOString()
  const nothing = { point_id: null, registration_id: null, name: null, email: null, amount: null, names: null, seconds: null, undoes: null }
  const place = { organisation_id: null, organisation_name: null, municipality: null, report_id: null }
  await db
    .insertInto('attendance_entry')
    .values({
      ...nothing,
      ...place,
      id,
      event_id: eventId,
      kind: 'presence',
      source: 'tick',
      mode: 'remote',
      nonce: id,
      actor: 'participant',
      at,
      recorded_at: at,
      ...given,
    })
    .execute()
}

test('a person is gone from everywhere, and the figures of a held event stay as they were', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const mikko = await makeRegistration(db, {
    event_id: event.id,
    ...MIKKO,
    phone: '040 123',
    seats: 3,
    names: ['Aino Vieras', 'Eero Vieras'],
  })
  const sari = await makeRegistration(db, { event_id: event.id, name: 'Sari Ylitalo' })
  await addEntry(db, event.id, { registration_id: mikko.id, amount: 3, names: '["Aino Vieras","Eero Vieras"]' })
  await addEntry(db, event.id, { registration_id: sari.id, amount: 1 })
  await addEntry(db, event.id, { kind: 'connection', source: 'import', ...MIKKO })
  const rows = [
    { name: 'Lahti Mikko', email: 'Mikko_Lahti@example.org' },
    { name: 'Outi Salo', email: 'outi@example.org' },
  ]
  const report = {
    file_name: 'r.csv',
    digest: 'd',
    format: 'teams',
    meeting: '{}',
    differences: '[]',
    created_by: null,
    applied_at: null,
    undone_at: null,
  }
  await db
    .insertInto('attendance_report')
    .values({ ...report, id: 'report', event_id: event.id, rows: JSON.stringify(rows), created_at: NOW.toISOString() })
    .execute()
  await db
    .insertInto('mailbox')
    .values({
      id: 'm',
      to_address: MIKKO.email,
      subject: 's',
      html: 'Mikko',
      text: 'Mikko',
      calendar: null,
      calendar_method: null,
      headers: '{}',
      at: '',
    })
    .execute()
  await db
    .insertInto('idempotency')
    .values({ account_id: 'a', key: 'k', request_digest: 'd', status: 201, body: JSON.stringify(MIKKO), created_at: '' })
    .execute()
  const after = new Date('2027-04-01T09:00:00.000Z')
  const before = await eventStatistics(db, event.id, after)

  expect(await erasePerson(db, MIKKO.email, CLI, after)).toEqual({ registrations: 1 })

  const held = await everythingHeld(db)
  expect(held).not.toMatch(/mikko|vieras|040 123/i)
  expect(held).toContain('Sari Ylitalo')
  expect(held).toContain('outi@example.org')
  expect(await eventStatistics(db, event.id, after)).toEqual(before)
  expect(await erasePerson(db, MIKKO.email, CLI, after)).toEqual({ registrations: 0 })
})

test('who is erased gives up a coming seat without a letter, and letters that wait are not sent', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 3 } })
  const mikko = await makeRegistration(db, { event_id: event.id, ...MIKKO, seats: 3 })
  const next = await makeRegistration(db, { event_id: event.id, status: 'waitlisted', seats: 2 })
  const letter = { event_id: event.id, account_id: null, payload: '{}', attempts: 0, claimed_by: null, claimed_at: null, sent_at: null }
  const rest = {
    reason: null,
    batch_id: null,
    created_at: NOW.toISOString(),
    due_at: NOW.toISOString(),
    kind: 'reminder',
    state: 'queued' as const,
  }
  await db
    .insertInto('outbox')
    .values({ ...letter, ...rest, id: 'waiting', key: 'k', registration_id: mikko.id })
    .execute()
  await erasePerson(db, MIKKO.email, CLI, NOW)
  const statuses = await db.selectFrom('registration').select(['id', 'status']).execute()
  expect(Object.fromEntries(statuses.map(({ id, status }) => [id, status]))).toEqual({ [mikko.id]: 'cancelled', [next.id]: 'confirmed' })
  const letters = await db.selectFrom('outbox').select(['registration_id', 'kind', 'state']).orderBy('kind').execute()
  expect(letters).toEqual([
    { registration_id: mikko.id, kind: 'reminder', state: 'dropped' },
    { registration_id: next.id, kind: 'seat-freed', state: 'queued' },
  ])
})

test('a member of a group is emptied and no longer invited', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id, ...MIKKO })
  await makeMember(db, {
    group_id: group.id,
    name: 'Outi Salo',
    email: 'outi@example.org',
    deputy_name: MIKKO.name,
    deputy_email: MIKKO.email,
  })
  await erasePerson(db, MIKKO.email, CLI, NOW)
  expect(await everythingHeld(db)).not.toMatch(/mikko/i)
  const members = await db.selectFrom('group_member').select(['name', 'active']).orderBy('name').execute()
  expect(members).toEqual([
    { name: 'Outi Salo', active: 1 },
    { name: '–', active: 0 },
  ])
})

test('names given at devices go with their people, and as many different people stay known, whoever is erased first', async () => {
  for (const order of [
    ['aino', 'mikko', 'sari'],
    ['sari', 'aino', 'mikko'],
    ['mikko', 'sari', 'aino'],
  ]) {
    const db = await testDb()
    const event = await makeEvent(db)
    const addressOf = (name: string) => `${name}@example.org`
    const register = (name: string, email: string) => makeRegistration(db, { event_id: event.id, name, email: addressOf(email) })
    const mikko = await register('Mikko Lahti', 'mikko')
    const aino = await register('Aino Vieras', 'aino')
    await register('Sari Poissa', 'sari')
    const remote = { kind: 'answer', source: 'join' } as const
    const named = JSON.stringify(['Aino Vieras', 'Outi Salo', 'Sari Poissa'])
    await addEntry(db, event.id, { ...remote, registration_id: mikko.id, amount: 4, names: named })
    await addEntry(db, event.id, { ...remote, registration_id: aino.id, amount: 3, names: '["outi  SALO","Kalle Koski"]' })
    const at = new Date('2027-04-01T09:00:00.000Z')
    const before = (await eventStatistics(db, event.id, at))?.statistics
    expect(before?.headcount.minimum).toBe(5)
    for (const name of order) {
      await erasePerson(db, addressOf(name), CLI, at)
      expect((await eventStatistics(db, event.id, at))?.statistics).toEqual(before)
    }
    expect(await everythingHeld(db)).not.toMatch(/Mikko|Aino|Sari|Outi|Kalle/i)
  }
})
