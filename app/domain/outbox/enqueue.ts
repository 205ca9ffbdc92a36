import { newId } from '#app/domain/shared/id.ts'
import type { Insertable } from '#db/rows.ts'
import type { Tx } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/outbox.ts'
import type { Message } from './message.ts'
import { insertMessage, insertMessages } from './queries.server.ts'

/**
 * Promises that a letter leaves after `dueAt` if, and only if, the surrounding transaction commits.
 * Answers whether it was queued: a key that was already there is not queued again.
 */
export function enqueue(tx: Tx, message: Message, dueAt: Date, now: Date): Promise<boolean> {
  return insertMessage(tx, rowOf(message, dueAt, now))
}

/** The same promise for many letters in one statement (at most 500 at a time); answers how many were new. */
export function enqueueAll(tx: Tx, messages: readonly Message[], dueAt: Date, now: Date): Promise<number> {
  return insertMessages(
    tx,
    messages.map((message) => rowOf(message, dueAt, now)),
  )
}

function rowOf(message: Message, dueAt: Date, now: Date): Insertable<OutboxTable> {
  return {
    id: newId(now),
    kind: message.kind,
    key: message.key,
    event_id: message.eventId ?? null,
    registration_id: message.registrationId ?? null,
    account_id: message.accountId ?? null,
    payload: JSON.stringify(message.payload ?? {}),
    state: 'queued',
    due_at: dueAt.toISOString(),
    attempts: 0,
    claimed_by: null,
    claimed_at: null,
    sent_at: null,
    reason: null,
    batch_id: message.batchId ?? null,
    told: null,
    created_at: now.toISOString(),
  }
}
