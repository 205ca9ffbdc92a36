import { invalid, parseBody, requireUnchanged } from '#app/api/body.ts'
import { changedAnswer, eventAnswer, requireApiEvent, requireApiGroup } from '#app/api/events.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { statusOf } from '#app/domain/events/event.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'

async function read(call: ApiCall) {
  return json(await eventAnswer(call.context, await requireApiEvent(call, 'event.read')))
}

async function change(call: ApiCall) {
  const { context, staff, body } = call
  const event = await requireApiEvent(call, 'event.change')
  const input = parseBody(ChangeEventInput, body)
  requireUnchanged({ id: event.id, slug: event.slug, organisation: event.organisation_id, status: statusOf(event, context.now()) }, body)
  if (input.group && input.group !== event.group_id)
    await requireApiGroup({ context, staff, id: input.group, field: 'group' }, 'group.read')
  const result = await changeEvent(context.db, event.id, input, staff, context.now())
  if (result.ok) return json(await changedAnswer(context, result))
  if (result.reason === 'fields') return invalid(result.problems)
  return result.reason === 'unknown-reference' ? invalid([{ field: 'coOrganisers', code: result.reason }]) : refused(result.reason)
}

const route = api({ GET: read, PATCH: change })
export const loader = route.loader
export const action = route.action
