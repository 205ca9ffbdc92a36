import type { Db } from '#db/tables/index.ts'
import type { OutboxRow } from './message.ts'
import { updateHeld, updateSent } from './queries.server.ts'
import { type Failure, isGivenUp, retryDelaySeconds } from './retry.ts'

/** A letter in a worker's hand. */
export type Held = { row: OutboxRow; workerId: string }

/** The mail server took it. `told` is what it said of its event, kept for the letters after it. */
export function markSent(db: Db, { row }: Held, told: object | undefined, now: Date): Promise<void> {
  return updateSent(db, row.id, told === undefined ? null : JSON.stringify(told), now)
}

/**
 * It could not be sent: back to the queue after a growing pause, or failed when that is final. `jitter` is 0–1.
 * The row keeps its id, and with it the Message-ID.
 */
export async function markFailed(
  db: Db,
  { row, workerId }: Held,
  failure: Failure & { jitter: number },
  now: Date,
): Promise<'failed' | 'queued'> {
  const final = isGivenUp(row, failure, now)
  const dueAt = new Date(now.getTime() + retryDelaySeconds(row.attempts, failure.jitter) * 1000).toISOString()
  const change = final ? { state: 'failed' as const } : { state: 'queued' as const, due_at: dueAt }
  await updateHeld(db, row.id, workerId, { ...change, reason: failure.code })
  return final ? 'failed' : 'queued'
}

/** It is no longer true or no longer wanted: it will not be sent. */
export async function markDropped(db: Db, { row, workerId }: Held, reason: string): Promise<void> {
  await updateHeld(db, row.id, workerId, { state: 'dropped', reason })
}

/** It may not leave yet: back to the queue without counting a try. */
export async function postpone(db: Db, { row, workerId }: Held, until: Date): Promise<void> {
  await updateHeld(db, row.id, workerId, { state: 'queued', due_at: until.toISOString(), attempts: row.attempts - 1 })
}
