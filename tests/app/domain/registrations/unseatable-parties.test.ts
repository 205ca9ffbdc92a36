import { expect, test } from 'vitest'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { listSeatPools } from '#app/domain/events/queries.server.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { register } from '#app/domain/registrations/register.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { countWaitingBefore, listUnseatable } from '#app/domain/registrations/row-queries.server.ts'
import { seatsLeft } from '#app/domain/registrations/seats.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { DOOR, formOf } from '#tests/support/races/form.ts'
import { expectSeatsToBeTrue } from '#tests/support/races/seats-truth.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const staff = { kind: 'cli' } as const
const comes = (db: Db, slug: string, person: string, seats: number, minute = 0, mode: 'on_site' | 'remote' = 'on_site') =>
  register(db, slug, formOf(person, { seats, mode }), DOOR, minutesLater(minute))
const cancel = (db: Db, id: string) => cancelRegistration(db, id, { kind: 'participant', registrationId: id }, NOW)
const capacity = (db: Db, id: string, onSite: number) =>
  changeEvent(db, id, ChangeEventInput.parse({ capacity: { onSite, remote: null } }), staff, NOW)
const grow = (db: Db, id: string, seats: number, mode?: 'on_site' | 'remote') =>
  changeRegistration(
    db,
    id,
    { name: 'Ryhmä', seats, names: [], mode, organisation: undefined, organisationName: undefined },
    { kind: 'participant', registrationId: id },
    NOW,
  )
const now = async (db: Db, { id }: RegistrationRecord) => (await findRegistration(db, id))?.status

async function seated(db: Db, slug: string, person: string, seats: number, minute = 0): Promise<RegistrationRecord> {
  const result = await comes(db, slug, person, seats, minute)
  if (!result.ok || !result.registration) throw new Error(JSON.stringify(result))
  return result.registration
}

/** Two seats, taken by Aino; Bertta's three and Cecilia's one wait, since there were four seats when they came. */
async function loweredEvent(db: Db) {
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 4 } })
  const aino = await seated(db, event.slug, 'aino', 2)
  const bertta = await seated(db, event.slug, 'bertta', 3, 1)
  const cecilia = await seated(db, event.slug, 'cecilia', 1, 2)
  await capacity(db, event.id, 2)
  return { event, aino, bertta, cecilia }
}

test('a party larger than its mode holds is refused with the most that can come, and nothing is written', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 2 } })
  await seated(db, event.slug, 'aino', 2)
  const refused = { ok: false, reason: 'party-too-large', field: 'seats', values: { mode: 'on_site', most: 2 } }
  expect(await comes(db, event.slug, 'bertta', 3)).toMatchObject(refused)
  expect(await comes(db, event.slug, 'bertta', 3, 0, 'remote')).toMatchObject({ ok: true, registration: { status: 'confirmed' } })
  expect(await listSeatPools(db, event.id)).toMatchObject([{ confirmed: 2, waitlisted: 0 }, { confirmed: 3 }])
  expect(await db.selectFrom('outbox').select('id').execute()).toHaveLength(2)
})

test('freed seats pass over a party larger than a lowered capacity and go to those behind it', async () => {
  const db = await testDb()
  const { event, aino, bertta, cecilia } = await loweredEvent(db)
  expect(await countWaitingBefore(db, cecilia)).toBe(0)
  await cancel(db, aino.id)
  expect([await now(db, bertta), await now(db, cecilia)]).toEqual(['waitlisted', 'confirmed'])
  const [onSite] = await listSeatPools(db, event.id)
  expect(onSite && seatsLeft(onSite)).toBe(1)
  expect(await comes(db, event.slug, 'daavid', 1, 3)).toMatchObject({ registration: { status: 'confirmed' } })
  await expectSeatsToBeTrue(db, event.id)
})

test('a lowered capacity frees at once those who waited behind the party it shut out', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 4 } })
  await seated(db, event.slug, 'aino', 1)
  const bertta = await seated(db, event.slug, 'bertta', 4, 1)
  const cecilia = await seated(db, event.slug, 'cecilia', 2, 2)
  await capacity(db, event.id, 3)
  expect([await now(db, bertta), await now(db, cecilia)]).toEqual(['waitlisted', 'confirmed'])
  await expectSeatsToBeTrue(db, event.id)
})

test('the staff are told by name who waits in vain; the party has its old turn again when it shrinks or the capacity grows', async () => {
  const db = await testDb()
  const { event, aino, bertta, cecilia } = await loweredEvent(db)
  expect(await listUnseatable(db, event.id)).toEqual([{ id: bertta.id, name: 'bertta', seats: 3, mode: 'on_site', most: 2 }])
  await grow(db, bertta.id, 2)
  expect(await listUnseatable(db, event.id)).toEqual([])
  expect(await countWaitingBefore(db, cecilia)).toBe(1)
  await cancel(db, aino.id)
  expect([await now(db, bertta), await now(db, cecilia)]).toEqual(['confirmed', 'waitlisted'])
  await expectSeatsToBeTrue(db, event.id)
})

test('who fits the capacity holds the place, though a smaller party behind would fit the free seats', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 3 } })
  await seated(db, event.slug, 'aino', 2)
  const bertta = await seated(db, event.slug, 'bertta', 3, 1)
  const cecilia = await seated(db, event.slug, 'cecilia', 1, 2)
  expect([bertta.status, cecilia.status]).toEqual(['waitlisted', 'waitlisted'])
})

test('nobody grows or moves beyond what a mode holds, waiting or seated; shrinking is never refused', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 3, remote: 5 } })
  const aino = await seated(db, event.slug, 'aino', 3)
  const bertta = await seated(db, event.slug, 'bertta', 2, 1)
  const refused = { ok: false, reason: 'party-too-large', field: 'seats', values: { mode: 'on_site', most: 3 } }
  expect(await grow(db, aino.id, 4)).toEqual(refused)
  expect(await grow(db, bertta.id, 4)).toEqual(refused)
  expect(await grow(db, aino.id, 5, 'remote')).toMatchObject({ ok: true })
  expect(await grow(db, aino.id, 5, 'on_site')).toEqual(refused)
  await changeEvent(db, event.id, ChangeEventInput.parse({ capacity: { onSite: 3, remote: 2 } }), staff, NOW)
  expect(await grow(db, aino.id, 4)).toMatchObject({ ok: true, registration: { seats: 4, status: 'confirmed' } })
  await expectSeatsToBeTrue(db, event.id)
})
