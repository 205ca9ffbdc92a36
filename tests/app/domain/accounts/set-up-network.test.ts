import { expect, test } from 'vitest'
import { addUser } from '#app/domain/accounts/add-user.ts'
import { changeUser } from '#app/domain/accounts/change-user.ts'
import { findStaffBySession } from '#app/domain/accounts/find-staff-by-session.ts'
import { SetupInput } from '#app/domain/accounts/input.ts'
import { setUpNetwork } from '#app/domain/accounts/set-up-network.ts'
import { isSetupOpen, setupLink } from '#app/domain/accounts/setup-link.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import { findNetwork, listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { testDb } from '#tests/support/db.ts'
import { BASE_URL, NOW, SECRET } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const
const form = (given: Partial<Record<string, string>> = {}) =>
  SetupInput.parse({
    name: 'Jatkuva oppiminen Lapissa',
    acronym: 'JOL',
    periodStart: '2026-08-01',
    periodEnd: '2028-12-31',
    funderText: 'Opetus- ja kulttuuriministeriö',
    organisationName: 'Lapin koulutuskeskus',
    organisationSector: 'vocational',
    organisationMunicipality: '698',
    organisationDomains: 'koulutuskeskus.example, edu.koulutuskeskus.example',
    others: 'Rovala-opisto; rovala.example\n\nTornion kaupunki',
    coordinatorName: 'Kaisa Mäki',
    coordinatorEmail: 'Kaisa.Maki@koulutuskeskus.example',
    ...given,
  })

test('the set-up link makes the network, its organisations and the first coordinator, and is gone afterwards', async () => {
  const db = await testDb()
  const link = (await setupLink(db, { secret: SECRET, baseUrl: BASE_URL })) ?? ''
  const token = link.slice(`${BASE_URL}/setup/`.length)
  expect(await isSetupOpen(db, token, SECRET)).toBe(true)
  expect(await isSetupOpen(db, 'another', SECRET)).toBe(false)

  const result = await setUpNetwork(db, form(), NOW)
  expect(result.ok && (await findStaffBySession(db, result.session, NOW))).toMatchObject({
    role: 'coordinator',
    email: 'kaisa.maki@koulutuskeskus.example',
    organisationId: 'lapin-koulutuskeskus',
  })
  expect(await findNetwork(db)).toMatchObject({ acronym: 'JOL', period_end: '2028-12-31', organisation_id: 'lapin-koulutuskeskus' })
  expect((await listOrganisations(db)).map((one) => [one.id, one.domains])).toEqual([
    ['lapin-koulutuskeskus', ['koulutuskeskus.example', 'edu.koulutuskeskus.example']],
    ['rovala-opisto', ['rovala.example']],
    ['tornion-kaupunki', []],
  ])
  expect(await isSetupOpen(db, token, SECRET)).toBe(false)
  expect(await setupLink(db, { secret: SECRET, baseUrl: BASE_URL })).toBeNull()
  expect(await setUpNetwork(db, form(), NOW)).toEqual({ ok: false, reason: 'already-set-up' })
})

test('four people race to be the first coordinator: one is, and nothing of the others stays', async () => {
  const db = await testDb()
  const names = ['Aino', 'Bertta', 'Cecilia', 'Daavid']
  const results = await Promise.all(
    names.map((name) => setUpNetwork(db, form({ organisationName: `${name}-opisto`, coordinatorEmail: `${name}@example.org` }), NOW)),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
  expect(await listOrganisations(db)).toHaveLength(3)
})

test('the command line sets an empty installation up without a browser', async () => {
  const db = await testDb()
  expect(await addOrganisation(db, { id: 'redu', name: 'Lapin koulutuskeskus', domains: [] }, CLI, NOW)).toEqual({ ok: true, id: 'redu' })
  expect(await addOrganisation(db, { id: 'redu', name: 'Toinen', domains: [] }, CLI, NOW)).toEqual({ ok: false, reason: 'id-taken' })
  const kaisa = { name: 'Kaisa Mäki', email: 'kaisa@example.org', role: 'coordinator', organisation: 'redu', language: 'fi' } as const
  expect(await addUser(db, kaisa, CLI, NOW)).toMatchObject({ ok: true })
  expect(await addUser(db, kaisa, CLI, NOW)).toEqual({ ok: false, reason: 'email-taken' })
  expect(await addUser(db, { ...kaisa, organisation: 'none' }, CLI, NOW)).toEqual({ ok: false, reason: 'organisation-unknown' })
  expect(await findNetwork(db)).toMatchObject({ name: 'Lapin koulutuskeskus', organisation_id: 'redu' })
  expect(await setupLink(db, { secret: SECRET, baseUrl: BASE_URL })).toBeNull()
})

test('the last coordinator can neither be closed nor made something else, not even by two at once', async () => {
  const db = await testDb()
  const setUp = await setUpNetwork(db, form(), NOW)
  const first = setUp.ok ? setUp.accountId : ''
  expect(await changeUser(db, first, { role: 'viewer' }, CLI, NOW)).toEqual({ ok: false, reason: 'last-coordinator' })
  expect(await changeUser(db, first, { active: 0 }, CLI, NOW)).toEqual({ ok: false, reason: 'last-coordinator' })
  const user = { name: 'Outi Salo', email: 'outi@example.org', role: 'coordinator', organisation: 'rovala-opisto', language: 'fi' } as const
  const added = await addUser(db, user, CLI, NOW)
  const second = added.ok ? added.id : ''
  const both = await Promise.all([first, second].map((id) => changeUser(db, id, { active: 0 }, CLI, NOW)))
  expect(both.filter((result) => result.ok)).toHaveLength(1)
})
