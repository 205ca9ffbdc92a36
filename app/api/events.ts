import type { Action } from '#app/domain/accounts/may.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { eventWarnings } from '#app/domain/events/event-warnings.ts'
import { findEvent, listOrganisingIds, listSeatPools } from '#app/domain/events/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from '#app/web/context.ts'
import { problem, problemNotFound } from './problem.ts'
import { eventShape } from './shapes.ts'
import { requireApiMay } from './token-gate.ts'

/** The event of an address, if the token's person may do this to it; 404 otherwise. */
export async function requireApiEvent(context: AppContext, staff: Staff, id: string | undefined, action: Action): Promise<EventRecord> {
  const event = id === undefined ? undefined : await findEvent(context.db, id)
  if (!event) throw problemNotFound()
  requireApiMay(staff, action, {
    type: 'event',
    id: event.id,
    organisationIds: await listOrganisingIds(context.db, event),
    groupId: event.group_id,
  })
  return event
}

/** The answer that tells an event, with warnings and whatever the call adds. */
export async function eventAnswer(context: AppContext, event: EventRecord, more: object = {}) {
  const { db, config } = context
  const [pools, organising, warnings] = await Promise.all([
    listSeatPools(db, event.id),
    listOrganisingIds(db, event),
    eventWarnings(db, event, context.now()),
  ])
  return { ...eventShape({ event, pools, coOrganisers: organising.slice(1), warnings }, config, context.now()), ...more }
}

/** A refused change as a problem: what is not there is 404, what the state forbids 409. */
export function refused(reason: string): Response {
  if (reason === 'not-found') return problemNotFound()
  return problem(409, reason.replaceAll('-', '_'), `The request does not fit the present state: ${reason.replaceAll('-', ' ')}.`)
}
