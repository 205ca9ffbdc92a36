import { findStaffByApiToken } from '#app/domain/accounts/find-staff-by-api-token.ts'
import { type Action, may, mayAtAll, type Subject } from '#app/domain/accounts/may.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from '#app/web/context.ts'
import { asStaff } from '#app/web/staff.ts'
import { problem, problemNotFound } from './problem.ts'

/** The person whose token came as `Authorization: Bearer …`; stops with a 401 problem otherwise. Cookies are not looked at. */
export async function requireApiStaff(request: Request, context: AppContext): Promise<Staff> {
  const token = /^Bearer (kutsu_[0-9a-z]{32})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const facts = token && (await findStaffByApiToken(context.db, token))
  if (facts) return asStaff(facts)
  throw problem(401, 'unauthorized', 'A valid API token is needed: Authorization: Bearer <token>.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  })
}

/** Stops with the API's 404 when the person may not; `field` is the one of the body that names the subject. */
export function requireApiMay(staff: Staff, action: Action, subject: Subject, field?: string): void {
  if (!may(staff, action, subject)) throw problemNotFound(field)
}

/** Stops with the API's 404 when there is nothing anywhere to which the person may do so: what a list is asked for first. */
export function requireApiMayAtAll(staff: Staff, action: Action): void {
  if (!mayAtAll(staff.role, action)) throw problemNotFound()
}
