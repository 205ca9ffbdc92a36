import { expect, test } from 'vitest'
import { eventually } from '#tests/support/app.ts'
import { makeInstallation } from '#tests/support/crash/installation.ts'
import { type Person, people, post } from '#tests/support/crash/people.ts'
import { ready, startProgram } from '#tests/support/crash/program.ts'
import { countUnsent, expectLettersArrived, expectNothingLost } from '#tests/support/crash/truth.ts'
import { postgresUrl } from '#tests/support/db.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { expectNoOverbooking, expectSeatsToBeTrue } from '#tests/support/races/seats-truth.ts'

const PEOPLE = 200
const SEATS = 150
const AT_ONCE = 20

/** Everybody sends their form, twenty at once; answers the statuses and places told. */
async function registerAll(url: string, everybody: Person[]) {
  const left = [...everybody]
  const answers: Awaited<ReturnType<typeof post>>[] = []
  const client = async () => {
    for (let person = left.pop(); person; person = left.pop()) answers.push(await post(url, person))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  return answers
}

test('a web and two workers on one PostgreSQL: two hundred register for 150 seats, each has one letter', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, eventId, environment, look } = await makeInstallation({
    smtp: smtp.url,
    databaseUrl: await postgresUrl(),
    capacity: SEATS,
  })
  const programs = [startProgram('web', environment), startProgram('worker', environment), startProgram('worker', environment)]
  await ready(url)
  const waiting = people()
  const everybody = Array.from({ length: PEOPLE }, () => waiting.next().value as Person)
  const answers = await registerAll(eventUrl, everybody)
  expect(answers.filter((answer) => answer?.status === 303)).toHaveLength(PEOPLE)
  await eventually('every letter has left', async () => (await look(countUnsent)) === 0, 600)
  expect(await Promise.all(programs.map((program) => program.stop()))).toEqual([0, 0, 0])
  await look(async (db) => {
    await expectLettersArrived(db, smtp, 0)
    expect(await db.selectFrom('registration').select('id').where('status', '=', 'confirmed').execute()).toHaveLength(SEATS)
    await expectSeatsToBeTrue(db, eventId)
    await expectNoOverbooking(db, eventId)
  })
})

test('the same form sent twenty times at once over HTTP is one registration, one letter, one answer', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, environment, look } = await makeInstallation({ smtp: smtp.url, databaseUrl: await postgresUrl() })
  const program = startProgram('start', environment)
  await ready(url)
  const aino = people().next().value as Person
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(eventUrl, aino)))
  expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([303]))
  expect(new Set(answers.map((answer) => answer?.location)).size).toBe(1)
  await eventually('every letter has left', async () => (await look(countUnsent)) === 0, 300)
  expect(await program.stop()).toBe(0)
  await look((db) => expectNothingLost(db, [aino.email]))
  expect(smtp.letters).toHaveLength(1)
})
