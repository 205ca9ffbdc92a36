import { expect, test } from 'vitest'
import { MOST_IN_HAND } from '#app/worker/loop.ts'
import { testDb } from '#tests/support/db.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { queueLetters, statesOf, testConfig, testWorker, until } from '#tests/support/worker.ts'

test('every due letter is sent once, with its outbox id as the Message-ID', async () => {
  const db = await testDb()
  const server = await startMailServer()
  const ids = await queueLetters(db, 30)
  testWorker({ db, config: testConfig({ smtpUrl: server.url }) })
  await until(async () => (await statesOf(db)).sent === 30)
  expect(server.messageIds().sort()).toEqual(ids.map((id) => `<${id}@example.org>`).sort())
  expect(server.mostAtOnce()).toBeLessThanOrEqual(MOST_IN_HAND)
})

test('without SMTP a letter is kept in the built-in mailbox and nothing leaves', async () => {
  const db = await testDb()
  const [id] = await queueLetters(db, 1)
  testWorker({ db })
  await until(async () => (await statesOf(db)).sent === 1)
  const mails = await db.selectFrom('mailbox').selectAll().execute()
  expect(mails).toMatchObject([{ id, to_address: `${id}@example.org`, subject: 'note:1', text: 'note:1', calendar: null }])
  expect(JSON.parse(mails[0]?.headers ?? '{}')).toMatchObject({ 'Message-ID': `<${id}@example.org>`, 'Auto-Submitted': 'auto-generated' })
})
