import { expect, test } from 'vitest'
import { claim, renewClaims } from '#app/domain/outbox/claim.ts'
import type { MailDoor } from '#app/worker/outgoing-mail.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { queueLetters, round, statesOf, testClock, testPostman, until } from '#tests/support/worker.ts'

/** A mail door that keeps the ids it took. */
function openShelf() {
  const taken: string[] = []
  const door: MailDoor = {
    paced: false,
    send: async ({ id }) => {
      taken.push(id)
      return { ok: true }
    },
    close() {},
  }
  return { door, taken }
}

const forever = () => new Promise<never>(() => {})

type Shelf = ReturnType<typeof openShelf>
/** A worker that dies at a point of its work: it does everything before it and nothing after. */
const deaths: Record<string, { dies: (db: Db, shelf: Shelf) => Promise<unknown>; copies: number }> = {
  'before it claims': { dies: async () => {}, copies: 1 },
  'after it claimed': { dies: (db) => claim(db, { workerId: 'dead', limit: 5 }, testClock().now()), copies: 1 },
  'before it talks to the mail server': {
    dies: async (db) => {
      let reached = 0
      const send = () => {
        reached++
        return forever()
      }
      void round(testPostman({ db, workerId: 'dead', door: { paced: false, send, close() {} } }))
      await until(() => reached === 5)
    },
    copies: 1,
  },
  "after the server's 250": {
    dies: async (db, { door, taken }) => {
      const send: MailDoor['send'] = async (mail) => {
        await door.send(mail)
        return forever()
      }
      void round(testPostman({ db, workerId: 'dead', door: { ...door, send } }))
      await until(() => taken.length === 5)
    },
    copies: 2,
  },
  'after it marked': { dies: (db, { door }) => round(testPostman({ db, workerId: 'dead', door })), copies: 1 },
}

for (const [point, { dies, copies }] of Object.entries(deaths)) {
  test(`a worker killed ${point}: every letter arrives, ${copies === 1 ? 'once' : 'at most twice with one Message-ID'}`, async () => {
    const db = await testDb()
    const shelf = openShelf()
    const clock = testClock()
    const ids = await queueLetters(db, 5)
    await dies(db, shelf)
    clock.forward(31)
    const second = testPostman({ db, workerId: 'second', door: shelf.door, now: clock.now })
    while ((await round(second)).length > 0);
    expect(await statesOf(db)).toEqual({ sent: 5 })
    expect(shelf.taken.sort()).toEqual(ids.flatMap((id) => Array<string>(copies).fill(id)).sort())
  })
}

test('letters in the hand of a worker that renews its claims are nobody else’s', async () => {
  const db = await testDb()
  const clock = testClock()
  await queueLetters(db, 1)
  const [row] = await claim(db, { workerId: 'slow', limit: 5 }, clock.now())
  for (let n = 0; n < 10; n++) {
    clock.forward(8)
    expect(await renewClaims(db, { workerId: 'slow', ids: [row?.id as string] }, clock.now())).toEqual([row?.id])
    expect(await claim(db, { workerId: 'other', limit: 5 }, clock.now())).toEqual([])
  }
  clock.forward(26)
  expect(await claim(db, { workerId: 'other', limit: 5 }, clock.now())).toMatchObject([{ id: row?.id, claimed_by: 'other' }])
  expect(await renewClaims(db, { workerId: 'slow', ids: [row?.id as string] }, clock.now())).toEqual([])
})

test('a worker that slept past its claim sends nothing of it', async () => {
  const db = await testDb()
  const clock = testClock()
  const shelf = openShelf()
  await queueLetters(db, 1)
  const compose = async () => {
    clock.forward(60)
    return { to: 'mikko@example.org', letter: { subject: 's', html: 'h', text: 't' } }
  }
  expect(await round(testPostman({ db, door: shelf.door, now: clock.now, compose }))).toEqual(['lost'])
  expect(shelf.taken).toEqual([])
  expect(await round(testPostman({ db, workerId: 'second', door: shelf.door, now: clock.now }))).toEqual(['sent'])
})
