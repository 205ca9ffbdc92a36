import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventually } from '#tests/support/app.ts'
import { makeInstallation } from '#tests/support/crash/installation.ts'
import { crowd, type Journal, people } from '#tests/support/crash/people.ts'
import { ready, startProgram } from '#tests/support/crash/program.ts'
import { countUnsent, expectLettersArrived, expectNothingLost } from '#tests/support/crash/truth.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { randomFrom } from '#tests/support/races/random.ts'

const ROUNDS = 20
/** Letters that one worker holds at most. */
const IN_HAND = 5

test('killed twenty times under fifty clients: whoever was answered is registered, with one letter each', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, environment, look } = await makeInstallation({ smtp: smtp.url })
  const journal: Journal = { acknowledged: new Map(), unanswered: [], refusals: [] }
  const waiting = people()
  const random = randomFrom(9)
  for (let round = 1; round <= ROUNDS; round++) {
    const program = startProgram('start', environment)
    await ready(url)
    const crowding = crowd(eventUrl, waiting, journal)
    await pause(random.between(200, 1500))
    await program.kill()
    await crowding
    await look((db) => expectNothingLost(db, journal.acknowledged.keys()))
  }
  expect(journal.refusals).toEqual([])
  expect(journal.acknowledged.size).toBeGreaterThan(ROUNDS)

  const program = startProgram('start', environment)
  await ready(url)
  await eventually('every letter has left', async () => (await look(countUnsent)) === 0, 900)
  expect(await program.stop()).toBe(0)
  await look((db) => expectNothingLost(db, journal.acknowledged.keys()))
  await look((db) => expectLettersArrived(db, smtp, ROUNDS * IN_HAND))
})
