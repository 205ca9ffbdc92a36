import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import type { AppContext } from '#app/web/context.ts'
import { problemNotFound } from './problem.ts'
import { organisationShape } from './shapes.ts'

/** Organisations are the network's common list: everybody with a token reads it; 404 for an id that is not in it. */
export async function requireApiOrganisation(context: AppContext, id: string) {
  const organisation = await findOrganisation(context.db, id)
  if (!organisation) throw problemNotFound()
  return organisation
}

export async function organisationAnswer(context: AppContext, id: string) {
  return organisationShape(await requireApiOrganisation(context, id))
}
