import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { nextDueAt } from '#app/domain/outbox/list-queries.server.ts'
import type { MailDoor } from '#app/worker/outgoing-mail.ts'
import type { Patience } from '#app/worker/smtp.ts'
import { testDb } from '#tests/support/db.ts'
import { type Fault, startMailServer, startMuteServer } from '#tests/support/mail-server.ts'
import { queueLetters, round, smtpDoor, statesOf, testClock, testPostman, testWorker, until } from '#tests/support/worker.ts'

/** How long a mail server that says nothing is waited for here. */
const HASTY: Partial<Patience> = { socket: 300 }

async function postOffice(options: { auth?: boolean } = {}) {
  const db = await testDb()
  const server = await startMailServer(options)
  const clock = testClock()
  const postman = testPostman({ db, door: smtpDoor(server.url), now: clock.now })
  const reasons = async () =>
    (await db.selectFrom('outbox').select(['state', 'reason', 'attempts']).orderBy('key').execute()).map((row) => ({ ...row }))
  return { db, server, clock, postman, reasons }
}

test('a mail server that is down for six hours loses no letter, and none leaves twice', async () => {
  const { db, server, clock, postman } = await postOffice()
  const ids = await queueLetters(db, 12)
  await server.down()
  for (let minute = 0; minute < 360; minute += 5) {
    for (let some = await round(postman); some.length > 0; some = await round(postman))
      expect(new Set(some)).toEqual(new Set(['unreachable']))
    clock.forward(300)
  }
  expect(await statesOf(db)).toEqual({ queued: 12 })
  await server.up()
  clock.forward(1200)
  while ((await round(postman)).length > 0);
  expect(await statesOf(db)).toEqual({ sent: 12 })
  expect(server.messageIds().sort()).toEqual(ids.map((id) => `<${id}@example.org>`).sort())
})

test('a mail server that never answers is tried for more than three days, then staff see that the letter failed', async () => {
  const { db, clock, postman, reasons } = await postOffice()
  await queueLetters(db, 1)
  const door: MailDoor = {
    paced: true,
    send: async () => ({ ok: false, permanent: false, unreachable: true, code: 'smtp-unreachable' }),
    close() {},
  }
  const started = clock.now().getTime()
  for (let due = await nextDueAt(db); due !== null; due = await nextDueAt(db)) {
    clock.forward(Math.max(0, due.getTime() - clock.now().getTime()) / 1000)
    await round({ ...postman, door })
  }
  expect(clock.now().getTime() - started).toBeGreaterThan(3 * 86_400_000)
  expect(await reasons()).toMatchObject([{ state: 'failed', reason: 'smtp-unreachable' }])
})

const passing: [Fault, string][] = [
  ['greet-421', 'smtp-4.3.2'],
  ['sender-policy-550', 'smtp-5.7.1'],
  ['recipient-450', 'smtp-4.2.0'],
  ['recipient-policy-550', 'smtp-5.7.26'],
  ['data-451', 'smtp-4.3.0'],
  ['hang', 'smtp-unreachable'],
  ['hang-after-data', 'smtp-unreachable'],
  ['drop-after-data', 'smtp-unreachable'],
]
for (const [fault, code] of passing) {
  test(`a letter met by ${fault} waits and is sent when the trouble is over`, async () => {
    const { db, server, clock, postman, reasons } = await postOffice()
    await queueLetters(db, 1)
    server.always(fault)
    await round({ ...postman, door: smtpDoor(server.url, fault.startsWith('hang') ? HASTY : {}) })
    expect(await reasons()).toEqual([{ state: 'queued', reason: code, attempts: 1 }])
    expect(await round(postman)).toEqual([])
    server.always('accept')
    clock.forward(10)
    expect(await round(postman)).toEqual(['sent'])
  })
}

test('a wrong password fails no letter: all wait until the settings are right', async () => {
  const { db, server, clock, postman, reasons } = await postOffice({ auth: true })
  await queueLetters(db, 2)
  server.always('bad-auth')
  expect(await round(postman)).toEqual(['unreachable', 'unreachable'])
  expect(await reasons()).toMatchObject([{ reason: 'smtp-auth' }, { reason: 'smtp-auth' }])
  server.always('accept')
  clock.forward(10)
  expect(await round(postman)).toEqual(['sent', 'sent'])
})

test('an address that does not exist fails at once and holds up nobody', async () => {
  const { db, server, postman, reasons } = await postOffice()
  await queueLetters(db, 3)
  server.next('recipient-550')
  expect((await round(postman)).sort()).toEqual(['failed', 'sent', 'sent'])
  expect(await statesOf(db)).toEqual({ failed: 1, sent: 2 })
  expect((await reasons()).find(({ state }) => state === 'failed')).toMatchObject({ reason: 'smtp-5.1.1', attempts: 1 })
})

const uncertain: [Fault, string][] = [
  ['drop-after-data', 'when the connection drops after the data'],
  ['hang-after-data', 'when the server takes the data and never says so'],
]
for (const [fault, when] of uncertain) {
  test(`${when}, the letter is sent once more with the same Message-ID, and then no more`, async () => {
    const { db, server, clock, postman } = await postOffice()
    const [id] = await queueLetters(db, 1)
    server.next(fault)
    const door = smtpDoor(server.url, fault.startsWith('hang') ? HASTY : {})
    expect(await round({ ...postman, door })).toEqual(['unreachable'])
    clock.forward(10)
    expect(await round(postman)).toEqual(['sent'])
    clock.forward(86_400)
    expect(await round(postman)).toEqual([])
    expect(server.messageIds()).toEqual([`<${id}@example.org>`, `<${id}@example.org>`])
  })
}

/** Says one more line of its greeting every now and then, and never the last. */
function dribble(socket: Socket) {
  const timer = setInterval(() => socket.write('220-wait\r\n'), 30)
  socket.on('close', () => clearInterval(timer))
}
const silent: [string, (socket: Socket) => void, Partial<Patience>][] = [
  ['takes the connection and says nothing', () => {}, { connection: 200 }],
  ['greets and then says nothing', (socket) => void socket.write('220 mail.example.org\r\n'), { socket: 200 }],
  ['speaks so slowly that it is never done', dribble, { connection: 60_000, socket: 60_000, letter: 300 }],
]
for (const [what, says, patience] of silent) {
  test(`a letter to a server that ${what} goes back to the queue and is sent when the trouble is over`, async () => {
    const { db, server, clock, postman, reasons } = await postOffice()
    await queueLetters(db, 1)
    const mute = await startMuteServer(says)
    expect(await round({ ...postman, door: smtpDoor(mute.url, patience) })).toEqual(['unreachable'])
    expect(mute.taken()).toBe(1)
    expect(await reasons()).toEqual([{ state: 'queued', reason: 'smtp-unreachable', attempts: 1 }])
    clock.forward(10)
    expect(await round(postman)).toEqual(['sent'])
    expect(server.letters).toHaveLength(1)
  })
}

test('while one letter hangs at the mail server the others leave; when its time is over it is tried again', async () => {
  const { db, server, clock } = await postOffice()
  await queueLetters(db, 12)
  server.next('hang')
  const worker = testWorker({ db, now: clock.now, door: smtpDoor(server.url, { socket: 3000 }) })
  await until(async () => (await statesOf(db)).sent === 11)
  expect(await statesOf(db)).toEqual({ sent: 11, sending: 1 })
  await until(async () => (await statesOf(db)).queued === 1)
  clock.forward(10)
  worker.wake()
  await until(async () => (await statesOf(db)).sent === 12)
})

test('a server that lets every letter hang holds none for good: all leave when it answers again', async () => {
  const { db, server, clock } = await postOffice()
  await queueLetters(db, 12)
  server.always('hang')
  let door = smtpDoor(server.url, HASTY)
  const worker = testWorker({ db, now: clock.now, door: { paced: true, send: (mail) => door.send(mail), close: () => {} } })
  const tried = () => db.selectFrom('outbox').select('id').where('state', '=', 'queued').where('attempts', '>', 0).execute()
  await until(async () => (await tried()).length === 5)
  expect(await statesOf(db)).toEqual({ queued: 12 })
  server.always('accept')
  door = smtpDoor(server.url)
  clock.forward(10)
  worker.wake()
  await until(async () => (await statesOf(db)).sent === 12)
})

test('a composer that fails holds its own letter back, not the others, and the log has no text of it', async () => {
  const { db, postman, clock, server } = await postOffice()
  await queueLetters(db, 2)
  const compose: typeof postman.compose = async (context, row) => {
    if (row.key === 'note:1') throw new Error('Mikko Lahti <mikko@example.org> has no event')
    return postman.compose(context, row)
  }
  const lines: unknown[] = []
  const log = { info: () => {}, warn: () => {}, error: (facts: unknown) => void lines.push(facts) }
  expect((await round({ ...postman, compose, log })).sort()).toEqual(['failed', 'sent'])
  expect(JSON.stringify(lines)).toContain('compose-failed')
  expect(JSON.stringify(lines)).not.toContain('ikko')
  clock.forward(10)
  expect(await round(postman)).toEqual(['sent'])
  expect(server.letters).toHaveLength(2)
})

test('what is no longer true is dropped with its reason instead of sent', async () => {
  const { db, postman, server, reasons } = await postOffice()
  await queueLetters(db, 1)
  expect(await round({ ...postman, compose: async () => ({ drop: 'event-over' }) })).toEqual(['dropped'])
  expect(await reasons()).toMatchObject([{ state: 'dropped', reason: 'event-over' }])
  expect(server.letters).toEqual([])
})
