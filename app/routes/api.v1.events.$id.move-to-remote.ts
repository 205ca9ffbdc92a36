import { parseBody } from '#app/api/body.ts'
import { changedAnswer, requireApiEvent } from '#app/api/events.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { MoveToRemoteInput } from '#app/domain/announcements/input.ts'

async function moveToRemote(call: ApiCall) {
  const { context, staff, body } = call
  const { id } = await requireApiEvent(call, 'event.change')
  const { joinUrl, notify } = parseBody(MoveToRemoteInput, body)
  const result = await changeEvent(context.db, id, { format: 'remote', joinUrl, notify }, staff, context.now())
  return result.ok ? json(await changedAnswer(context, result)) : refused(result.reason)
}

const route = api({ POST: moveToRemote })
export const loader = route.loader
export const action = route.action
