import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { apiChange, apiRead, json } from '#app/api/answer.ts'
import { invalid, parseBody } from '#app/api/body.ts'
import { eventAnswer, refused, requireApiEvent } from '#app/api/events.ts'
import { problem } from '#app/api/problem.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  apiRead(request, context, async ({ staff }) =>
    json(await eventAnswer(context, await requireApiEvent(context, staff, params.id, 'event.read'))),
  )

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff, body }) => {
    if (request.method !== 'PATCH') return problem(405, 'method_not_allowed', 'An event is changed with PATCH.')
    const event = await requireApiEvent(context, staff, params.id, 'event.change')
    const result = await changeEvent(context.db, event.id, parseBody(ChangeEventInput, body), staff, context.now())
    if (!result.ok && result.reason === 'time')
      return invalid(result.problems.map(({ field, code }) => ({ field, code: code.replaceAll('-', '_') })))
    if (!result.ok) return refused(result.reason)
    return json(await eventAnswer(context, result.event, { affected: result.affected, sendsAt: result.sendsAt }))
  })
