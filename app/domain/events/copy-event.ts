import type { Actor } from '#app/domain/shared/actor.ts'
import { minutesBetween, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'
import type { Db } from '#db/tables/index.ts'
import { type Created, createEvent } from './create-event.ts'
import type { EventRecord } from './event.ts'
import type { CreateEventInput } from './input.ts'
import { findEvent, listOrganisingIds, listSeatPools } from './queries.server.ts'

/** Makes a draft that carries everything of an old event but its date: the same time of day and length on `date` (`YYYY-MM-DD`). */
export async function copyEvent(
  db: Db,
  eventId: string,
  date: string,
  actor: Actor,
  now: Date,
): Promise<Created | { ok: false; reason: 'not-found' }> {
  const event = await findEvent(db, eventId)
  if (!event) return { ok: false, reason: 'not-found' }
  const input = await fieldsOfEvent(db, event)
  const startsAt = `${date}T${event.starts_at.slice(11)}`
  const minutes = minutesBetween(event.starts_at, event.ends_at, event.time_zone)
  const endsAt = toWallTime(new Date(toInstant(startsAt, event.time_zone).getTime() + minutes * 60_000), event.time_zone)
  return createEvent(db, { ...input, startsAt, endsAt, registrationClosesAt: null, publish: false }, actor, now)
}

/** An event as the fields that would make it again. */
export async function fieldsOfEvent(db: Db, event: EventRecord): Promise<CreateEventInput> {
  const pools = await listSeatPools(db, event.id)
  const organising = await listOrganisingIds(db, event)
  return {
    ...plainFields(event),
    capacity: {
      onSite: pools.find((pool) => pool.mode === 'on_site')?.capacity ?? null,
      remote: pools.find((pool) => pool.mode === 'remote')?.capacity ?? null,
    },
    coOrganisers: organising.slice(1),
  }
}

function plainFields(event: EventRecord): CreateEventInput {
  const venue =
    event.venue_name === null
      ? null
      : { name: event.venue_name, address: event.venue_address ?? undefined, municipality: event.venue_municipality ?? undefined }
  return {
    kind: event.kind,
    title: event.title,
    description: event.description,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    joinUrl: event.join_url,
    meetingId: event.meeting_id,
    passcode: event.passcode,
    venue,
    meetingPoint: event.meeting_point,
    contact: { name: event.contact_name ?? undefined, email: event.contact_email ?? undefined, phone: event.contact_phone ?? undefined },
    waitlist: event.waitlist === 1,
    registrationClosesAt: event.registration_closes_at,
    audience: event.audience,
    targetGroups: event.target_groups,
    organisation: event.organisation_id,
    coOrganisers: [],
    series: event.series_id,
    group: event.group_id,
    questions: event.questions,
    reminders: event.reminders,
    openJoin: event.open_join === 1,
    visibility: event.visibility,
    publish: false,
  }
}
