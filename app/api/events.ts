import type { Action } from '#app/domain/accounts/may.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { warningsOfEvents } from '#app/domain/events/event-warnings.ts'
import { findEvent, listCoOrganisers, listOrganisingIds, listSeatPools } from '#app/domain/events/queries.server.ts'
import { findGroup } from '#app/domain/groups/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from '#app/web/context.ts'
import { problemNotFound } from './problem.ts'
import { eventShape, seconds } from './shapes.ts'
import { requireApiMay } from './token-gate.ts'

/** `field` is the one of the body that the id came in. */
type Whose = { context: AppContext; staff: Staff; id: string; field?: string }

/** The event of an address, if the token's person may do this to it; 404 otherwise. */
export async function requireApiEvent({ context, staff, id }: Whose, action: Action): Promise<EventRecord> {
  const event = await findEvent(context.db, id)
  if (!event) throw problemNotFound()
  const organisationIds = await listOrganisingIds(context.db, event)
  requireApiMay(staff, action, { type: 'event', id: event.id, organisationIds, groupId: event.group_id })
  return event
}

/** The group of an address or of a body's field, if the token's person may do this to it; 404 otherwise. */
export async function requireApiGroup({ context, staff, id, field }: Whose, action: Action) {
  const group = await findGroup(context.db, id)
  if (!group) throw problemNotFound(field)
  requireApiMay(staff, action, { type: 'group', id: group.id, organisationId: group.organisation_id }, field)
  return group
}

/** The answer that tells an event, with warnings and whatever the call adds. */
export async function eventAnswer(context: AppContext, event: EventRecord, more: object = {}) {
  const [answer] = await eventAnswers(context, [event])
  return { ...answer, ...more }
}

/** The same for a page of events, in a fixed number of statements. */
export async function eventAnswers({ db, config, now }: AppContext, events: readonly EventRecord[]) {
  if (events.length === 0) return []
  const ids = events.map(({ id }) => id)
  const [pools, organising, warnings] = await Promise.all([
    listSeatPools(db, ...ids),
    listCoOrganisers(db, ids),
    warningsOfEvents(db, events, now()),
  ])
  return events.map((event, index) => {
    const isOurs = ({ event_id }: { event_id: string }) => event_id === event.id
    const coOrganisers = organising.filter(isOurs).map(({ organisation_id }) => organisation_id)
    return eventShape({ event, pools: pools.filter(isOurs), coOrganisers, warnings: warnings[index] ?? [] }, config, now())
  })
}

/** What follows a change that letters tell of: how many are written to, and when the letters leave. */
export function changedAnswer(
  context: AppContext,
  { event, affected, sendsAt }: { event: EventRecord; affected: number; sendsAt: string | null },
) {
  return eventAnswer(context, event, { affected, sendsAt: seconds(sendsAt) })
}
