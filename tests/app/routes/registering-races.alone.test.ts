import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { eventually } from '#tests/support/app.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { randomFrom } from '#tests/support/races/random.ts'
import { expectNoOverbooking, expectSeatsToBeTrue } from '#tests/support/races/seats-truth.ts'
import { form, type Sent, type Served, serveRoutes } from '#tests/support/served.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 240_000 })

const CAPACITIES = 40

const guard = vi.hoisted(() => ({ off: false }))
vi.mock('#app/domain/registrations/queries.server.ts', async (original) => {
  const real = await original<typeof import('#app/domain/registrations/queries.server.ts')>()
  return { ...real, findByForm: (...given: Parameters<typeof real.findByForm>) => (guard.off ? undefined : real.findByForm(...given)) }
})

const person = (n: number | string, seats = 1) => ({
  name: `Osallistuja ${n}`,
  email: `osallistuja-${n}@example.org`,
  seats: String(seats),
  form: `form-of-${n}-0123456789`,
})
const rows = ({ db }: Served, table: 'registration' | 'outbox') => db.selectFrom(table).select('id').execute()

test('forty capacities, parties of one to thirty, all sent at once over HTTP: never too many seats, nobody without an answer', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const random = randomFrom(20270312)
  let registered = 0
  for (let round = 1; round <= CAPACITIES; round++) {
    const waitlist = random.between(0, 1) === 0 ? 0 : 1
    const { id, slug } = await makeEvent(served.db, { id: `event-${round}`, waitlist, capacity: { remote: random.between(1, 60) } })
    const parties = Array.from({ length: 8 }, (_, n) => person(`${round}-${n}`, random.between(1, 30)))
    const answers = await Promise.all(parties.map((party) => served.send(form(`/e/${slug}`, party))))
    expect(answers.filter(({ status }) => [303, 409, 422].includes(status))).toHaveLength(parties.length)
    registered += answers.filter(({ status }) => status === 303).length
    await expectNoOverbooking(served.db, id)
    await expectSeatsToBeTrue(served.db, id)
  }
  expect(registered).toBeGreaterThan(CAPACITIES)
  expect(await rows(served, 'registration')).toHaveLength(registered)
  expect(await rows(served, 'outbox')).toHaveLength(registered)
})

/** Sends a post and hangs up before any answer. */
function sendAndHangUp(port: number, { path, headers, body = '' }: Sent): Promise<void> {
  const lines = Object.entries({ host: 'localhost', 'content-length': String(body.length), ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy()),
    )
    socket.on('close', () => resolve())
  })
}

test('a form whose answer got lost is sent again and leads to the registration that it made, with one letter', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const { slug } = await makeEvent(served.db, { capacity: { remote: 1 } })
  const sent = form(`/e/${slug}`, person(1))
  await sendAndHangUp(served.port, sent)
  await eventually('the registration is there', async () => (await rows(served, 'registration')).length === 1)
  const [again, oncemore] = [await served.send(sent), await served.send(sent)]
  expect([again.status, oncemore.headers.location]).toEqual([303, again.headers.location])
  expect((await served.send({ path: String(again.headers.location) })).text).toContain('Olet mukana')
  expect([await rows(served, 'registration'), await rows(served, 'outbox')].map(({ length }) => length)).toEqual([1, 1])
})

/** How many pages one form leads to when it is sent twenty times at once, and how many registrations and letters that makes. */
async function sendTwentyTimes() {
  const served = await serveRoutes({ db: await testDb() })
  const { slug } = await makeEvent(served.db, { capacity: { remote: 30 } })
  const answers = await Promise.all(Array.from({ length: 20 }, () => served.send(form(`/e/${slug}`, person(1)))))
  const pages = new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size
  const [made, letters] = [await rows(served, 'registration'), await rows(served, 'outbox')].map(({ length }) => length)
  return { pages, made, letters }
}

test('one form sent twenty times at once leads to one page and makes one letter; without its token it would not', async () => {
  expect(await sendTwentyTimes()).toEqual({ pages: 1, made: 1, letters: 1 })
  guard.off = true
  const unguarded = await sendTwentyTimes().finally(() => {
    guard.off = false
  })
  expect(unguarded.pages).toBeGreaterThan(1)
  expect(unguarded.letters).toBeGreaterThan(1)
})
