import type { Instant, Json } from './shared.ts'

/** Who did what, when. Append-only; holds ids, no names or addresses. */
export type AuditTable = {
  id: string
  at: Instant
  /** An account's id, or `participant`, `host`, `system`, `cli`. */
  actor: string
  action: string
  subject_type: string
  subject_id: string
  organisation_id: string | null
  details: Json
}

/** Answers kept for `Idempotency-Key`. */
export type IdempotencyTable = {
  account_id: string
  key: string
  request_digest: string
  status: number
  body: string
  created_at: Instant
}

/** Counts of public posts in a window, by a keyed hash of what is limited (never the address itself). */
export type LimitTable = { bucket: string; window_start: Instant; used: number }
