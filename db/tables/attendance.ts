import type { Mode } from './events.ts'
import type { Instant, Json } from './shared.ts'

/** A device (or a person's devices together) through which an event is followed. Carries no judgement: what is known of it is in the ledger. */
export type ListeningPointTable = {
  id: string
  event_id: string
  registration_id: string | null
  /** SHA-256 of the device's mark for this event, null for a point that came from a report or by hand. */
  device_hash: string | null
  created_at: Instant
}

export type EntryKind = 'connection' | 'answer' | 'presence' | 'counter' | 'room' | 'undo'
export type EntrySource = 'join' | 'during' | 'after' | 'host_correction' | 'tick' | 'scan' | 'walk_in' | 'counter' | 'bulk' | 'import'

/** The attendance ledger: rows are only added. An `undo` row takes back the row it names. A trigger refuses changes and removals. */
export type AttendanceEntryTable = {
  id: string
  event_id: string
  kind: EntryKind
  source: EntrySource
  point_id: string | null
  registration_id: string | null
  /** Name of a walk-in or of a row of a report; emptied at erasure, nothing else ever changes. */
  name: string | null
  email: string | null
  mode: Mode
  /** answer: listeners at the point; counter: people on site now; room: 1 a room's shared screen, 0 not; presence: seats present. */
  amount: number | null
  /** answer: JSON list of the names given with it. */
  names: Json | null
  /** Seconds present, where a report tells. */
  seconds: number | null
  organisation_id: string | null
  organisation_name: string | null
  municipality: string | null
  /** Unique within the event: the same act sent twice is one row. */
  nonce: string
  undoes: string | null
  report_id: string | null
  /** Who wrote it: `participant`, `host`, or an account's id. */
  actor: string
  /** When it happened, and when it was recorded. */
  at: Instant
  recorded_at: Instant
}

/** A meeting's own attendance report as it was read: rows wait for a person's decision before they enter the ledger. */
export type AttendanceReportTable = {
  id: string
  event_id: string
  file_name: string
  /** SHA-256 of the file: the same file twice changes nothing. */
  digest: string
  format: string
  meeting: Json
  rows: Json
  differences: Json
  created_by: string | null
  created_at: Instant
  applied_at: Instant | null
  undone_at: Instant | null
}
