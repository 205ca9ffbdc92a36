import { expect, test } from 'vitest'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { RegistrationByStaff } from '#app/domain/registrations/input.ts'
import { registerByStaff } from '#app/domain/registrations/register-by-staff.ts'
import { countRegistrants, searchRegistrants } from '#app/domain/registrations/search/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeOrganisation } from '#tests/support/make.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

const actor = { kind: 'cli' } as const

async function register(db: Db, eventId: string, given: Record<string, unknown>) {
  const result = await registerByStaff(db, eventId, RegistrationByStaff.parse(given), 'staff', actor, SECRET, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.registration
}

async function threeRegistered() {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeOrganisation(db, { id: 'redu', name: 'Lapin koulutuskeskus REDU' })
  await register(db, event.id, { name: 'Åsa Häkälä', email: 'asa@example.org', organisation: 'redu' })
  const mikko = await register(db, event.id, { name: 'Mikko Lahti', email: 'mikko.lahti@redu.example.fi' })
  await register(db, event.id, { name: 'Jørgen 100% Bjørn_sen' })
  const find = async (text: string) => (await searchRegistrants(db, event.id, { text }, { limit: 50 })).map(({ name }) => name)
  return { db, event, mikko, find }
}

test('a search looks past accents and case, in names, addresses and organisations', async () => {
  const { find } = await threeRegistered()
  expect(await find('hakala')).toEqual(['Åsa Häkälä'])
  expect(await find('HÄKÄLÄ åsa')).toEqual(['Åsa Häkälä'])
  expect(await find('@redu.example.fi')).toEqual(['Mikko Lahti'])
  expect(await find('redu')).toEqual(['Mikko Lahti', 'Åsa Häkälä'])
  expect(await find('jorgen')).toEqual(['Jørgen 100% Bjørn_sen'])
  expect(await find('lahti hakala')).toEqual([])
  expect(await find('')).toHaveLength(3)
})

test('signs that mean something to a database are letters like any other', async () => {
  const { find } = await threeRegistered()
  expect(await find('100%')).toEqual(['Jørgen 100% Bjørn_sen'])
  expect(await find('bjorn_sen')).toEqual(['Jørgen 100% Bjørn_sen'])
  expect(await find('bjornxsen')).toEqual([])
  expect(await find('l%ti')).toEqual([])
  expect(await find("'; drop table registration; --")).toEqual([])
  expect(await find('\\')).toEqual([])
})

test('a changed name is found by its new letters and no longer by the old ones', async () => {
  const { db, mikko, find } = await threeRegistered()
  await changeRegistration(db, mikko.id, { name: 'Mikko Lähde', seats: 1 }, actor, NOW)
  expect(await find('lahde')).toEqual(['Mikko Lähde'])
  expect(await find('mikko.lahti')).toEqual(['Mikko Lähde'])
  expect(await find('lahti mikko lähde')).toEqual(['Mikko Lähde'])
})

test("another event's registrants are never found", async () => {
  const { db, find } = await threeRegistered()
  const other = await makeEvent(db)
  await register(db, other.id, { name: 'Toinen Häkälä' })
  expect(await find('hakala')).toEqual(['Åsa Häkälä'])
})

test('registrations and seats are counted by status', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 3 } })
  await register(db, event.id, { name: 'Amina', seats: 3 })
  await register(db, event.id, { name: 'Yusuf', seats: 2 })
  expect(await countRegistrants(db, event.id)).toMatchObject({
    confirmed: { registrations: 1, seats: 3 },
    waitlisted: { registrations: 1, seats: 2 },
    cancelled: { registrations: 0, seats: 0 },
  })
})
