import { parseBody } from '#app/api/body.ts'
import { changedAnswer, requireApiEvent } from '#app/api/events.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { CancelEventInput } from '#app/domain/announcements/input.ts'

async function cancel(call: ApiCall) {
  const { context, staff, body } = call
  const { id } = await requireApiEvent(call, 'event.cancel')
  const result = await cancelEvent(context.db, id, parseBody(CancelEventInput, body), staff, context.now())
  return result.ok ? json(await changedAnswer(context, result)) : refused(result.reason)
}

const route = api({ POST: cancel })
export const loader = route.loader
export const action = route.action
