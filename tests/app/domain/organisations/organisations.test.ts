import { expect, test } from 'vitest'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import { changeOrganisation } from '#app/domain/organisations/change-organisation.ts'
import { OrganisationInput } from '#app/domain/organisations/input.ts'
import { findOrganisation, listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { testDb } from '#tests/support/db.ts'
import { NOW } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const

test('an organisation gets an id that can be read, numbered when it is taken', async () => {
  const db = await testDb()
  const add = (name: string) => addOrganisation(db, OrganisationInput.parse({ name }), CLI, NOW)
  expect(await add('Peräpohjolan opisto')).toEqual({ ok: true, id: 'perapohjolan-opisto' })
  expect(await add('Peräpohjolan-opisto')).toEqual({ ok: true, id: 'perapohjolan-opisto-2' })
  expect(await add('peräpohjolan OPISTO')).toEqual({ ok: false, reason: 'name-taken' })
  expect(await add('Ылы')).toEqual({ ok: true, id: 'organisaatio' })
})

test('organisations are listed as Finnish sorts them', async () => {
  const db = await testDb()
  for (const name of ['Öljymäki', 'Ammattiopisto', 'Åbo', 'Zetterberg'])
    await addOrganisation(db, OrganisationInput.parse({ name }), CLI, NOW)
  expect((await listOrganisations(db)).map((one) => one.name)).toEqual(['Ammattiopisto', 'Zetterberg', 'Åbo', 'Öljymäki'])
})

test('a change replaces name, sector, municipality and domains, and is in the audit trail', async () => {
  const db = await testDb()
  await addOrganisation(db, OrganisationInput.parse({ name: 'Rovala', sector: 'liberal' }), CLI, NOW)
  const change = OrganisationInput.parse({ name: 'Rovala-opisto', sector: '', municipality: '698', domains: '@Rovala.example' })
  expect(await changeOrganisation(db, 'rovala', change, CLI, NOW)).toEqual({ ok: true })
  expect(await findOrganisation(db, 'rovala')).toMatchObject({
    name: 'Rovala-opisto',
    sector: null,
    municipality: '698',
    domains: ['rovala.example'],
  })
  expect(await changeOrganisation(db, 'none', change, CLI, NOW)).toEqual({ ok: false })
  const actions = await db.selectFrom('audit').select(['action', 'actor']).orderBy('action').execute()
  expect(actions).toEqual([
    { action: 'organisation.added', actor: 'cli' },
    { action: 'organisation.changed', actor: 'cli' },
  ])
})
