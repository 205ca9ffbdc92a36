import type { Instant, Json } from './shared.ts'

/** One reminder rule of one event with its due instant; the worker turns it into a message per registrant when due. */
export type ReminderTable = {
  id: string
  event_id: string
  /** `{ "before": "PT1H" }` or `{ "days": 1, "at": "09:00" }`. */
  rule: Json
  due_at: Instant
  /** The event's start this due time was computed from: part of each message's unique key. */
  occurrence: Instant
  state: 'waiting' | 'done' | 'dropped'
}
