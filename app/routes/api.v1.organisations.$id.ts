import { parseChange } from '#app/api/body.ts'
import { organisationAnswer, requireApiOrganisation } from '#app/api/organisations.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { changeOrganisation } from '#app/domain/organisations/change-organisation.ts'
import { OrganisationInput } from '#app/domain/organisations/input.ts'

async function read({ context, id }: ApiCall) {
  return json(await organisationAnswer(context, id))
}

async function change({ context, staff, id, body }: ApiCall) {
  requireApiMay(staff, 'organisation.change', { type: 'organisation', id })
  const { name, sector, municipality, domains } = await requireApiOrganisation(context, id)
  const input = parseChange(OrganisationInput, { name, sector, municipality, domains }, body)
  await changeOrganisation(context.db, id, input, staff, context.now())
  return json(await organisationAnswer(context, id))
}

const route = api({ GET: read, PATCH: change })
export const loader = route.loader
export const action = route.action
