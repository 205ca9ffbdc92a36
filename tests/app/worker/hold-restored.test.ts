import { expect, test } from 'vitest'
import { claim } from '#app/domain/outbox/claim.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { resend } from '#app/domain/outbox/resend.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { newId } from '#app/domain/shared/id.ts'
import { holdRestored } from '#app/worker/hold-restored.ts'
import { planLetters } from '#app/worker/plan-letters.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const cli = { kind: 'cli' } as const
const config = { quietHours: null }
const queue = (db: Db, key: string, dueAt: Date) => db.transaction().execute((tx) => enqueue(tx, { kind: 'note', key }, dueAt, NOW))
const stateOf = async (db: Db) => {
  const rows = await db.selectFrom('outbox').select(['key', 'state']).execute()
  return Object.fromEntries(rows.map(({ key, state }) => [key, state]))
}

test('after a restore what was due or in hand is held, what falls due later waits, what was sent stays sent', async () => {
  const db = await testDb()
  await queue(db, 'sent', NOW)
  await db.updateTable('outbox').set({ state: 'sent', sent_at: NOW.toISOString() }).execute()
  await queue(db, 'in-hand', NOW)
  await claim(db, { workerId: 'w', limit: 1 }, NOW)
  await queue(db, 'due', minutesLater(60))
  await queue(db, 'later', minutesLater(61))
  expect(await holdRestored(db, config, cli, minutesLater(60))).toEqual({ letters: 2, eventIds: [] })
  expect(await stateOf(db)).toEqual({ sent: 'sent', 'in-hand': 'held', due: 'held', later: 'queued' })
  expect(await claim(db, { workerId: 'w', limit: 9 }, minutesLater(60)), 'no worker takes a held letter up').toEqual([])
  expect(await db.selectFrom('audit').select(['action', 'actor', 'details']).execute()).toEqual([
    { action: 'backup.restored', actor: 'cli', details: '{"letters":2}' },
  ])
})

test('a reminder that fell due between backup and restore is held for each registrant and not made again', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  const start = new Date(event.starts_at_utc)
  const planned = { ...event, reminders: [{ before: 'PT1H' }] }
  await db.transaction().execute((tx) => planReminders(tx, planned, NOW))
  const restoredAt = minutesLater(-30, start)
  expect(await holdRestored(db, config, cli, restoredAt)).toEqual({ letters: 1, eventIds: [event.id] })
  expect(await planLetters(db, config, minutesLater(1, restoredAt))).toBe(0)
  expect(Object.values(await stateOf(db))).toEqual(['held'])
})

test('a device that may have been asked between backup and restore is not asked by itself', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id: registration_id } = await makeRegistration(db, { event_id: event.id })
  const id = newId(NOW)
  const point = { id, event_id: event.id, registration_id, device_hash: id, created_at: NOW.toISOString() }
  await db.insertInto('listening_point').values(point).execute()
  const restoredAt = minutesLater(120, new Date(event.ends_at_utc))
  expect((await holdRestored(db, config, cli, restoredAt)).letters).toBe(1)
  expect(await planLetters(db, config, minutesLater(1, restoredAt))).toBe(0)
})

test('staff send a held letter again; it leaves after the usual minute and never twice', async () => {
  const db = await testDb()
  await queue(db, 'due', NOW)
  await holdRestored(db, config, cli, NOW)
  const { id } = await db.selectFrom('outbox').select('id').executeTakeFirstOrThrow()
  expect(await resend(db, id, cli, NOW)).toMatchObject({ ok: true })
  expect(await resend(db, id, cli, NOW)).toEqual({ ok: false, reason: 'still-waiting' })
  expect((await claim(db, { workerId: 'w', limit: 9 }, minutesLater(2))).map(({ key }) => key)).toEqual(['due:again:1'])
})
