import { parseBody } from '#app/api/body.ts'
import { organisationAnswer } from '#app/api/organisations.ts'
import { pageOfAll } from '#app/api/page.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { organisationShape } from '#app/api/shapes.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import { NewOrganisation } from '#app/domain/organisations/input.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'

async function list({ context, query }: ApiCall) {
  const { rows, next } = pageOfAll(await listOrganisations(context.db), query)
  return json({ items: rows.map(organisationShape), next })
}

async function add({ context, staff, body }: ApiCall) {
  requireApiMay(staff, 'organisation.change', { type: 'network' })
  const result = await addOrganisation(context.db, parseBody(NewOrganisation, body), staff, context.now())
  return result.ok ? json(await organisationAnswer(context, result.id), 201) : refused(result.reason)
}

const route = api({ GET: list, POST: add })
export const loader = route.loader
export const action = route.action
