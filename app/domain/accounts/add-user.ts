import { record } from '#app/domain/audit/record.ts'
import { findNetwork, findOrganisation, insertNetwork, type Organisation } from '#app/domain/organisations/queries.server.ts'
import { networkColumns } from '#app/domain/organisations/rows.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { NewUser } from './input.ts'
import { insertAccountUnlessTaken } from './queries.server.ts'

export type AddUserResult = { ok: true; id: string } | { ok: false; reason: 'organisation-unknown' | 'email-taken' }

/** Gives a person an account. On an installation without a network one is made that carries the organisation's name, to be named later. */
export function addUser(db: Db, user: NewUser, actor: Actor, now: Date): Promise<AddUserResult> {
  return db.transaction().execute(async (tx) => {
    const organisation = await findOrganisation(tx, user.organisation)
    if (!organisation) return { ok: false, reason: 'organisation-unknown' }
    const id = newId(now)
    const { email, name, role, language } = user
    const row = { id, email, name, role, language, organisation_id: organisation.id, active: 1 as const, created_at: now.toISOString() }
    if (!(await insertAccountUnlessTaken(tx, row))) return { ok: false, reason: 'email-taken' }
    if (!(await findNetwork(tx))) await nameNetworkAfter(tx, organisation, now)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'account.added',
        subject: { type: 'account', id },
        organisationId: organisation.id,
        details: { role },
      },
      now,
    )
    return { ok: true, id }
  })
}

async function nameNetworkAfter(tx: Tx, organisation: Organisation, now: Date): Promise<void> {
  const columns = networkColumns({ name: organisation.name })
  await insertNetwork(tx, { ...columns, id: 'network', organisation_id: organisation.id, created_at: now.toISOString() })
}
