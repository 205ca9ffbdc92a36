import { minutesBetween, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'
import type { Db } from '#db/tables/index.ts'
import type { EventRecord } from './event.ts'
import { holidaysOn } from './finnish-holidays.ts'
import type { CreateEventInput } from './input.ts'
import { listOrganisingIds, listSeatPools } from './queries.server.ts'
import { plusDays } from './sentence/calendar.ts'

const WEEK = 7
/** So far a day without holidays is looked for; July and Christmas are shorter. */
const WEEKS_AHEAD = 12

/** The day proposed for an event held again: its weekday, at least a week after it and after today, and no holiday, eve or season of leave. */
export function proposedDay(day: string, today: string): string {
  let from = plusDays(day, WEEK)
  while (from < plusDays(today, WEEK)) from = plusDays(from, WEEK)
  const days = Array.from({ length: WEEKS_AHEAD }, (_, weeks) => plusDays(from, weeks * WEEK))
  const isFree = (one: string) => holidaysOn(one).every(({ level }) => level === 'weekend' || level === 'info')
  return days.find(isFree) ?? from
}

/** An old event as a new draft: everything carried, at the same time of day and of the same length on the proposed day. Registration closes at the start again. */
export async function copyOfEvent(db: Db, event: EventRecord, today: string): Promise<CreateEventInput> {
  const startsAt = `${proposedDay(event.starts_at.slice(0, 10), today)}T${event.starts_at.slice(11)}`
  const minutes = minutesBetween(event.starts_at, event.ends_at, event.time_zone)
  const endsAt = toWallTime(new Date(toInstant(startsAt, event.time_zone).getTime() + minutes * 60_000), event.time_zone)
  return { ...(await fieldsOfEvent(db, event)), startsAt, endsAt, registrationClosesAt: null }
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
