import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { addToSeats } from '#app/domain/registrations/queries.server.ts'
import { register } from '#app/domain/registrations/register.ts'
import { type Placing, placeFor } from '#app/domain/registrations/seats.ts'
import { connect } from '#db/connection.server.ts'
import { isPostgres } from '#db/engine.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Db } from '#db/tables/index.ts'
import { postgresUrl, testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { bundleProgram, runProgram } from '#tests/support/program.ts'
import { DOOR, formOf, outcomeOf } from '#tests/support/races/form.ts'
import { randomFrom } from '#tests/support/races/random.ts'
import { expectNoOverbooking, expectSeatsToBeTrue, poolsOf } from '#tests/support/races/seats-truth.ts'
import { NOW } from '#tests/support/world.ts'

const CAPACITIES = 200
const PATIENCE_MS = 120_000

test('two hundred capacities, parties of one to thirty all at once: never too many seats, nobody lost', {
  timeout: PATIENCE_MS,
}, async () => {
  const db = await testDb()
  const random = randomFrom(20270311)
  for (let round = 1; round <= CAPACITIES; round++) {
    const capacity = random.between(0, 100)
    const waitlist = random.between(0, 3) === 0 ? 0 : 1
    const event = await makeEvent(db, { id: `event-${round}`, waitlist, capacity: { remote: capacity } })
    const parties = Array.from({ length: random.between(5, 12) }, () => random.between(1, 30))
    const results = await Promise.all(
      parties.map((seats, n) => register(db, event.slug, formOf(`person-${round}-${n}`, { seats }), DOOR, NOW)),
    )
    const outcomes = results.map(outcomeOf)
    expect(outcomes.filter((one) => ['confirmed', 'waitlisted', 'full', 'no-room', 'party-too-large'].includes(one))).toHaveLength(
      parties.length,
    )
    await expectNoOverbooking(db, event.id)
    await expectSeatsToBeTrue(db, event.id)
  }
  const letters = await db.selectFrom('outbox').select('registration_id').execute()
  const registrations = await db.selectFrom('registration').select('id').execute()
  expect(letters.map((row) => row.registration_id).sort()).toEqual(registrations.map((row) => row.id).sort())
})

/** Two processes register parties for the same events; the seats of each are what a single process would leave. */
test('two processes on one database: never too many seats, nobody lost', { timeout: PATIENCE_MS }, async () => {
  const url = process.env.ENGINE === 'postgres' ? await postgresUrl() : fileUrl()
  const connection = connect(url)
  onTestFinished(() => connection.close())
  await migrateToLatest(connection.db)
  const random = randomFrom(7)
  const events = []
  for (let n = 1; n <= 10; n++)
    events.push(await makeEvent(connection.db, { id: `event-${n}`, capacity: { remote: random.between(30, 100) } }))
  const file = await bundleProgram('tests/support/races/registering-program.ts')
  const programs = [1, 2].map(() => runProgram(file, { DATABASE_URL: url, NOW: NOW.toISOString() }))
  await Promise.all(programs.map(({ process }) => once(process.stdout as NodeJS.ReadableStream, 'data')))
  for (const [which, { process }] of programs.entries()) {
    const parties = events.flatMap(({ slug }, e) =>
      Array.from({ length: 8 }, (_, n) => ({ slug, person: `person-${which}-${e}-${n}`, seats: random.between(1, 30) })),
    )
    process.stdin?.end(JSON.stringify(parties))
  }
  const said = (await Promise.all(programs.map(({ output }) => output))).flatMap((text) => text.trim().split('\n').slice(1))
  expect(said).toHaveLength(2 * 10 * 8)
  expect(await connection.db.selectFrom('registration').select('id').execute()).toHaveLength(said.length)
  for (const { id } of events) {
    await expectNoOverbooking(connection.db, id)
    await expectSeatsToBeTrue(connection.db, id)
  }
})

test('negative control: deciding on what was read before the transaction, without the last guard, sells seats twice', async () => {
  const db = await testDb()
  await takeLastGuardAway(db)
  const random = randomFrom(20270311)
  let oversold = 0
  for (let round = 1; round <= 20; round++) {
    const event = await makeEvent(db, { id: `event-${round}`, capacity: { remote: random.between(1, 40) } })
    const parties = Array.from({ length: 8 }, () => random.between(1, 30))
    const decided = await Promise.all(parties.map(async (seats) => ({ seats, status: await decideUnguarded(db, event.id, seats) })))
    await Promise.all(decided.map((party) => writeDown(db, event.id, party)))
    const [pool] = await poolsOf(db, event.id)
    if (pool && pool.capacity !== null && pool.confirmed > pool.capacity) oversold++
  }
  expect(oversold).toBeGreaterThan(0)
})

test('the last guard alone refuses what a forgetful way of writing would sell', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 10 } })
  const sell = () => db.transaction().execute((tx) => addToSeats(tx, event.id, 'remote', { confirmed: 4 }))
  const results = await Promise.allSettled(Array.from({ length: 8 }, sell))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  await expectNoOverbooking(db, event.id)
})

async function takeLastGuardAway(db: Db) {
  const table = isPostgres(db) ? sql` on seat_pool` : sql``
  await sql`drop trigger seat_pool_never_over${table}`.execute(db)
}

/** What must never be written: the decision is made on a read that the transaction does not hold. */
async function decideUnguarded(db: Db, eventId: string, seats: number): Promise<Placing> {
  const [pool] = await poolsOf(db, eventId)
  return pool ? placeFor(seats, { ...pool, queued: pool.waitlisted }, true) : 'full'
}

async function writeDown(db: Db, eventId: string, { seats, status }: { seats: number; status: Placing }) {
  if (status === 'confirmed' || status === 'waitlisted') await makeRegistration(db, { event_id: eventId, seats, status })
}

function fileUrl() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-races-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/kutsu.db`
}
