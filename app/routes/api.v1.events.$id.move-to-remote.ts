import type { ActionFunctionArgs } from '@remix-run/node'
import { apiChange, json } from '#app/api/answer.ts'
import { parseBody } from '#app/api/body.ts'
import { eventAnswer, refused, requireApiEvent } from '#app/api/events.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { MoveToRemoteInput } from '#app/domain/announcements/input.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff, body }) => {
    const { id } = await requireApiEvent(context, staff, params.id, 'event.change')
    const { joinUrl, notify } = parseBody(MoveToRemoteInput, body)
    const result = await changeEvent(context.db, id, { format: 'remote', joinUrl, notify }, staff, context.now())
    if (!result.ok) return refused(result.reason)
    return json(await eventAnswer(context, result.event, { affected: result.affected, sendsAt: result.sendsAt }))
  })
