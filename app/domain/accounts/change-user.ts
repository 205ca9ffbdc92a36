import { record } from '#app/domain/audit/record.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Selectable } from '#db/rows.ts'
import type { AccountTable } from '#db/tables/accounts.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { updateApiTokensRevoked } from './api-token-queries.server.ts'
import type { UserChange } from './input.ts'
import { deleteSessionsOf, deleteSignInTokensOf, listCoordinatorsLocked, lockAccount, updateAccount } from './queries.server.ts'

export type ChangeUserResult = { ok: true } | { ok: false; reason: 'unknown' | 'organisation-unknown' | 'last-coordinator' }

/**
 * Changes a person's name, role, organisation or language, or closes or opens the account; in force at that person's next request. Closing ends
 * sessions, sign-in links and API tokens for good: opening again brings none of them back. Refuses to leave the network without a coordinator.
 */
export function changeUser(db: Db, id: string, change: UserChange, actor: Actor, now: Date): Promise<ChangeUserResult> {
  return db.transaction().execute(async (tx) => {
    const coordinators = await listCoordinatorsLocked(tx)
    const account = await lockAccount(tx, id)
    if (!account) return { ok: false, reason: 'unknown' }
    if (change.organisation && !(await findOrganisation(tx, change.organisation))) return { ok: false, reason: 'organisation-unknown' }
    const after = changed(account, change)
    const stays = after.role === 'coordinator' && after.active === 1
    if (!stays && coordinators.length === 1 && coordinators[0] === id) return { ok: false, reason: 'last-coordinator' }
    await updateAccount(tx, id, after)
    if (after.active === 0) {
      await deleteSessionsOf(tx, id)
      await deleteSignInTokensOf(tx, id)
      await updateApiTokensRevoked(tx, id, now)
    }
    const fields = Object.entries(after).flatMap(([field, value]) => (value === account[field as keyof typeof after] ? [] : [field]))
    if (fields.length > 0) await noteChange(tx, { id, after, fields, actor }, now)
    return { ok: true }
  })
}

type Change = { id: string; after: ReturnType<typeof changed>; fields: string[]; actor: Actor }

/** Writes what is different now; nothing when a form was saved as it stood. */
function noteChange(tx: Tx, { id, after, fields, actor }: Change, now: Date) {
  const entry = { actor: actorName(actor), subject: { type: 'account', id }, organisationId: after.organisation_id }
  const details = { fields, role: after.role, active: after.active }
  if (!fields.includes('active')) return record(tx, { ...entry, action: 'account.changed', details }, now)
  return record(tx, { ...entry, action: after.active === 1 ? 'account.opened' : 'account.closed', details }, now)
}

function changed(account: Selectable<AccountTable>, change: UserChange) {
  return {
    name: change.name ?? account.name,
    role: change.role ?? account.role,
    organisation_id: change.organisation ?? account.organisation_id,
    language: change.language ?? account.language,
    active: change.active ?? account.active,
  }
}
