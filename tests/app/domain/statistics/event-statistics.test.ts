import { expect, test } from 'vitest'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { FIXTURES, ledgerRow, MEETING_84, SEMINAR_235, WEBINAR_58, writeFixture } from '#tests/support/fixtures-58-235-84.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { NOW } from '#tests/support/world.ts'

const DURING = new Date('2027-03-18T07:30:00.000Z')
const AFTER = new Date('2027-03-18T12:00:00.000Z')

async function figuresOf(db: Db, eventId: string, now = AFTER) {
  const report = await eventStatistics(db, eventId, now)
  if (!report) throw new Error('no such event')
  return report.statistics
}

async function write(
  db: Db,
  event: { id: string; starts_at_utc: string },
  given: (Partial<AttendanceEntryTable> & Pick<AttendanceEntryTable, 'kind'>)[],
) {
  for (const point of new Set(given.flatMap((row) => row.point_id ?? []))) {
    const registration_id = given.find((row) => row.point_id === point)?.registration_id ?? null
    await db
      .insertInto('listening_point')
      .values({ id: point, event_id: event.id, registration_id, device_hash: point, created_at: event.starts_at_utc })
      .execute()
  }
  const rows = given.map((row, index) => ledgerRow(event, row, index))
  await db.insertInto('attendance_entry').values(rows).execute()
  return rows
}

const device = (point_id: string, rest: Partial<AttendanceEntryTable> = {}) => ({ kind: 'connection', point_id, ...rest }) as const
const said = (point_id: string, amount: number, rest: Partial<AttendanceEntryTable> = {}) =>
  ({ kind: 'answer', point_id, amount, ...rest }) as const
const tick = (registration_id: string, amount = 1) =>
  ({ kind: 'presence', source: 'tick', mode: 'on_site', registration_id, amount }) as const

test('the three fixtures print 58/58/58, 235/281/309 and 84/84/–', async () => {
  const db = await testDb()
  for (const fixture of FIXTURES) {
    const event = await writeFixture(db, fixture)
    expect((await figuresOf(db, event.id)).headcount).toEqual(fixture.figures)
  }
})

test('fifty-two of sixty-seven confirmed seats came and six walked in: 15 of 67 is the no-show', async () => {
  const db = await testDb()
  const event = await writeFixture(db, WEBINAR_58)
  const { registrations, attendance } = await figuresOf(db, event.id)
  expect(registrations).toMatchObject({
    gross: 71,
    confirmed: 67,
    waitlisted: 0,
    cancelledByParticipant: 4,
    cancelledByOrganiser: 0,
    expired: 0,
  })
  expect(attendance).toEqual({ state: 'recorded', attendedSeats: 52, walkIns: 6, noShow: 15, noShowRate: 15 / 67 })
})

test('the hybrid day tells its devices, its room and its hours', async () => {
  const db = await testDb()
  const event = await writeFixture(db, SEMINAR_235)
  const { devices, onSite, hours } = await figuresOf(db, event.id)
  expect(devices).toEqual({ total: 194, answered: 121, silent: 73, answerRate: 121 / 194, listenersPerDevice: 167 / 121 })
  expect(onSite).toEqual({ identified: 41, counted: 41 })
  expect(hours).toEqual({ participantHours: 281 * 4.5, calculatedShare: 1 })
})

test('a counter above those ticked raises the reported figure and not the minimum', async () => {
  const db = await testDb()
  const event = await writeFixture(db, SEMINAR_235, { onSite: 38 })
  expect((await figuresOf(db, event.id)).headcount).toMatchObject({ minimum: 232, reported: 281 })
})

test('where no device answered there is no estimate', async () => {
  const db = await testDb()
  const event = await writeFixture(db, SEMINAR_235, { silent: true })
  expect((await figuresOf(db, event.id)).headcount).toEqual({ minimum: 235, reported: 235, estimated: null })
})

test('an event with nothing recorded has no figures: not recorded is not zero', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  const report = await eventStatistics(db, event.id, AFTER)
  expect(report?.sentence).toBeNull()
  expect(report?.statistics).toMatchObject({
    registrations: { gross: 1, confirmed: 1 },
    attendance: { state: 'not_recorded', attendedSeats: null, walkIns: null, noShow: null, noShowRate: null },
    headcount: { minimum: null, reported: null, estimated: null },
    devices: { total: null },
    hours: { participantHours: null, calculatedShare: null },
  })
})

test('closed with nobody recorded means that nobody came', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { attendance_closed_at: AFTER.toISOString() })
  await makeRegistration(db, { event_id: event.id, seats: 2 })
  const { attendance, headcount } = await figuresOf(db, event.id)
  expect(attendance).toEqual({ state: 'closed', attendedSeats: 0, walkIns: 0, noShow: 2, noShowRate: 1 })
  expect(headcount).toEqual({ minimum: 0, reported: 0, estimated: null })
})

test('the attendance is partial while the event runs and recorded when it is over', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await write(db, event, [device('p1')])
  expect((await figuresOf(db, event.id, DURING)).attendance.state).toBe('partial')
  expect((await figuresOf(db, event.id, AFTER)).attendance.state).toBe('recorded')
})

test('a party of three at a device that answered five is three seats attended and two walk-ins', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const registration_id = (await makeRegistration(db, { event_id: event.id, seats: 3 })).id
  await write(db, event, [device('p1', { registration_id }), said('p1', 5, { registration_id })])
  expect((await figuresOf(db, event.id)).attendance).toMatchObject({ attendedSeats: 3, walkIns: 2, noShow: 0 })
})

test('who came from the waiting list, or registered only after the start, came without a confirmed seat', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const waiting = (await makeRegistration(db, { event_id: event.id, status: 'waitlisted', seats: 2 })).id
  const late = (await makeRegistration(db, { event_id: event.id, created_at: '2027-03-18T07:20:00.000Z' })).id
  const absent = await makeRegistration(db, { event_id: event.id, seats: 4 })
  await write(db, event, [device('p1', { registration_id: waiting }), said('p1', 2), device('p2', { registration_id: late })])
  expect((await figuresOf(db, event.id)).attendance).toMatchObject({ attendedSeats: 0, walkIns: 3, noShow: absent.seats, noShowRate: 1 })
})

test('an undone entry does not count', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const [, answer] = await write(db, event, [device('p1'), said('p1', 12)])
  await db
    .insertInto('attendance_entry')
    .values(ledgerRow(event, { kind: 'undo', point_id: 'p1', undoes: answer?.id ?? '' }, 9))
    .execute()
  expect(await figuresOf(db, event.id)).toMatchObject({ headcount: { minimum: 1, reported: 1 }, devices: { silent: 1 } })
})

test('the shared screen of a room counts nobody, until the mark is taken away', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  await write(db, event, [device('p1'), device('room'), { kind: 'room', point_id: 'room', amount: 1 }])
  expect((await figuresOf(db, event.id)).devices.total).toBe(1)
  await db
    .insertInto('attendance_entry')
    .values(ledgerRow(event, { kind: 'room', point_id: 'room', amount: 0 }, 9))
    .execute()
  expect((await figuresOf(db, event.id)).devices.total).toBe(2)
})

test("the host's correction stands above what the device said", async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await write(db, event, [device('p1'), said('p1', 12), said('p1', 9, { source: 'host_correction' }), said('p1', 14, { source: 'after' })])
  expect((await figuresOf(db, event.id)).headcount.reported).toBe(9)
})

test('somebody named at a device who has a device of her own is counted once', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const lauri = (await makeRegistration(db, { event_id: event.id, name: 'Lauri Pohjola' })).id
  const aino = (await makeRegistration(db, { event_id: event.id, name: 'Aino Heikkinen' })).id
  await write(db, event, [
    device('p1', { registration_id: lauri }),
    said('p1', 2, { registration_id: lauri, names: '["aino  heikkinen","Lauri Pohjola"]' }),
    device('p2', { registration_id: aino }),
  ])
  expect((await figuresOf(db, event.id)).headcount).toMatchObject({ minimum: 2, reported: 3 })
})

test('a person ticked on site is there once, and the device she left open stays one device', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  const registration_id = (await makeRegistration(db, { event_id: event.id })).id
  await write(db, event, [device('p1', { registration_id }), tick(registration_id)])
  expect(await figuresOf(db, event.id)).toMatchObject({
    attendance: { attendedSeats: 1, walkIns: 1 },
    headcount: { minimum: 2 },
    onSite: { identified: 1 },
  })
})

test('a nameless walk-in is a person who was seen; the counter is not', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'on_site' })
  const walkIn = { kind: 'presence', source: 'walk_in', mode: 'on_site', amount: 1 } as const
  await write(db, event, [walkIn, { ...walkIn, name: 'Veera Niskala' }, { kind: 'counter', source: 'counter', mode: 'on_site', amount: 7 }])
  expect(await figuresOf(db, event.id)).toMatchObject({
    headcount: { minimum: 2, reported: 7 },
    onSite: { identified: 2, counted: 7 },
    attendance: { walkIns: 2 },
  })
})

test('a crowd that was only counted says nothing about single seats', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'on_site' })
  await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  await write(db, event, [{ kind: 'counter', source: 'counter', mode: 'on_site', amount: 20 }])
  expect(await figuresOf(db, event.id)).toMatchObject({
    headcount: { minimum: 0, reported: 20 },
    attendance: { attendedSeats: null, noShowRate: null },
  })
})

test('phone and computer of one person are one device', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const registration_id = (await makeRegistration(db, { event_id: event.id })).id
  await write(db, event, [device('p1', { registration_id }), device('p2', { registration_id }), said('p2', 2, { registration_id })])
  expect(await figuresOf(db, event.id)).toMatchObject({ devices: { total: 1, silent: 0 }, headcount: { minimum: 1, reported: 2 } })
})

test('minutes that a report tells are used up to the length of the event; the rest is calculated', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await write(db, event, [device('p1', { seconds: 3600 }), device('p2', { seconds: 9000 }), device('p3')])
  const { participantHours, calculatedShare } = (await figuresOf(db, event.id)).hours
  expect(participantHours).toBe(5)
  expect(calculatedShare).toBeCloseTo(2 / 5)
})

test('twelve until half time and nine from then on are twelve people, and their hours follow the clock', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const halfTime = '2027-03-18T08:00:00.000Z'
  await write(db, event, [device('p1'), said('p1', 12), said('p1', 9, { source: 'during', at: halfTime }), device('p2'), said('p2', 1)])
  const { headcount, hours } = await figuresOf(db, event.id)
  expect(headcount).toMatchObject({ minimum: 2, reported: 13 })
  expect(hours.participantHours).toBe(12 + 9 + 2)
})

test('a number that was wrong and was replaced leaves no trace in the hours', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const [, wrong] = await write(db, event, [
    device('p1'),
    said('p1', 12),
    said('p1', 9, { source: 'during', at: '2027-03-18T08:00:00.000Z' }),
  ])
  await db
    .insertInto('attendance_entry')
    .values(ledgerRow(event, { kind: 'undo', point_id: 'p1', undoes: wrong?.id ?? '' }, 9))
    .execute()
  expect(await figuresOf(db, event.id)).toMatchObject({ headcount: { reported: 9 }, hours: { participantHours: 18 } })
})

test('registrations are counted as they stood at the start', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const early = await makeRegistration(db, { event_id: event.id, seats: 2 })
  await makeRegistration(db, { event_id: event.id, status: 'waitlisted', seats: 3 })
  await makeRegistration(db, { event_id: event.id, created_at: '2027-03-18T07:20:00.000Z' })
  const late = {
    registration_id: early.id,
    event_id: event.id,
    seats: 2,
    status: 'cancelled' as const,
    cancelled_by: 'participant' as const,
  }
  await db
    .insertInto('registration_history')
    .values({ ...late, id: 'h-late', at: '2027-03-18T08:00:00.000Z' })
    .execute()
  expect((await figuresOf(db, event.id)).registrations).toMatchObject({ gross: 5, confirmed: 2, waitlisted: 3, cancelledByParticipant: 0 })
  expect((await figuresOf(db, event.id, NOW)).registrations).toMatchObject({ gross: 5, confirmed: 2 })
})

test('what stood when the event was cancelled was cancelled by the organiser', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { status: 'cancelled', cancelled_at: '2027-03-12T08:00:00.000Z' })
  await makeRegistration(db, { event_id: event.id, seats: 4 })
  expect((await figuresOf(db, event.id)).registrations).toMatchObject({ gross: 4, confirmed: 0, cancelledByOrganiser: 4 })
})

test('the meeting without an estimate chooses the sentence that says what is not known', async () => {
  const db = await testDb()
  const event = await writeFixture(db, MEETING_84)
  expect((await eventStatistics(db, event.id, AFTER))?.sentence).toMatchObject({
    key: 'statistics.sentence.silent',
    values: { total: 84, silent: 72 },
  })
})
