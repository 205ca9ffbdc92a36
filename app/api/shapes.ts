import { type EventRecord, statusOf } from '#app/domain/events/event.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import type { Group, Member } from '#app/domain/groups/group.ts'
import type { Organisation } from '#app/domain/organisations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Config } from '#app/server/config.ts'
import { absolute, joinLink, manageLink } from '#app/web/links.ts'
import { paths } from '#app/web/paths.ts'
import type { AuditTable } from '#db/tables/audit.ts'
import type { SeatPoolTable } from '#db/tables/events.ts'

export type EventFacts = {
  event: EventRecord
  pools: readonly SeatPoolTable[]
  coOrganisers: readonly string[]
  warnings: readonly Warning[]
}

/** An instant as the API tells it, to the second. */
export const seconds = (instant: string | null) => (instant === null ? null : instant.replace(/\.\d{3}Z$/, 'Z'))

/** An event as the API tells it. `null` is undefined or not given; times are wall times, instants end in `Z`. */
export function eventShape({ event, pools, coOrganisers, warnings }: EventFacts, config: Config, now: Date) {
  const capacity = (mode: 'on_site' | 'remote') => pools.find((pool) => pool.mode === mode)?.capacity ?? null
  return {
    id: event.id,
    slug: event.slug,
    code: event.code,
    url: absolute(config, paths.event(event.slug)),
    status: statusOf(event, now),
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
    venue:
      event.venue_name === null ? null : { name: event.venue_name, address: event.venue_address, municipality: event.venue_municipality },
    meetingPoint: event.meeting_point,
    contact: { name: event.contact_name, email: event.contact_email, phone: event.contact_phone },
    capacity: { onSite: capacity('on_site'), remote: capacity('remote') },
    seats: pools.map(({ mode, confirmed, waitlisted }) => ({ mode, confirmed, waitlisted })),
    waitlist: event.waitlist === 1,
    registrationClosesAt: event.registration_closes_at,
    audience: event.audience,
    targetGroups: event.target_groups,
    organisation: event.organisation_id,
    coOrganisers,
    series: event.series_id,
    group: event.group_id,
    questions: event.questions,
    reminders: event.reminders,
    openJoin: event.open_join === 1,
    visibility: event.visibility,
    cancelReason: event.cancel_reason,
    sequence: event.sequence,
    version: event.version,
    createdAt: seconds(event.created_at),
    publishedAt: seconds(event.published_at),
    warnings: warnings.map(({ code, level, data }) => ({ code: code.replaceAll('-', '_'), level, ...data })),
  }
}

export function organisationShape({ id, name, sector, municipality, domains }: Organisation) {
  return { id, name, sector, municipality, domains }
}

/** `members` are those who are in the group now. */
export function groupShape(group: Group, members: number, config: Config) {
  const { id, slug, name, organisation_id: organisation, yearly_target: yearlyTarget } = group
  return {
    id,
    slug,
    url: absolute(config, paths.group(slug)),
    name,
    organisation,
    yearlyTarget,
    members,
    createdAt: seconds(group.created_at),
  }
}

export function memberShape(member: Member) {
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    organisation: member.organisation_id,
    organisationName: member.organisation_name,
    role: member.role,
    deputy: member.deputy_name === null && member.deputy_email === null ? null : { name: member.deputy_name, email: member.deputy_email },
    language: member.language,
    createdAt: seconds(member.created_at),
  }
}

/** Who did what, when. `actor` is an account's id, or `participant`, `host`, `system`, `cli`. */
export function auditShape(row: AuditTable) {
  const { id, at, actor, action, subject_type, subject_id, organisation_id, details } = row
  return {
    id,
    at,
    actor,
    action,
    subject: { type: subject_type, id: subject_id },
    organisation: organisation_id,
    details: JSON.parse(details),
  }
}

/** A registration as the API tells it. `attended` is null as long as nothing is recorded for the event. */
export function registrationShape(registration: RegistrationRecord, attended: boolean | null, config: Config) {
  return {
    id: registration.id,
    event: registration.event_id,
    name: registration.name,
    email: registration.email,
    organisation: registration.organisation_id,
    organisationName: registration.organisation_name,
    municipality: registration.municipality,
    mode: registration.mode,
    seats: registration.seats,
    names: registration.names,
    language: registration.language,
    status: registration.status,
    cancelledBy: registration.cancelled_by,
    attended,
    createdAt: seconds(registration.created_at),
    manageUrl: manageLink(config, registration),
    joinUrl: joinLink(config, registration),
  }
}
