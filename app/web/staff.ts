import { findStaffBySession } from '#app/domain/accounts/find-staff-by-session.ts'
import { type Action, may, type Subject } from '#app/domain/accounts/may.ts'
import type { StaffFacts } from '#app/domain/accounts/staff-facts.ts'
import type { OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { paths } from './paths.ts'
import { notFound, seeOther } from './responses.ts'
import { sessionTokenOf } from './sessions.ts'

/** The only place an organisation's id becomes proof: what it is given was read from the database for the person who asks. */
export const mintOrganisation = (id: string) => id as OrganisationId

/** A person as the guards know them, from what the database says of them. */
export const asStaff = (facts: StaffFacts): Staff => ({ ...facts, organisationId: mintOrganisation(facts.organisationId) })

/** Who is signed in, with today's role and groups; undefined when nobody is. */
export async function findStaff(request: Request, context: AppContext): Promise<Staff | undefined> {
  const token = sessionTokenOf(request, context.config)
  const facts = token && (await findStaffBySession(context.db, token, context.now()))
  return facts ? asStaff(facts) : undefined
}

/**
 * Stops when nobody is signed in: a page with the sign-in page, after which the person comes back here, a post with 401, which the door
 * answers with the page that keeps what was typed.
 */
export async function requireStaff(request: Request, context: AppContext): Promise<Staff> {
  const staff = await findStaff(request, context)
  if (staff) return staff
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Response('signed-out', { status: 401 })
  const { pathname, search } = new URL(request.url)
  throw seeOther(`${paths.signIn()}?next=${encodeURIComponent(pathname + search)}`)
}

/** Stops with 404 when the person may not: a foreign object looks like one that does not exist. */
export function requireMay(staff: Staff, action: Action, subject: Subject): void {
  if (!may(staff, action, subject)) throw notFound()
}

/** Signed in and allowed on the whole network, for pages such as people, mailbox and audit. */
export async function requireNetworkStaff(request: Request, context: AppContext, action: Action): Promise<Staff> {
  const staff = await requireStaff(request, context)
  requireMay(staff, action, { type: 'network' })
  return staff
}
