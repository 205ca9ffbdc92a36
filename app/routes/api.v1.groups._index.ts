import { invalid, parseBody } from '#app/api/body.ts'
import { groupAnswer, NewGroup } from '#app/api/groups.ts'
import { pageOfAll } from '#app/api/page.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { groupShape } from '#app/api/shapes.ts'
import { requireApiMay, requireApiMayAtAll } from '#app/api/token-gate.ts'
import { scopeOf } from '#app/domain/accounts/may.ts'
import { createGroup } from '#app/domain/groups/create-group.ts'
import { countMembers, listGroups } from '#app/domain/groups/queries.server.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'

async function list({ context, staff, query }: ApiCall) {
  requireApiMayAtAll(staff, 'group.read')
  const scope = scopeOf(staff)
  const groups = await listGroups(context.db, scope.all ? undefined : scope)
  const { rows, next } = pageOfAll(groups, query)
  const members = await countMembers(context.db)
  return json({ items: rows.map((group) => groupShape(group, members.get(group.id) ?? 0, context.config)), next })
}

async function create({ context, staff, body }: ApiCall) {
  const { organisation = staff.organisationId, ...input } = parseBody(NewGroup, body)
  requireApiMay(staff, 'group.create', { type: 'group', id: '', organisationId: organisation })
  if (!(await findOrganisation(context.db, organisation))) return invalid([{ field: 'organisation', code: 'unknown-reference' }])
  const { id } = await createGroup(context.db, { ...input, organisationId: organisation }, staff, context.now())
  return json(await groupAnswer(context, id), 201)
}

const route = api({ GET: list, POST: create })
export const loader = route.loader
export const action = route.action
