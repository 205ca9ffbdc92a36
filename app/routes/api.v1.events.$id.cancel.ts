import type { ActionFunctionArgs } from '@remix-run/node'
import { apiChange, json } from '#app/api/answer.ts'
import { parseBody } from '#app/api/body.ts'
import { eventAnswer, refused, requireApiEvent } from '#app/api/events.ts'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { CancelEventInput } from '#app/domain/announcements/input.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff, body }) => {
    const { id } = await requireApiEvent(context, staff, params.id, 'event.cancel')
    const result = await cancelEvent(context.db, id, parseBody(CancelEventInput, body), staff, context.now())
    if (!result.ok) return refused(result.reason)
    return json(await eventAnswer(context, result.event, { affected: result.affected, sendsAt: result.sendsAt }))
  })
