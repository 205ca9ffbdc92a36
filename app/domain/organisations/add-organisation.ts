import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { OrganisationInput } from './input.ts'
import { organisationIdFor } from './organisation-id.ts'
import { insertOrganisation, listOrganisations } from './queries.server.ts'
import { organisationRow } from './rows.ts'

export type AddOrganisationResult = { ok: true; id: string } | { ok: false; reason: 'id-taken' | 'name-taken' }

/** Adds an organisation to the network; without an id one is made of the name. */
export function addOrganisation(
  db: Db,
  given: OrganisationInput & { id?: string | undefined },
  actor: Actor,
  now: Date,
): Promise<AddOrganisationResult> {
  return db.transaction().execute(async (tx) => {
    const others = await listOrganisations(tx)
    if (others.some((one) => one.name.toLowerCase() === given.name.toLowerCase())) return { ok: false, reason: 'name-taken' }
    const id = given.id ?? organisationIdFor(given.name, new Set(others.map((one) => one.id)))
    if (!(await insertOrganisation(tx, organisationRow(id, given, now)))) return { ok: false, reason: 'id-taken' }
    await record(
      tx,
      { actor: actorName(actor), action: 'organisation.added', subject: { type: 'organisation', id }, organisationId: id },
      now,
    )
    return { ok: true, id }
  })
}
