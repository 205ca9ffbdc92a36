import type { ActionFunctionArgs } from '@remix-run/node'
import { apiChange, json } from '#app/api/answer.ts'
import { refused, requireApiEvent } from '#app/api/events.ts'
import { problemNotFound } from '#app/api/problem.ts'
import { registrationsAnswer } from '#app/api/registrations.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff }) => {
    const registration = await findRegistration(context.db, params.id ?? '')
    if (!registration) return problemNotFound()
    await requireApiEvent(context, staff, registration.event_id, 'event.register-for-others')
    const result = await cancelRegistration(context.db, registration.id, staff, context.now())
    if (!result.ok) return refused(result.reason)
    const [cancelled] = await registrationsAnswer(context, registration.event_id, [result.registration])
    return json(cancelled)
  })
