import { mayAtAll } from '#app/domain/accounts/may.ts'
import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { deleteSecretary, findAccountByEmail, insertSecretary, listSecretaries, lockGroup } from './queries.server.ts'

/** Makes the active account with this address a secretary of the group. A viewer, who changes nothing anywhere, needs another role first. */
export function addSecretary(
  db: Db,
  groupId: string,
  email: string,
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'no-account' | 'viewer' }> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    if (!group) return { ok: false, reason: 'not-found' }
    const account = await findAccountByEmail(tx, email)
    if (!account) return { ok: false, reason: 'no-account' }
    if (!mayAtAll(account.role, 'group.change')) return { ok: false, reason: 'viewer' }
    await insertSecretary(tx, groupId, account.id)
    const entry = { actor: actorName(actor), subject: { type: 'group', id: groupId }, details: { account: account.id } }
    await record(tx, { ...entry, action: 'group.secretary-added', organisationId: group.organisation_id }, now)
    return { ok: true }
  })
}

/** Takes the secretary's rights to the group from an account. The last whose account is open stays: a group without a secretary is nobody's. */
export function removeSecretary(
  db: Db,
  groupId: string,
  accountId: string,
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'last-secretary' }> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    const secretaries = group ? await listSecretaries(tx, groupId) : []
    if (!group || !secretaries.some(({ id }) => id === accountId)) return { ok: false, reason: 'not-found' }
    const open = secretaries.filter(({ active }) => active === 1)
    if (open.length === 1 && open[0]?.id === accountId) return { ok: false, reason: 'last-secretary' }
    await deleteSecretary(tx, groupId, accountId)
    const entry = { actor: actorName(actor), subject: { type: 'group', id: groupId }, details: { account: accountId } }
    await record(tx, { ...entry, action: 'group.secretary-removed', organisationId: group.organisation_id }, now)
    return { ok: true }
  })
}
