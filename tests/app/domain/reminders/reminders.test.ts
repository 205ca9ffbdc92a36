import { expect, test } from 'vitest'
import { planReminders, type RemindedEvent } from '#app/domain/reminders/plan-reminders.ts'
import type { QuietHours } from '#app/domain/reminders/quiet-hours.ts'
import type { ReminderRule } from '#app/domain/reminders/rules.ts'
import { expandDueReminders } from '#app/domain/reminders/send-due-reminders.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { NOW } from '#tests/support/world.ts'

const ZONE = 'Europe/Helsinki'
const at = (wall: string) => toInstant(wall, ZONE)
const HOUR_BEFORE: ReminderRule = { before: 'PT1H' }
const DAY_BEFORE: ReminderRule = { before: 'P1D' }

/** An event with reminders, planned as its verbs plan them. */
async function reminded(reminders: ReminderRule[], given: Parameters<typeof makeEvent>[1] = {}) {
  const db = await testDb()
  const event = await makeEvent(db, { ...given, reminders: JSON.stringify(reminders) })
  await plan(db, { ...event, reminders }, NOW)
  return { db, event }
}

const plan = (db: Db, event: RemindedEvent, now: Date) => db.transaction().execute((tx) => planReminders(tx, event, now))

async function move(db: Db, eventId: string, wall: string, now: Date) {
  const endsAt = new Date(at(wall).getTime() + 3_600_000).toISOString()
  const change = { starts_at: wall, starts_at_utc: at(wall).toISOString(), ends_at_utc: endsAt }
  await db.updateTable('event').set(change).where('id', '=', eventId).execute()
  const event = await db.selectFrom('event').selectAll().where('id', '=', eventId).executeTakeFirstOrThrow()
  await plan(db, { ...event, reminders: JSON.parse(event.reminders) }, now)
}

const expand = (db: Db, wall: string, quietHours: QuietHours | null = null) => expandDueReminders(db, { quietHours }, at(wall))
const reminderKeys = async (db: Db) => (await db.selectFrom('outbox').select('key').orderBy('key').execute()).map(({ key }) => key)
const waiting = async (db: Db) =>
  (await db.selectFrom('reminder').select(['rule', 'due_at']).where('state', '=', 'waiting').orderBy('due_at').execute()).map((row) => ({
    ...row,
  }))

test('each registrant gets each reminder exactly once, at its minute, however often the worker looks', async () => {
  const { db, event } = await reminded([DAY_BEFORE, HOUR_BEFORE])
  const people = [await makeRegistration(db, { event_id: event.id }), await makeRegistration(db, { event_id: event.id })]
  expect(await expand(db, '2027-03-17T08:59')).toBe(0)
  expect(await expand(db, '2027-03-17T09:00')).toBe(2)
  expect(await expand(db, '2027-03-17T09:01')).toBe(0)
  expect(await expand(db, '2027-03-18T07:59')).toBe(0)
  expect(await expand(db, '2027-03-18T08:00')).toBe(2)
  expect(await expand(db, '2027-03-18T08:30')).toBe(0)
  const keys = people.flatMap(({ id }) => ['P1D', 'PT1H'].map((rule) => `reminder:${id}:${rule}:${event.starts_at_utc}`))
  expect(await reminderKeys(db)).toEqual(keys.sort())
})

test('nobody is reminded who registered after the reminder, stopped them, waits, cancelled, or has no address', async () => {
  const { db, event } = await reminded([DAY_BEFORE])
  const due = at('2027-03-17T09:00').toISOString()
  await makeRegistration(db, { event_id: event.id, created_at: due })
  await makeRegistration(db, { event_id: event.id, reminders_stopped: 1 })
  await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  await makeRegistration(db, { event_id: event.id, status: 'cancelled', cancelled_by: 'participant' })
  await makeRegistration(db, { event_id: event.id, email: null })
  const { id } = await makeRegistration(db, { event_id: event.id })
  expect(await expand(db, '2027-03-17T09:30')).toBe(1)
  expect(await reminderKeys(db)).toEqual([`reminder:${id}:P1D:${event.starts_at_utc}`])
})

test('reminders move with the event, and come back when it is moved back', async () => {
  const { db, event } = await reminded([DAY_BEFORE])
  await makeRegistration(db, { event_id: event.id })
  await move(db, event.id, '2027-03-25T13:00', NOW)
  expect(await waiting(db)).toEqual([{ rule: '{"before":"P1D"}', due_at: at('2027-03-24T13:00').toISOString() }])
  expect(await expand(db, '2027-03-17T09:00')).toBe(0)
  await move(db, event.id, '2027-03-18T09:00', NOW)
  expect(await waiting(db)).toEqual([{ rule: '{"before":"P1D"}', due_at: at('2027-03-17T09:00').toISOString() }])
  expect(await expand(db, '2027-03-17T09:00')).toBe(1)
  await move(db, event.id, '2027-03-18T09:00', at('2027-03-17T09:05'))
  expect(await expand(db, '2027-03-17T09:10')).toBe(0)
})

test('a reminder whose time has passed when the event is published or moved is none', async () => {
  const { db, event } = await reminded([DAY_BEFORE, HOUR_BEFORE], { starts_at: '2027-03-11T20:00', ends_at: '2027-03-11T21:00' })
  expect(await waiting(db)).toEqual([{ rule: '{"before":"PT1H"}', due_at: at('2027-03-11T19:00').toISOString() }])
  await move(db, event.id, '2027-03-11T12:30', NOW)
  expect(await waiting(db)).toEqual([])
})

test('a cancelled event reminds nobody, even when only its state changed', async () => {
  const { db, event } = await reminded([DAY_BEFORE, HOUR_BEFORE])
  await makeRegistration(db, { event_id: event.id })
  await db.updateTable('event').set({ status: 'cancelled' }).where('id', '=', event.id).execute()
  expect(await expand(db, '2027-03-17T09:00')).toBe(0)
  await plan(db, { ...event, status: 'cancelled', reminders: [DAY_BEFORE, HOUR_BEFORE] }, at('2027-03-17T10:00'))
  expect(await waiting(db)).toEqual([])
  expect(await expand(db, '2027-03-18T08:00')).toBe(0)
})

test('a reminder that is late leaves all the same, but not after the start', async () => {
  const { db, event } = await reminded([DAY_BEFORE])
  await makeRegistration(db, { event_id: event.id })
  expect(await expand(db, '2027-03-17T23:00')).toBe(1)
  const { db: other, event: over } = await reminded([DAY_BEFORE, HOUR_BEFORE])
  await makeRegistration(other, { event_id: over.id })
  expect(await expand(other, '2027-03-18T09:00')).toBe(0)
  expect(await waiting(other)).toEqual([])
})

test('of several reminders that a stop has held up only the last leaves', async () => {
  const { db, event } = await reminded([DAY_BEFORE, HOUR_BEFORE])
  await makeRegistration(db, { event_id: event.id })
  const late = await makeRegistration(db, { event_id: event.id, created_at: at('2027-03-18T07:30').toISOString() })
  expect(await expand(db, '2027-03-18T08:10')).toBe(2)
  expect(await reminderKeys(db)).toContain(`reminder:${late.id}:PT1H:${event.starts_at_utc}`)
  expect((await reminderKeys(db)).some((key) => key.includes(':P1D:'))).toBe(false)
  expect(await waiting(db)).toEqual([])
})

test('quiet hours hold a reminder until the morning, without calling it late', async () => {
  const quiet = { from: 21, until: 7 }
  const { db, event } = await reminded([{ days: 1, at: '22:00' }])
  await makeRegistration(db, { event_id: event.id })
  await makeRegistration(db, { event_id: event.id, created_at: at('2027-03-17T23:00').toISOString() })
  expect(await expand(db, '2027-03-17T22:00', quiet)).toBe(0)
  expect(await expand(db, '2027-03-18T05:59', quiet)).toBe(0)
  expect(await expand(db, '2027-03-18T06:00', quiet)).toBe(1)
})

test('more registrants than fit one transaction are all reminded once, also by two workers at once', async () => {
  const { db, event } = await reminded([DAY_BEFORE])
  const template = await makeRegistration(db, { event_id: event.id })
  const many = Array.from({ length: 1100 }, (_, n) => ({ ...template, id: `r${n}`, form_token: `f${n}`, email: `r${n}@example.org` }))
  for (let from = 0; from < many.length; from += 500)
    await db
      .insertInto('registration')
      .values(many.slice(from, from + 500))
      .execute()
  const [one, two] = await Promise.all([expand(db, '2027-03-17T09:00'), expand(db, '2027-03-17T09:00')])
  expect(one + two).toBe(1101)
  expect(new Set(await reminderKeys(db)).size).toBe(1101)
})

for (const day of ['2027-03-28', '2027-10-31']) {
  test(`over the clock change of ${day} each reminder fires once, in the minute it is due`, async () => {
    const { db, event } = await reminded([DAY_BEFORE, { days: 1, at: '09:00' }], { starts_at: `${day}T18:00`, ends_at: `${day}T19:00` })
    await makeRegistration(db, { event_id: event.id })
    const fired: string[] = []
    const start = Date.parse(event.starts_at_utc)
    for (let minute = start - 36 * 3_600_000; minute < start; minute += 300_000)
      if ((await expandDueReminders(db, { quietHours: null }, new Date(minute))) > 0) fired.push(new Date(minute).toISOString())
    expect(fired).toEqual([
      toInstant(`${day.slice(0, 8)}${Number(day.slice(8)) - 1}T09:00`, ZONE).toISOString(),
      new Date(start - 86_400_000).toISOString(),
    ])
  })
}
