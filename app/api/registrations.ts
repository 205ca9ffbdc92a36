import { listAttended } from '#app/domain/attendance/attended/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { AppContext } from '#app/web/context.ts'
import { invalid } from './body.ts'
import { refused } from './events.ts'
import { registrationShape } from './shapes.ts'

/** Registrations of one event as the API tells them, with whether their people came. */
export async function registrationsAnswer(context: AppContext, eventId: string, registrations: readonly RegistrationRecord[]) {
  const attended = await listAttended(
    context.db,
    eventId,
    registrations.map(({ id }) => id),
  )
  return registrations.map((one) => registrationShape(one, attended === null ? null : attended.has(one.id), context.config))
}

export function registrationRefused(reason: string): Response {
  return reason === 'mode-missing' ? invalid([{ field: 'mode', code: 'mode_missing' }]) : refused(reason)
}
