import { record } from '#app/domain/audit/record.ts'
import type { OrganisationInput } from '#app/domain/organisations/input.ts'
import { organisationIdFor } from '#app/domain/organisations/organisation-id.ts'
import { insertNetwork, insertOrganisation, listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { networkColumns, organisationRow } from '#app/domain/organisations/rows.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { SetupInput } from './input.ts'
import { hasAccounts, insertAccount } from './queries.server.ts'
import { startSession } from './start-session.ts'

export type SetupResult = { ok: true; accountId: string; session: string } | { ok: false; reason: 'already-set-up' }

/**
 * Names the network, its organisations and the first coordinator, who is signed in with it. Only while nobody has an account: of two who
 * do it at once the second is refused (the network's only row stands behind it).
 */
export async function setUpNetwork(db: Db, given: SetupInput, now: Date): Promise<SetupResult> {
  try {
    return await db.transaction().execute((tx) => setUp(tx, given, now))
  } catch (error) {
    if (error instanceof SecondSetup) return { ok: false, reason: 'already-set-up' }
    throw error
  }
}

/** Rolls the whole second set-up back, organisations included. */
class SecondSetup extends Error {}

async function setUp(tx: Tx, given: SetupInput, now: Date): Promise<SetupResult> {
  if (await hasAccounts(tx)) return { ok: false, reason: 'already-set-up' }
  const organisationId = await keepOrganisations(tx, [coordinating(given), ...given.others], now)
  const network = { ...networkColumns(given), id: 'network', organisation_id: organisationId, created_at: now.toISOString() }
  if (!(await insertNetwork(tx, network))) throw new SecondSetup()
  const accountId = newId(now)
  await insertAccount(tx, {
    id: accountId,
    email: given.coordinatorEmail,
    name: given.coordinatorName,
    role: 'coordinator',
    organisation_id: organisationId,
    language: given.language,
    active: 1,
    created_at: now.toISOString(),
  })
  await record(tx, { actor: accountId, action: 'network.set-up', subject: { type: 'network', id: 'network' }, organisationId }, now)
  return { ok: true, accountId, session: await startSession(tx, accountId, now) }
}

function coordinating(given: SetupInput): OrganisationInput {
  return {
    name: given.organisationName,
    sector: given.organisationSector,
    municipality: given.organisationMunicipality,
    domains: given.organisationDomains,
  }
}

/** Adds the organisations that are not there yet (the command line may have added some); answers the first one's id. */
async function keepOrganisations(tx: Tx, wanted: OrganisationInput[], now: Date): Promise<string> {
  const idsByName = new Map((await listOrganisations(tx)).map((one) => [one.name.toLowerCase(), one.id]))
  for (const organisation of wanted) {
    const name = organisation.name.toLowerCase()
    if (idsByName.has(name)) continue
    const id = organisationIdFor(organisation.name, new Set(idsByName.values()))
    await insertOrganisation(tx, organisationRow(id, organisation, now))
    idsByName.set(name, id)
  }
  return idsByName.get((wanted[0]?.name ?? '').toLowerCase()) as string
}
