import type { Instant, Json } from './shared.ts'

/** `held`: it may have left already, in the time between a backup and its restore; only staff send it. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | 'undone' | 'held'

/** A letter to be sent. Holds ids, not texts; the letter is composed and re-checked when it is sent. */
export type OutboxTable = {
  /** Also the left side of the Message-ID. */
  id: string
  kind: string
  /** Unique: kind, subject, occurrence and version. The same letter is never queued twice. */
  key: string
  event_id: string | null
  registration_id: string | null
  account_id: string | null
  /** JSON of further ids and numbers the composer needs. */
  payload: Json
  state: MessageState
  due_at: Instant
  attempts: number
  claimed_by: string | null
  claimed_at: Instant | null
  sent_at: Instant | null
  /** Stable code of the last failure or of why it was dropped; never an address or a text of the letter. */
  reason: string | null
  /** Messages of one staff action, undone together. */
  batch_id: string | null
  /** JSON of what the letter said of its event when it left; null before that, and for letters about no event. */
  told: Json | null
  created_at: Instant
}

/** A letter in the built-in mailbox (no SMTP set). */
export type MailboxTable = {
  id: string
  to_address: string
  subject: string
  html: string
  text: string
  calendar: string | null
  calendar_method: string | null
  headers: Json
  at: Instant
}

/** Pace of sending shared by all workers: one row, `id = 'mail'`; `tokens` may be spent until `refilled_at` says otherwise. */
export type SendingPaceTable = { id: string; tokens: number; refilled_at: Instant }

/** What staff wrote to everybody registered for an event; the letters carry its id. */
export type NoteTable = { id: string; event_id: string; subject: string; body: string; created_by: string | null; created_at: Instant }
