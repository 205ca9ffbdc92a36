import { parseChange } from '#app/api/body.ts'
import { requireApiGroup } from '#app/api/events.ts'
import { groupAnswer } from '#app/api/groups.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { changeGroup } from '#app/domain/groups/change-group.ts'
import { GroupInput } from '#app/domain/groups/input.ts'

async function read(call: ApiCall) {
  const { id } = await requireApiGroup(call, 'group.read')
  return json(await groupAnswer(call.context, id))
}

async function change(call: ApiCall) {
  const { context, staff, body } = call
  const { id, name, yearly_target: yearlyTarget } = await requireApiGroup(call, 'group.change')
  await changeGroup(context.db, id, parseChange(GroupInput, { name, yearlyTarget }, body), staff, context.now())
  return json(await groupAnswer(context, id))
}

const route = api({ GET: read, PATCH: change })
export const loader = route.loader
export const action = route.action
