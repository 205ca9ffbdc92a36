import type { EventRecord } from '#app/domain/events/event.ts'
import { statusOf } from '#app/domain/events/event.ts'
import { listSeatPools } from '#app/domain/events/queries.server.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import { opennessOf } from './closing.ts'
import { seatsLeft } from './seats.ts'

/** What a participant's page shows of an event: nothing that only staff may know (the provider's link, its codes). */
export type PublicEvent = Awaited<ReturnType<typeof publicEvent>>

export async function publicEvent(db: Db, event: EventRecord, now: Date) {
  const [pools, organisation] = await Promise.all([listSeatPools(db, event.id), findOrganisation(db, event.organisation_id)])
  const openness = opennessOf(event, now)
  const left = pools.map((pool) => ({ mode: pool.mode, left: seatsLeft(pool), capacity: pool.capacity }))
  return {
    id: event.id,
    slug: event.slug,
    kind: event.kind,
    title: event.title,
    description: event.description,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    venue:
      event.venue_name === null ? null : { name: event.venue_name, address: event.venue_address, municipality: event.venue_municipality },
    meetingPoint: event.meeting_point,
    contact: { name: event.contact_name, email: event.contact_email, phone: event.contact_phone },
    organiser: organisation?.name ?? null,
    audience: event.audience,
    targetGroups: event.target_groups,
    questions: event.questions,
    openJoin: event.open_join === 1,
    waitlist: event.waitlist === 1,
    cancelReason: event.cancel_reason,
    status: statusOf(event, now),
    openness,
    seats: left,
    full: left.every((one) => one.left === 0),
  }
}
