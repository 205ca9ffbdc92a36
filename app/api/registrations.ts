import { z } from 'zod'
import { listAttended } from '#app/domain/attendance/attended/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { AppContext } from '#app/web/context.ts'
import { problem } from './problem.ts'
import { registrationShape } from './shapes.ts'

export const RegistrationQuery = z.object({ status: z.enum(['confirmed', 'waitlisted', 'cancelled', 'expired']).optional() })

/** The filter of an event's registrations; stops with a 400 problem for a status that there is none of. */
export function readRegistrationFilter(query: URLSearchParams): z.output<typeof RegistrationQuery> {
  const parsed = RegistrationQuery.safeParse(Object.fromEntries(query))
  if (!parsed.success) throw problem(400, 'filter_invalid', 'The filter status is not right.')
  return parsed.data
}

/** Registrations of one event as the API tells them, with whether their people came. */
export async function registrationsAnswer(context: AppContext, eventId: string, registrations: readonly RegistrationRecord[]) {
  const ids = registrations.map(({ id }) => id)
  const attended = await listAttended(context.db, eventId, ids)
  return registrations.map((one) => registrationShape(one, attended === null ? null : attended.has(one.id), context.config))
}

export async function registrationAnswer(context: AppContext, registration: RegistrationRecord) {
  return (await registrationsAnswer(context, registration.event_id, [registration]))[0]
}
