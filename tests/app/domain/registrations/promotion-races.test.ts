import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { erasePerson } from '#app/domain/erasure/erase-person.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { addToSeats } from '#app/domain/registrations/queries.server.ts'
import { register } from '#app/domain/registrations/register.ts'
import { listWaiting } from '#app/domain/registrations/row-queries.server.ts'
import { seatable } from '#app/domain/registrations/seats.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { DOOR, formOf } from '#tests/support/races/form.ts'
import { expectNoOverbooking, expectSeatsToBeTrue, poolsOf, registrationsOf } from '#tests/support/races/seats-truth.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const ROUNDS = 20
const PATIENCE_MS = 60_000
const staff = { kind: 'cli' } as const
const cancel = (db: Db, id: string) => cancelRegistration(db, id, { kind: 'participant', registrationId: id }, NOW)
const change = (db: Db, eventId: string, given: Record<string, unknown>) =>
  changeEvent(db, eventId, ChangeEventInput.parse(given), staff, NOW)

/** A full event with `count` seated parties of two and as many waiting, the first first. */
async function fullEvent(db: Db, id: string, count: number) {
  const event = await makeEvent(db, { id, slug: id, capacity: { remote: count * 2 } })
  const seated: string[] = []
  const waiting: string[] = []
  for (let n = 0; n < count; n++) seated.push((await makeRegistration(db, { event_id: id, seats: 2 })).id)
  for (let n = 0; n < count; n++)
    waiting.push(
      (await makeRegistration(db, { event_id: id, seats: 2, status: 'waitlisted', status_at: minutesLater(n).toISOString() })).id,
    )
  return { event, seated, waiting }
}

async function statuses(db: Db, eventId: string) {
  return new Map((await registrationsOf(db, eventId)).map(({ id, status }) => [id, status]))
}

const lettersOfFreedSeats = (db: Db) => db.selectFrom('outbox').select('registration_id').where('kind', '=', 'seat-freed').execute()

test('three cancel at once: the first three of the row are seated, each told once', { timeout: PATIENCE_MS }, async () => {
  const db = await testDb()
  for (let round = 1; round <= ROUNDS; round++) {
    const { event, seated, waiting } = await fullEvent(db, `event-${round}`, 5)
    await Promise.all(seated.slice(0, 3).map((id) => cancel(db, id)))
    const now = await statuses(db, event.id)
    expect(waiting.map((id) => now.get(id))).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted', 'waitlisted'])
    await expectSeatsToBeTrue(db, event.id)
    await expectNoOverbooking(db, event.id)
  }
  expect(await lettersOfFreedSeats(db)).toHaveLength(ROUNDS * 3)
})

test('somebody cancels while others register: the freed seats go to the row, never to who just came', {
  timeout: PATIENCE_MS,
}, async () => {
  const db = await testDb()
  for (let round = 1; round <= ROUNDS; round++) {
    const { event, seated, waiting } = await fullEvent(db, `event-${round}`, 3)
    const [, ...came] = await Promise.all([
      cancel(db, seated[0] as string),
      ...[1, 2, 3].map((n) => register(db, event.slug, formOf(`comer-${round}-${n}`, { seats: n }), DOOR, minutesLater(30))),
    ])
    expect(came.map((result) => result.ok && result.registration?.status)).toEqual(['waitlisted', 'waitlisted', 'waitlisted'])
    expect((await statuses(db, event.id)).get(waiting[0] as string)).toBe('confirmed')
    await expectSeatsToBeTrue(db, event.id)
  }
})

test('promoting at the same moment seats and tells everybody once', { timeout: PATIENCE_MS }, async () => {
  const db = await testDb()
  const { event, waiting } = await fullEvent(db, 'event-1', 5)
  await db.updateTable('seat_pool').set({ capacity: 16 }).where('event_id', '=', event.id).execute()
  const promote = () =>
    db.transaction().execute(async (tx) => {
      const held = await lockEvent(tx, event.id)
      return held ? promoteWaiting(tx, held, 'remote', staff, NOW) : []
    })
  const promoted = await Promise.all(Array.from({ length: 8 }, promote))
  expect(promoted.flat()).toEqual(waiting.slice(0, 3))
  expect(await lettersOfFreedSeats(db)).toHaveLength(3)
  await expectSeatsToBeTrue(db, event.id)
})

test('negative control: seating a row that was read before the transaction takes the seats of one party many times', async () => {
  const db = await testDb()
  const { event } = await fullEvent(db, 'event-1', 5)
  const read = () => db.transaction().execute((tx) => listWaiting(tx, event.id, 'remote'))
  const rows = await Promise.all(Array.from({ length: 8 }, read))
  await db.updateTable('seat_pool').set({ capacity: null }).where('event_id', '=', event.id).execute()
  const seat = (parties: { seats: number }[]) =>
    db.transaction().execute(async (tx) => {
      for (const { seats } of parties) await addToSeats(tx, event.id, 'remote', { confirmed: seats })
    })
  await Promise.all(rows.map((row) => seat(seatable(row, { capacity: 16, confirmed: 10 }))))
  expect(await poolsOf(db, event.id)).toMatchObject([{ confirmed: 10 + 8 * 6 }])
})

test('nobody gets a seat at an event that is cancelled at the same moment', { timeout: PATIENCE_MS }, async () => {
  const db = await testDb()
  for (let round = 1; round <= ROUNDS; round++) {
    const event = await makeEvent(db, { id: `event-${round}`, slug: `event-${round}`, capacity: { remote: 50 } })
    const cancelled = cancelEvent(db, event.id, { reason: null, notify: true }, staff, NOW)
    await Promise.all([cancelled, ...[1, 2, 3, 4, 5, 6].map((n) => register(db, event.slug, formOf(`person-${round}-${n}`), DOOR, NOW))])
    expect([...(await statuses(db, event.id)).values()].filter((status) => status !== 'cancelled')).toEqual([])
    await expectSeatsToBeTrue(db, event.id)
  }
})

test('everything at once on one event ends: nobody waits for anybody in a ring', { timeout: PATIENCE_MS }, async () => {
  const db = await testDb()
  for (let round = 1; round <= ROUNDS; round++) {
    const id = `event-${round}`
    const event = await makeEvent(db, { id, slug: id, format: 'hybrid', capacity: { on_site: 6, remote: 6 } })
    const parties = []
    for (let n = 0; n < 8; n++)
      parties.push(await register(db, id, formOf(`person-${round}-${n}`, { mode: n % 2 ? 'remote' : 'on_site' }), DOOR, NOW))
    const ids = parties.flatMap((party) => (party.ok && party.registration ? [party.registration.id] : []))
    const moveTo = (which: string, mode: 'on_site' | 'remote') =>
      changeRegistration(db, which, { ...PERSON, seats: 2, mode }, { kind: 'participant', registrationId: which }, NOW)
    await Promise.all([
      ...ids.slice(0, 4).map((one, n) => moveTo(one, n % 2 ? 'on_site' : 'remote')),
      ...ids.slice(2, 6).map((one) => cancel(db, one)),
      ...[1, 2, 3].map((n) => register(db, id, formOf(`late-${round}-${n}`, { mode: n % 2 ? 'remote' : 'on_site', seats: 3 }), DOOR, NOW)),
      change(db, id, { capacity: { onSite: 2, remote: 9 } }),
      change(db, id, { format: 'remote' }),
      change(db, id, { format: 'hybrid' }),
      erasePerson(db, `person-${round}-7@example.org`, staff, NOW),
      erasePerson(db, `person-${round}-6@example.org`, staff, NOW),
    ])
    await expectSeatsToBeTrue(db, event.id)
  }
})

const PERSON = { name: 'Aino', names: [], organisation: undefined, organisationName: undefined }

test('who decided earlier by the clock but came to their turn later stands behind in the row', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 9 } })
  await register(db, event.slug, formOf('seated', { seats: 5 }), DOOR, minutesLater(1))
  const large = await register(db, event.slug, formOf('large', { seats: 9 }), DOOR, minutesLater(1))
  const small = await register(db, event.slug, formOf('small', { seats: 2 }), DOOR, NOW)
  const row = (await registrationsOf(db, event.id)).slice(-2).map(({ id, status }) => ({ id, status }))
  const idOf = (result: typeof large) => (result.ok ? result.registration?.id : undefined)
  expect(row).toEqual([large, small].map((one) => ({ id: idOf(one), status: 'waitlisted' })))
  await expectSeatsToBeTrue(db, event.id)
})
