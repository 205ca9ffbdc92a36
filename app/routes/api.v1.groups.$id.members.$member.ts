import { parseChange } from '#app/api/body.ts'
import { requireApiGroup } from '#app/api/events.ts'
import { MemberBody, memberAnswer, requireKnownOrganisations } from '#app/api/groups.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { changeMember } from '#app/domain/groups/change-member.ts'
import { removeMember } from '#app/domain/groups/remove-member.ts'

async function change(call: ApiCall) {
  const { context, staff, params, body } = call
  const { id: groupId } = await requireApiGroup(call, 'group.change')
  const memberId = params.member ?? ''
  const { id: _, createdAt: __, ...current } = await memberAnswer(context, groupId, memberId)
  const input = parseChange(MemberBody, current, body)
  await requireKnownOrganisations(context, [input])
  const result = await changeMember(context.db, { groupId, memberId }, input, staff, context.now())
  return result.ok ? json(await memberAnswer(context, groupId, memberId)) : refused(result.reason)
}

async function remove(call: ApiCall) {
  const { context, staff, params } = call
  const { id: groupId } = await requireApiGroup(call, 'group.change')
  const result = await removeMember(context.db, { groupId, memberId: params.member ?? '' }, staff, context.now())
  return result.ok ? new Response(null, { status: 204 }) : refused(result.reason)
}

const route = api({ PATCH: change, DELETE: remove })
export const loader = route.loader
export const action = route.action
