import { requireApiEvent } from '#app/api/events.ts'
import { problemNotFound } from '#app/api/problem.ts'
import { refused } from '#app/api/refusal.ts'
import { registrationAnswer } from '#app/api/registrations.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'

async function cancel(call: ApiCall) {
  const { context, staff } = call
  const registration = await findRegistration(context.db, call.id)
  if (!registration) return problemNotFound()
  await requireApiEvent({ ...call, id: registration.event_id }, 'event.register-for-others')
  const result = await cancelRegistration(context.db, registration.id, staff, context.now())
  return result.ok ? json(await registrationAnswer(context, result.registration)) : refused(result.reason)
}

const route = api({ POST: cancel })
export const loader = route.loader
export const action = route.action
