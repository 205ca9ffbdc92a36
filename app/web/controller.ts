import { findNetwork, findOrganisation } from '#app/domain/organisations/queries.server.ts'
import type { Db } from '#db/tables/index.ts'

/** Who answers for the pages and the data on them; fields are null until the network is set up. */
export type Controller = {
  network: string | null
  controller: string | null
  contact: string | null
  email: string | null
  phone: string | null
}

export async function findController(db: Db): Promise<Controller> {
  const network = await findNetwork(db)
  const organisation = network && (await findOrganisation(db, network.organisation_id))
  return {
    network: network?.name ?? null,
    controller: organisation?.name ?? network?.name ?? null,
    contact: network?.contact_name ?? null,
    email: network?.contact_email ?? null,
    phone: network?.contact_phone ?? null,
  }
}
