import { record } from '#app/domain/audit/record.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Selectable } from '#db/rows.ts'
import type { AccountTable } from '#db/tables/accounts.ts'
import type { Db } from '#db/tables/index.ts'
import type { UserChange } from './input.ts'
import { deleteSessionsOf, deleteSignInTokensOf, listCoordinatorsLocked, lockAccount, updateAccount } from './queries.server.ts'

export type ChangeUserResult = { ok: true } | { ok: false; reason: 'unknown' | 'organisation-unknown' | 'last-coordinator' }

/**
 * Changes a person's name, role, organisation, language, or closes the account; in force at that person's next request. Closing ends the
 * sessions and sign-in links. Refuses to leave the network without a coordinator.
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
    }
    const details = { fields: Object.keys(change), role: after.role, active: after.active }
    const subject = { type: 'account', id }
    await record(tx, { actor: actorName(actor), action: 'account.changed', subject, organisationId: after.organisation_id, details }, now)
    return { ok: true }
  })
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
