import type { ActionFunctionArgs } from '@remix-run/node'
import { apiChange, json } from '#app/api/answer.ts'
import { eventAnswer, refused, requireApiEvent } from '#app/api/events.ts'
import { publishEvent } from '#app/domain/events/publish-event.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff }) => {
    const { id } = await requireApiEvent(context, staff, params.id, 'event.publish')
    const result = await publishEvent(context.db, id, staff, context.now())
    return result.ok ? json(await eventAnswer(context, result.event, { affected: 0, sendsAt: null })) : refused(result.reason)
  })
