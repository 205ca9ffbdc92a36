import { parseBody } from '#app/api/body.ts'
import { changedAnswer, requireApiGroup } from '#app/api/events.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { MeetingInput } from '#app/domain/invitations/input.ts'

async function call(request: ApiCall) {
  const { context, staff, body } = request
  const group = await requireApiGroup(request, 'group.call-meeting')
  const result = await callMeeting(context.db, group.id, parseBody(MeetingInput, body), staff, context.config.secret, context.now())
  if (!result.ok) return refused(result.reason)
  const { event, invited: affected, sendsAt } = result
  return json(await changedAnswer(context, { event, affected, sendsAt }), 201)
}

const route = api({ POST: call })
export const loader = route.loader
export const action = route.action
