import { expect, test } from 'vitest'
import type { MailDoor, SendResult } from '#app/worker/outgoing-mail.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { queueLetters, statesOf, testClock, testConfig, testLog, testWorker, until } from '#tests/support/worker.ts'

/** A mail door whose answers the test gives when it likes. */
function slowDoor() {
  const waiting: ((result: SendResult) => void)[] = []
  let closed = false
  const door: MailDoor = {
    paced: false,
    send: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      closed = true
    },
  }
  return { door, waiting, isClosed: () => closed }
}

test('a stopping worker finishes the letters in hand, takes no new ones and then closes its door', async () => {
  const db = await testDb()
  await queueLetters(db, 12)
  const { door, waiting, isClosed } = slowDoor()
  const worker = testWorker({ db, door })
  await until(() => waiting.length === 5)
  const stopped = worker.stop()
  for (const answer of waiting) answer({ ok: true })
  await stopped
  expect(waiting).toHaveLength(5)
  expect(isClosed()).toBe(true)
  expect(await statesOf(db)).toEqual({ sent: 5, queued: 7 })
})

test('while the mail server is away the worker rests instead of trying letter after letter', async () => {
  const db = await testDb()
  const clock = testClock()
  await queueLetters(db, 20)
  let tries = 0
  let away = true
  const send = async (): Promise<SendResult> => {
    tries++
    return away ? { ok: false, permanent: false, unreachable: true, code: 'smtp-unreachable' } : { ok: true }
  }
  const worker = testWorker({ db, now: clock.now, door: { paced: false, send, close() {} } })
  await until(async () => (await statesOf(db)).queued === 20 && tries >= 5)
  worker.wake()
  expect(tries).toBe(5)
  away = false
  clock.forward(10)
  worker.wake()
  await until(async () => (await statesOf(db)).sent === 20)
})

test('what fails inside the worker is logged without data, and the worker goes on', async () => {
  const db = await testDb()
  await queueLetters(db, 2)
  const log = testLog()
  let calls = 0
  const send = async (): Promise<SendResult> => {
    if (++calls === 1) throw new Error('mikko@example.org')
    return { ok: true }
  }
  testWorker({ db, log, door: { paced: false, send, close() {} } })
  await until(async () => (await statesOf(db)).sent === 1 && log.lines.length > 0)
  expect(log.lines).toMatchObject([{ what: 'worker-failed', doing: 'deliver' }])
  expect(JSON.stringify(log.lines)).not.toContain('mikko')
})

test('the worker turns a due reminder into letters by itself, and holds one that would leave in the quiet hours', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id })
  const evening = new Date('2027-03-17T18:30:00.000Z')
  const reminder = { id: 'r1', event_id: event.id, rule: '{"before":"P1D"}', occurrence: event.starts_at_utc, state: 'waiting' as const }
  await db
    .insertInto('reminder')
    .values({ ...reminder, due_at: evening.toISOString() })
    .execute()
  const { door, waiting } = slowDoor()
  const clock = testClock(evening)
  testWorker({ db, door, now: clock.now, config: testConfig({ quietHours: { from: 21, until: 7 } }) })
  await until(() => waiting.length === 1)
  clock.forward(3600)
  waiting[0]?.({ ok: false, permanent: false, unreachable: false, code: 'smtp-450' })
  await until(async () => (await statesOf(db)).queued === 1)
  clock.forward(60)
  const due = async () => (await db.selectFrom('outbox').select('due_at').executeTakeFirstOrThrow()).due_at
  const threeHoursBefore = new Date(Date.parse(event.starts_at_utc) - 3 * 3_600_000).toISOString()
  await until(async () => (await due()) === threeHoursBefore)
  expect(waiting).toHaveLength(1)
})
