import { expect, test } from 'vitest'
import { addMembers } from '#app/domain/groups/add-members.ts'
import { changeMember } from '#app/domain/groups/change-member.ts'
import { addSecretary, removeSecretary } from '#app/domain/groups/change-secretaries.ts'
import { createGroup } from '#app/domain/groups/create-group.ts'
import { MemberInput } from '#app/domain/groups/input.ts'
import { findGroup, listMembers, listSecretaries } from '#app/domain/groups/queries.server.ts'
import { removeMember } from '#app/domain/groups/remove-member.ts'
import type { Actor, OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW } from '#tests/support/world.ts'

const actor: Actor = { kind: 'system' }
const member = (name: string, email: string) => MemberInput.parse({ name, email })

test('who makes a group is its secretary, and two groups of one name have two addresses', async () => {
  const db = await testDb()
  const account = await makeAccount(db, { role: 'secretary' })
  const staff: Staff = {
    kind: 'staff',
    accountId: account.id,
    name: account.name,
    email: account.email,
    language: 'fi',
    role: 'secretary',
    organisationId: account.organisation_id as OrganisationId,
    groupIds: [],
  }
  const first = await createGroup(db, { name: 'Osaamisen kehittämisen ryhmä', yearlyTarget: 3 }, staff, NOW)
  const second = await createGroup(db, { name: 'Osaamisen kehittämisen ryhmä', yearlyTarget: null }, staff, NOW)
  expect(first.slug).toBe('osaamisen-kehittamisen-ryhma')
  expect(second.slug).not.toBe(first.slug)
  expect((await listSecretaries(db, first.id)).map(({ id }) => id)).toEqual([account.id])
  expect(await findGroup(db, first.id)).toMatchObject({ organisation_id: 'lappia', yearly_target: 3 })
})

test('many members are added at once; an address already in the group is not added again', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id, name: 'Aino', email: 'aino@example.org' })
  const result = await addMembers(
    db,
    group.id,
    [member('Aino Toinen', 'AINO@example.org'), member('Mikko', 'mikko@example.org')],
    actor,
    NOW,
  )
  expect(result).toMatchObject({ ok: true, already: 1 })
  expect((await listMembers(db, group.id)).map(({ name }) => name).sort()).toEqual(['Aino', 'Mikko'])
})

test('a member who left and comes back is the same member', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  const { id } = await makeMember(db, { group_id: group.id, email: 'aino@example.org' })
  expect(await removeMember(db, { groupId: group.id, memberId: id }, actor, NOW)).toEqual({ ok: true })
  expect(await listMembers(db, group.id)).toEqual([])
  await addMembers(db, group.id, [member('Aino Uusi', 'aino@example.org')], actor, NOW)
  expect(await listMembers(db, group.id)).toMatchObject([{ id, name: 'Aino Uusi', active: 1 }])
})

test('a member of another group is not found, and nothing changes', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  const other = await makeGroup(db, { name: 'Toinen ryhmä' })
  const { id } = await makeMember(db, { group_id: other.id, name: 'Aino' })
  const which = { groupId: group.id, memberId: id }
  expect(await removeMember(db, which, actor, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(await changeMember(db, which, member('Muu', 'muu@example.org'), actor, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect(await listMembers(db, other.id)).toMatchObject([{ name: 'Aino', active: 1 }])
})

test("a member may not take another member's address", async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id, email: 'aino@example.org' })
  const { id } = await makeMember(db, { group_id: group.id, email: 'mikko@example.org' })
  const which = { groupId: group.id, memberId: id }
  expect(await changeMember(db, which, member('Mikko', 'aino@example.org'), actor, NOW)).toEqual({ ok: false, reason: 'email-taken' })
  expect(await changeMember(db, which, member('Mikko', 'mikko.lahti@example.org'), actor, NOW)).toEqual({ ok: true })
})

test('a secretary is found by the address of an active account; the last one stays', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  const account = await makeAccount(db, { email: 'jukka@example.org' })
  await makeAccount(db, { email: 'entinen@example.org', active: 0 })
  expect(await addSecretary(db, group.id, 'entinen@example.org', actor, NOW)).toEqual({ ok: false, reason: 'no-account' })
  expect(await addSecretary(db, group.id, 'jukka@example.org', actor, NOW)).toEqual({ ok: true })
  expect(await removeSecretary(db, group.id, account.id, actor, NOW)).toEqual({ ok: false, reason: 'last-secretary' })
})

test('members of one name stand in one order, whichever was written last', async () => {
  const db = await testDb()
  const group = await makeGroup(db)
  for (const id of ['b', 'a', 'c']) await makeMember(db, { id, group_id: group.id, name: 'Aino' })
  await db.updateTable('group_member').set({ role: 'sihteeri' }).where('id', '=', 'a').execute()
  expect((await listMembers(db, group.id)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
