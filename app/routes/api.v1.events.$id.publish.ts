import { changedAnswer, requireApiEvent } from '#app/api/events.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { publishEvent } from '#app/domain/events/publish-event.ts'

async function publish(call: ApiCall) {
  const { context, staff } = call
  const { id } = await requireApiEvent(call, 'event.publish')
  const result = await publishEvent(context.db, id, staff, context.now())
  if (!result.ok) return refused(result.reason)
  return json(await changedAnswer(context, { event: result.event, affected: 0, sendsAt: null }))
}

const route = api({ POST: publish })
export const loader = route.loader
export const action = route.action
