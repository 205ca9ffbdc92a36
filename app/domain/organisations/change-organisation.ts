import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { OrganisationInput } from './input.ts'
import { updateOrganisation } from './queries.server.ts'

/** Changes an organisation's name, sector, municipality and domains. What was registered before keeps what it copied then. */
export function changeOrganisation(db: Db, id: string, given: OrganisationInput, actor: Actor, now: Date): Promise<{ ok: boolean }> {
  return db.transaction().execute(async (tx) => {
    const { name, sector = null, municipality = null, domains } = given
    if (!(await updateOrganisation(tx, id, { name, sector, municipality, domains: JSON.stringify(domains) }))) return { ok: false }
    await record(
      tx,
      { actor: actorName(actor), action: 'organisation.changed', subject: { type: 'organisation', id }, organisationId: id },
      now,
    )
    return { ok: true }
  })
}
