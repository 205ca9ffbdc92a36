import { parseOneOrMore } from '#app/api/body.ts'
import { requireApiGroup } from '#app/api/events.ts'
import { MemberBody, MemberList, requireKnownOrganisations } from '#app/api/groups.ts'
import { pageOfAll } from '#app/api/page.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { memberShape } from '#app/api/shapes.ts'
import { addMembers } from '#app/domain/groups/add-members.ts'
import { listMembers } from '#app/domain/groups/queries.server.ts'

async function list(call: ApiCall) {
  const group = await requireApiGroup(call, 'group.read')
  const { rows, next } = pageOfAll(await listMembers(call.context.db, group.id), call.query)
  return json({ items: rows.map(memberShape), next })
}

/** Those whose address is in the group already stay as they are; the answer tells everybody who was named. */
async function add(call: ApiCall) {
  const { context, staff, body } = call
  const group = await requireApiGroup(call, 'group.change')
  const members = parseOneOrMore(MemberBody, MemberList, body)
  await requireKnownOrganisations(context, members)
  await addMembers(context.db, group.id, members, staff, context.now())
  const named = new Set(members.map(({ email }) => email))
  const items = (await listMembers(context.db, group.id)).filter(({ email }) => named.has(email))
  return json({ items: items.map(memberShape), next: null }, 201)
}

const route = api({ GET: list, POST: add })
export const loader = route.loader
export const action = route.action
