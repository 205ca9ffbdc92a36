import type { Flag, Instant, Json, WallTime } from './shared.ts'

export type EventKind = 'webinar' | 'study_visit' | 'meeting' | 'seminar' | 'course' | 'outreach' | 'guidance'
export type EventFormat = 'remote' | 'on_site' | 'hybrid'
/** `held` is derived (published and over), so it is not stored. */
export type StoredEventStatus = 'draft' | 'published' | 'cancelled'
export type Mode = 'on_site' | 'remote'

export type EventTable = {
  id: string
  slug: string
  /** Short code for posters, e.g. `4831`. */
  code: string
  kind: EventKind
  /** JSON object of texts by language: `{ "fi": "…", "sv": "…" }`. */
  title: Json
  description: Json | null
  starts_at: WallTime
  ends_at: WallTime
  time_zone: string
  /** Derived from the wall times and the zone; recomputed whenever either changes. */
  starts_at_utc: Instant
  ends_at_utc: Instant
  format: EventFormat
  /** The provider's meeting link; staff only. */
  join_url: string | null
  meeting_id: string | null
  passcode: string | null
  venue_name: string | null
  venue_address: string | null
  venue_municipality: string | null
  meeting_point: string | null
  contact_name: string | null
  contact_email: string | null
  contact_phone: string | null
  waitlist: Flag
  registration_closes_at: WallTime | null
  audience: 'client' | 'professional' | null
  /** JSON list of texts. */
  target_groups: Json
  /** JSON list of { id, label (texts), required }. */
  questions: Json
  organisation_id: string
  series_id: string | null
  group_id: string | null
  open_join: Flag
  visibility: 'public' | 'unlisted' | 'group'
  status: StoredEventStatus
  cancel_reason: string | null
  /** Calendar SEQUENCE: rises when time, place, title or status changes. */
  sequence: number
  /** Rises with every stored change; two editors see a conflict instead of losing a change. */
  version: number
  /** JSON list of `{ "before": "PT1H" }` or `{ "days": 1, "at": "09:00" }`. */
  reminders: Json
  /** When the organiser closed the attendance; null while it is open. */
  attendance_closed_at: Instant | null
  /** Raised to revoke the host's door link. */
  host_generation: number
  created_by: string | null
  created_at: Instant
  published_at: Instant | null
  cancelled_at: Instant | null
}

/** Organisations that organise an event together with its owner. */
export type EventCoOrganiserTable = { event_id: string; organisation_id: string }

/** Seats of an event in one mode, counted as they are taken; a trigger refuses `confirmed` to rise above `capacity`. */
export type SeatPoolTable = {
  event_id: string
  mode: Mode
  /** null means no limit. */
  capacity: number | null
  confirmed: number
  waitlisted: number
}
