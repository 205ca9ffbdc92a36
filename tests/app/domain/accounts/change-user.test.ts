import { expect, test } from 'vitest'
import { changeUser } from '#app/domain/accounts/change-user.ts'
import { findStaffByApiToken } from '#app/domain/accounts/find-staff-by-api-token.ts'
import { findStaffBySession } from '#app/domain/accounts/find-staff-by-session.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { startSession } from '#app/domain/accounts/start-session.ts'
import { addSecretary, removeSecretary } from '#app/domain/groups/change-secretaries.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount } from '#tests/support/make.ts'
import { makeGroup } from '#tests/support/make-group.ts'
import { NOW } from '#tests/support/world.ts'

const CLI = { kind: 'cli' } as const

const audited = async (db: Db) => {
  const rows = await db.selectFrom('audit').select(['action', 'details']).where('action', 'like', 'account.%').orderBy('id').execute()
  return rows.map(({ action, details }) => [action, JSON.parse(details).fields])
}

test('closing an account ends sessions and API tokens at once, and opening it brings none of them back', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const other = await makeAccount(db)
  const session = await db.transaction().execute((tx) => startSession(tx, sari.id, NOW))
  const key = await issueApiToken(db, { accountId: sari.id, name: 'Raportointi' }, sari.id, NOW)
  const othersKey = await issueApiToken(db, { accountId: other.id, name: 'Raportointi' }, other.id, NOW)

  expect(await changeUser(db, sari.id, { active: 0 }, CLI, NOW)).toEqual({ ok: true })
  expect(await findStaffBySession(db, session, NOW)).toBeUndefined()
  expect(await findStaffByApiToken(db, key)).toBeUndefined()

  expect(await changeUser(db, sari.id, { active: 1 }, CLI, NOW)).toEqual({ ok: true })
  expect(await findStaffBySession(db, session, NOW)).toBeUndefined()
  expect(await findStaffByApiToken(db, key)).toBeUndefined()
  expect(await findStaffByApiToken(db, othersKey)).toBeDefined()
})

test('what changed of an account is written down, and nothing when it was saved as it stood', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  const asItStands = { name: sari.name, role: sari.role, organisation: sari.organisation_id, language: 'fi' } as const
  await changeUser(db, sari.id, asItStands, CLI, NOW)
  await changeUser(db, sari.id, { ...asItStands, role: 'secretary', name: 'Sari Y' }, CLI, NOW)
  await changeUser(db, sari.id, { active: 0 }, CLI, NOW)
  await changeUser(db, sari.id, { active: 1 }, CLI, NOW)
  expect(await audited(db)).toEqual([
    ['account.changed', ['name', 'role']],
    ['account.closed', ['active']],
    ['account.opened', ['active']],
  ])
})

test('a viewer is no secretary; the last secretary with an open account stays, a closed one can go', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  const [jukka, outi, viewer] = [await makeAccount(db), await makeAccount(db), await makeAccount(db, { role: 'viewer' })]
  expect(await addSecretary(db, group.id, viewer.email, CLI, NOW)).toEqual({ ok: false, reason: 'viewer' })
  await addSecretary(db, group.id, jukka.email, CLI, NOW)
  await addSecretary(db, group.id, outi.email, CLI, NOW)
  await changeUser(db, outi.id, { active: 0 }, CLI, NOW)
  expect(await removeSecretary(db, group.id, jukka.id, CLI, NOW)).toEqual({ ok: false, reason: 'last-secretary' })
  expect(await removeSecretary(db, group.id, outi.id, CLI, NOW)).toEqual({ ok: true })
})
