import { expect, test } from 'vitest'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { claim } from '#app/domain/outbox/claim.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { listMessages } from '#app/domain/outbox/list-queries.server.ts'
import { outboxHealth } from '#app/domain/outbox/outbox-health.ts'
import { resend } from '#app/domain/outbox/resend.ts'
import { markFailed, markSent } from '#app/domain/outbox/settle.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { queueLetters, statesOf } from '#tests/support/worker.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const actor = { kind: 'cli' } as const

test('a sent letter can be sent again, under a key of its own, after a minute', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id: registrationId } = await makeRegistration(db, { event_id: event.id })
  await db
    .transaction()
    .execute((tx) =>
      enqueue(tx, { kind: 'confirmation', key: `confirmation:${registrationId}:1`, eventId: event.id, registrationId }, NOW, NOW),
    )
  for (const n of [1, 2]) {
    const [row] = await claim(db, { workerId: 'w', limit: 1 }, minutesLater(n * 2))
    expect(await resend(db, row?.id as string, actor, minutesLater(n * 2))).toEqual({ ok: false, reason: 'still-waiting' })
    if (row) await markSent(db, { row, workerId: 'w' }, undefined, minutesLater(n * 2))
    expect(await resend(db, row?.id as string, actor, minutesLater(n * 2))).toMatchObject({ ok: true, sendsAt: minutesLater(n * 2 + 1) })
  }
  const keys = await db.selectFrom('outbox').select('key').orderBy('key').execute()
  const key = `confirmation:${registrationId}:1`
  expect(keys.map((row) => row.key)).toEqual([key, `${key}:again:1`, `${key}:again:2`])
  expect(await listMessages(db, { eventId: event.id, limit: 10 })).toMatchObject([
    { state: 'queued', name: 'Mikko Lahti' },
    {},
    { state: 'sent' },
  ])
  expect(await resend(db, 'nothing', actor, NOW)).toEqual({ ok: false, reason: 'not-found' })
})

test('letters that no deed stands behind are taken back alone; what is in hand leaves', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const other = await makeEvent(db)
  await db.transaction().execute(async (tx) => {
    for (const n of [1, 2, 3]) await enqueue(tx, { kind: 'note', key: `note:${n}`, eventId: event.id, batchId: 'b' }, NOW, NOW)
  })
  await claim(db, { workerId: 'w', limit: 1 }, NOW)
  expect(await undoAnnouncement(db, other.id, 'b', actor, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(await undoAnnouncement(db, event.id, 'b', actor, NOW)).toEqual({ ok: true, letters: 2 })
  expect(await undoAnnouncement(db, event.id, 'b', actor, NOW)).toEqual({ ok: true, letters: 0 })
  expect(await statesOf(db)).toEqual({ sending: 1, undone: 2 })
  expect(await claim(db, { workerId: 'other', limit: 5 }, minutesLater(0.1))).toEqual([])
  const audited = await db.selectFrom('audit').selectAll().execute()
  expect(audited).toMatchObject([
    { action: 'announcement.undone', subject_id: event.id, organisation_id: event.organisation_id, details: '{"undone":"b","letters":2}' },
  ])
})

test('letters that somebody waits for leave before letters to many', async () => {
  const db = await testDb()
  await queueLetters(db, 20)
  await db.transaction().execute((tx) => enqueue(tx, { kind: 'sign-in', key: 'sign-in:1' }, minutesLater(1), minutesLater(1)))
  expect((await claim(db, { workerId: 'w', limit: 5 }, minutesLater(1))).map(({ kind }) => kind)).toContain('sign-in')
})

test('the health of the queue tells the age of the oldest letter that should have left, also after retries', async () => {
  const db = await testDb()
  expect(await outboxHealth(db, NOW)).toEqual({ queued: 0, sending: 0, failed: 0, oldestDueSeconds: null })
  await queueLetters(db, 2)
  const [row] = await claim(db, { workerId: 'w', limit: 1 }, NOW)
  if (row) await markFailed(db, { row, workerId: 'w' }, { permanent: false, code: 'smtp-unreachable', jitter: 0 }, NOW)
  expect(await outboxHealth(db, minutesLater(10))).toEqual({ queued: 2, sending: 0, failed: 0, oldestDueSeconds: 600 })
})
