import type { Selectable } from '#db/rows.ts'
import type { OutboxTable } from '#db/tables/outbox.ts'

/** Every kind of letter Kutsu sends. Each has a composer in `app/worker/compose/` and a template in `emails/`. */
export const MESSAGE_KINDS = [
  'confirmation',
  'waiting',
  'seat-freed',
  'already-registered',
  'registration-cancelled',
  'event-changed',
  'event-cancelled',
  'note',
  'reminder',
  'how-many',
  'invitation',
  'attendance-wanted',
  'sign-in',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Letters somebody waits for at this moment: they leave before those that go to many. */
export const AWAITED_KINDS: readonly MessageKind[] = [
  'confirmation',
  'waiting',
  'seat-freed',
  'already-registered',
  'registration-cancelled',
  'sign-in',
]

/** Time staff have to take back a letter they caused. */
export const UNDO_SECONDS = 60

/** When a letter caused by staff now leaves: after the time in which it can be taken back. */
export const leavesAt = (now: Date) => new Date(now.getTime() + UNDO_SECONDS * 1000)

/** The key of the letter that a repeat (`…:again:1`) repeats; any other key is its own. */
export const firstKey = (key: string) => key.replace(/:again:\d+$/, '')

/** A letter to send: ids only. `key` names it once and for all: the same key is never queued twice. */
export type Message = {
  kind: MessageKind
  key: string
  eventId?: string
  registrationId?: string
  accountId?: string
  /** Further ids and numbers for the composer, e.g. `{ invitationId }`, `{ sequence }`, `{ noteId }`. */
  payload?: Record<string, unknown>
  /** Messages of one staff action, undone together. */
  batchId?: string
}

/** A letter as it stands in the queue. */
export type OutboxRow = Selectable<OutboxTable>
