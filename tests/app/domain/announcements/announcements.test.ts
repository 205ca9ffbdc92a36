import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { writeToAll } from '#app/domain/announcements/write-to-all.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const actor = { kind: 'cli' } as const
const change = (given: Record<string, unknown>) => ChangeEventInput.parse(given)
const letters = (db: Db) => db.selectFrom('outbox').select(['kind', 'state', 'due_at']).orderBy('id').execute()
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

test('a new time is told to everybody registered after a minute, with a risen sequence and new reminders', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  await makeRegistration(db, { event_id: event.id, email: null })
  const result = await changeEvent(db, event.id, change({ startsAt: '2027-03-19T09:00', endsAt: '2027-03-19T11:00' }), actor, NOW)
  expect(result).toMatchObject({
    ok: true,
    affected: 1,
    sendsAt: minutesLater(1).toISOString(),
    event: { sequence: 1, starts_at_utc: '2027-03-19T07:00:00.000Z' },
  })
  expect(await letters(db)).toEqual([{ kind: 'event-changed', state: 'queued', due_at: minutesLater(1).toISOString() }])
  const reminders = await db.selectFrom('reminder').select('due_at').where('state', '=', 'waiting').orderBy('due_at').execute()
  expect(reminders.map((row) => row.due_at)).toEqual(['2027-03-18T07:00:00.000Z', '2027-03-19T06:00:00.000Z'])
})

test('a new meeting link is told to nobody: entries carry our own link', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  expect(await changeEvent(db, event.id, change({ joinUrl: 'https://meeting.example.org/other' }), actor, NOW)).toMatchObject({
    ok: true,
    affected: 0,
    sendsAt: null,
    event: { sequence: 0 },
  })
  expect(await letters(db)).toEqual([])
})

test('within a minute a change is undone with its letters: time and reminders are as before, the sequence never falls', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  const result = await changeEvent(db, event.id, change({ startsAt: '2027-03-19T09:00', endsAt: '2027-03-19T11:00' }), actor, NOW)
  const batchId = result.ok ? (result.batchId as string) : ''
  expect(await undoAnnouncement(db, event.id, batchId, actor, later(59))).toEqual({ ok: true, letters: 1 })
  expect(await findEvent(db, event.id)).toMatchObject({ starts_at: '2027-03-18T09:00', starts_at_utc: event.starts_at_utc, sequence: 2 })
  expect((await letters(db)).map((row) => row.state)).toEqual(['undone'])
  expect(await undoAnnouncement(db, event.id, batchId, actor, later(59))).toEqual({ ok: true, letters: 0 })
  expect(await findEvent(db, event.id)).toMatchObject({ starts_at: '2027-03-18T09:00', sequence: 2 })
})

test('after a minute, or once a letter has left, nothing is undone', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  const result = await cancelEvent(db, event.id, { reason: { fi: 'Sairaus' }, notify: true }, actor, NOW)
  const batchId = result.ok ? (result.batchId as string) : ''
  expect(await undoAnnouncement(db, event.id, batchId, actor, later(60))).toEqual({ ok: false, reason: 'too-late' })
  await db.updateTable('outbox').set({ state: 'sent' }).execute()
  expect(await undoAnnouncement(db, event.id, batchId, actor, later(30))).toEqual({ ok: false, reason: 'too-late' })
  expect((await findEvent(db, event.id))?.status).toBe('cancelled')
})

test('a cancelled event cancels everybody, and its undoing seats everybody again', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 2 } })
  await makeRegistration(db, { event_id: event.id, seats: 2 })
  await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  const result = await cancelEvent(db, event.id, { reason: null, notify: true }, actor, NOW)
  expect(result).toMatchObject({ ok: true, affected: 2 })
  const pool = () => db.selectFrom('seat_pool').select(['confirmed', 'waitlisted']).executeTakeFirstOrThrow()
  expect(await pool()).toEqual({ confirmed: 0, waitlisted: 0 })
  expect(await db.selectFrom('registration').select(['status', 'cancelled_by']).execute()).toEqual([
    { status: 'cancelled', cancelled_by: 'organiser' },
    { status: 'cancelled', cancelled_by: 'organiser' },
  ])
  await undoAnnouncement(db, event.id, result.ok ? (result.batchId as string) : '', actor, later(30))
  expect(await pool()).toEqual({ confirmed: 2, waitlisted: 1 })
  expect((await findEvent(db, event.id))?.status).toBe('published')
})

test('raised capacity seats those who wait; lowered capacity drops nobody', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  await makeRegistration(db, { event_id: event.id })
  await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  const pool = () => db.selectFrom('seat_pool').select(['capacity', 'confirmed', 'waitlisted']).executeTakeFirstOrThrow()
  await changeEvent(db, event.id, change({ capacity: { remote: 5 } }), actor, NOW)
  expect(await pool()).toEqual({ capacity: 5, confirmed: 2, waitlisted: 0 })
  await changeEvent(db, event.id, change({ capacity: { remote: 1 } }), actor, NOW)
  expect(await pool()).toEqual({ capacity: 1, confirmed: 2, waitlisted: 0 })
})

test('two editors: the second is told, and nothing of the first is lost', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  expect(await changeEvent(db, event.id, change({ title: 'Uusi nimi', version: 1 }), actor, NOW)).toMatchObject({ ok: true })
  expect(await changeEvent(db, event.id, change({ title: 'Toinen nimi', version: 1 }), actor, NOW)).toEqual({
    ok: false,
    reason: 'conflict',
  })
  expect((await findEvent(db, event.id))?.title).toEqual({ fi: 'Uusi nimi' })
})

test('moving to remote keeps every registration; who no longer fits waits in the order they came', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 10, remote: 2 } })
  await makeRegistration(db, { event_id: event.id, mode: 'remote' })
  await makeRegistration(db, { event_id: event.id, mode: 'on_site', seats: 2, created_at: '2027-03-01T08:00:00.000Z' })
  await changeEvent(db, event.id, change({ format: 'remote' }), actor, NOW)
  const rows = await db.selectFrom('registration').select(['mode', 'status']).orderBy('seats').execute()
  expect(rows).toEqual([
    { mode: 'remote', status: 'confirmed' },
    { mode: 'remote', status: 'waitlisted' },
  ])
})

test('a letter to everybody reaches those who can be reached, once, and can be taken back', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  for (let i = 0; i < 3; i++) await makeRegistration(db, { event_id: event.id })
  const written = await writeToAll(db, event.id, { subject: 'Tauko', body: 'Tauko on klo 10.' }, actor, NOW)
  expect(written).toMatchObject({ ok: true, letters: 3 })
  expect(await undoAnnouncement(db, event.id, written.ok ? written.batchId : '', actor, later(10))).toEqual({ ok: true, letters: 3 })
  expect(await undoAnnouncement(db, event.id, written.ok ? written.batchId : '', actor, later(90))).toEqual({ ok: true, letters: 0 })
})

test('a letter to everybody sent twice at once leaves once; after it was taken back, or with other words, it is a new one', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  for (let i = 0; i < 3; i++) await makeRegistration(db, { event_id: event.id })
  const write = (body: string, at = NOW) => writeToAll(db, event.id, { subject: 'Tauko', body }, actor, at)
  const [first, second] = await Promise.all([write('Tauko on klo 10.'), write('Tauko on klo 10.')])
  expect(second).toEqual(first)
  expect((await letters(db)).length).toBe(3)
  expect(await write('Tauko on klo 11.')).toMatchObject({ ok: true, letters: 3 })
  expect((await letters(db)).length).toBe(6)
  await undoAnnouncement(db, event.id, first.ok ? first.batchId : '', actor, later(10))
  const again = await write('Tauko on klo 10.', later(20))
  expect(again).toMatchObject({ ok: true, letters: 3 })
  expect(again).not.toEqual(first)
})
