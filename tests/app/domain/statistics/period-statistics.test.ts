import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { askForAttendance } from '#app/domain/statistics/ask-for-attendance.ts'
import { cancelledBehind, eventsBehind, periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { testDb } from '#tests/support/db.ts'
import { FIXTURES, ledgerRow, writeFixture } from '#tests/support/fixtures-58-235-84.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { NOW } from '#tests/support/world.ts'

const YEAR = { from: '2027-01-01', to: '2027-12-31' }
const all = { all: true } as const
type Db = Awaited<ReturnType<typeof testDb>>

const attended = async (
  db: Db,
  event: { id: string; starts_at_utc: string },
  given: { email: string; organisation_id?: string; municipality?: string },
) => {
  const registration = await makeRegistration(db, { event_id: event.id, ...given })
  const presence = {
    kind: 'presence',
    source: 'tick',
    mode: 'on_site',
    registration_id: registration.id,
    amount: 1,
    nonce: registration.id,
    id: `p-${registration.id}`,
  } as const
  await db
    .insertInto('attendance_entry')
    .values(ledgerRow(event, presence, 0))
    .execute()
}

test('the three webinars together: 377 at least, 423 reported, estimates told apart', async () => {
  const db = await testDb()
  for (const fixture of FIXTURES) await writeFixture(db, fixture)
  const { totals } = await periodStatistics(db, { period: YEAR, by: 'month', scope: all }, NOW)
  expect(totals).toMatchObject({
    events: 3,
    minimum: 377,
    attendances: 423,
    estimated: 58 + 309 + 84,
    withoutEstimate: 1,
    coverage: 1,
    recordingViews: null,
  })
})

test('an event without a record lowers the coverage and is named; it is never a zero', async () => {
  const db = await testDb()
  await writeFixture(db, FIXTURES[0])
  const silent = await makeEvent(db, { starts_at: '2027-03-01T09:00' })
  const gone = await makeEvent(db, { starts_at: '2027-03-02T09:00' })
  await makeRegistration(db, { event_id: gone.id, seats: 3 })
  await makeRegistration(db, { event_id: gone.id, seats: 2, status: 'cancelled', cancelled_by: 'participant' })
  await cancelEvent(db, gone.id, { reason: null, notify: false }, { kind: 'cli' }, NOW)
  await makeEvent(db, { starts_at: '2027-06-01T09:00' })
  const { totals, missing, rows } = await periodStatistics(db, { period: YEAR, by: 'kind', scope: all }, NOW)
  expect(totals).toMatchObject({ events: 2, recorded: 1, attendances: 58, coverage: 0.5, cancelled: { events: 1, seats: 3 } })
  expect(rows.map(({ events }) => events)).toEqual([2])
  expect(missing.map(({ id }) => id)).toEqual([silent.id])
})

test('an event belongs to the local date it starts on: 22.30 in UTC on New Year’s Eve is next year’s', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { starts_at: '2026-01-01T00:30', ends_at: '2026-01-01T02:00' })
  expect(event.starts_at_utc).toBe('2025-12-31T22:30:00.000Z')
  await attended(db, event, { email: 'aino@example.org' })
  const events = async (year: string) =>
    (await periodStatistics(db, { period: { from: `${year}-01-01`, to: `${year}-12-31` }, by: 'month', scope: all }, NOW)).totals.events
  expect([await events('2025'), await events('2026')]).toEqual([0, 1])
})

test('people are counted once over several events, who came to two of them is a repeat, who came before the period no first-timer', async () => {
  const db = await testDb()
  const [before, first, second] = await Promise.all(
    ['2026-10-01T09:00', '2027-02-01T09:00', '2027-02-08T09:00'].map((starts_at) => makeEvent(db, { format: 'on_site', starts_at })),
  )
  if (!before || !first || !second) throw new Error('no events')
  await attended(db, before, { email: 'aino@example.org' })
  for (const event of [first, second]) await attended(db, event, { email: 'aino@example.org' })
  await attended(db, second, { email: 'eino@example.org' })
  const { totals } = await periodStatistics(db, { period: YEAR, by: 'month', scope: all }, NOW)
  expect(totals).toMatchObject({
    attendances: 3,
    uniquePersons: 2,
    repeatPersons: 1,
    firstTimers: 1,
    participantHours: 6,
    participantDays: 1,
  })
})

test('a breakdown adds up to the total with the unknown as a row of its own', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'on_site', starts_at: '2027-02-01T09:00' })
  await attended(db, event, { email: 'a@example.org', municipality: '047' })
  await attended(db, event, { email: 'b@example.org', municipality: '047' })
  await attended(db, event, { email: 'c@example.org' })
  const { totals, rows } = await periodStatistics(db, { period: YEAR, by: 'municipality', scope: all }, NOW)
  expect(rows.map(({ key, attendances }) => [key, attendances])).toEqual([
    ['047', 2],
    ['unknown', 1],
  ])
  expect(rows.reduce((sum, row) => sum + row.attendances, 0)).toBe(totals.attendances)
})

test('listeners nobody names count where the device is from, and those only the counter saw where nothing is known', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', starts_at: '2027-02-01T09:00' })
  const owner = await makeRegistration(db, { event_id: event.id, email: 'a@example.org', organisation_id: 'redu', municipality: '047' })
  await db
    .insertInto('listening_point')
    .values([
      { id: 'own', event_id: event.id, registration_id: owner.id, device_hash: 'own', created_at: event.starts_at_utc },
      { id: 'open', event_id: event.id, registration_id: null, device_hash: 'open', created_at: event.starts_at_utc },
    ])
    .execute()
  const rows = [
    { kind: 'connection', point_id: 'own', registration_id: owner.id },
    { kind: 'answer', point_id: 'own', amount: 7 },
    { kind: 'connection', point_id: 'open', name: 'Eino Vaara', organisation_id: 'lappia', municipality: '851' },
    { kind: 'answer', point_id: 'open', amount: 3 },
    { kind: 'counter', source: 'counter', mode: 'on_site', amount: 5 },
  ] as const
  await db
    .insertInto('attendance_entry')
    .values(rows.map((row, index) => ledgerRow(event, row, index)))
    .execute()
  const by = async (dimension: 'organisation' | 'municipality') =>
    (await periodStatistics(db, { period: YEAR, by: dimension, scope: all }, NOW)).rows.map(({ key, attendances }) => [key, attendances])
  expect(await by('organisation')).toEqual([
    ['redu', 7],
    ['unknown', 5],
    ['lappia', 3],
  ])
  expect(await by('municipality')).toEqual([
    ['047', 7],
    ['unknown', 5],
    ['851', 3],
  ])
})

test("an organiser's report holds the events of the own organisation only", async () => {
  const db = await testDb()
  await writeFixture(db, FIXTURES[0])
  await writeFixture(db, FIXTURES[2], { organisation_id: 'redu' })
  const own = { all: false, organisationId: 'redu' as never, groupIds: [] } as const
  const { totals } = await periodStatistics(db, { period: YEAR, by: 'month', scope: own }, NOW)
  expect(totals).toMatchObject({ events: 1, attendances: 84 })
})

test('the organisers of an event without a record are asked once a day', async () => {
  const db = await testDb()
  const account = await makeAccount(db)
  const event = await makeEvent(db, { starts_at: '2027-03-01T09:00', created_by: account.id })
  const actor = { kind: 'system' } as const
  expect(await askForAttendance(db, [event.id], actor, NOW)).toBe(1)
  expect(await askForAttendance(db, [event.id], actor, NOW)).toBe(0)
  expect(await db.selectFrom('outbox').select(['kind', 'account_id']).execute()).toEqual([
    { kind: 'attendance-wanted', account_id: account.id },
  ])
})

test('events that start together stand in the order of their ids, cancelled or held', async () => {
  const db = await testDb()
  for (const id of ['b', 'a', 'c']) await makeEvent(db, { id, starts_at: '2027-03-01T09:00', status: 'cancelled' })
  for (const id of ['y', 'x', 'z']) await makeEvent(db, { id, starts_at: '2027-03-02T09:00' })
  const asked = { period: YEAR, scope: { all: true } } as const
  expect((await cancelledBehind(db, asked)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect((await eventsBehind(db, asked, NOW)).map(({ event }) => event.id)).toEqual(['x', 'y', 'z'])
})
