import { CLAIM_SECONDS } from '#app/domain/outbox/claim.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { type Held, markDropped, markFailed, markSent, postpone } from '#app/domain/outbox/settle.ts'
import { reminderHeldUntil } from '#app/domain/reminders/held-until.ts'
import type { Config } from '#app/server/config.ts'
import { errorFacts, type Log } from '#app/server/log.ts'
import type { Db } from '#db/tables/index.ts'
import type { Compose, Composed } from './composed.ts'
import type { MailDoor } from './outgoing-mail.ts'

/** What a worker needs to bring one letter from the queue to the mail server. */
export type Postman = {
  db: Db
  config: Config
  compose: Compose
  door: MailDoor
  workerId: string
  now: () => Date
  log: Log
  /** 0–1; spreads the retries of letters that failed together. */
  jitter: () => number
}

export type Delivered = 'sent' | 'dropped' | 'postponed' | 'failed' | 'unreachable' | 'lost'

/**
 * Composes, re-checks, sends and marks one letter in hand. `renewedAt` answers when its claim was last renewed: one that lapsed
 * (the machine slept) is left to the worker that has it now.
 */
export async function deliver(postman: Postman, row: OutboxRow, renewedAt: () => Date): Promise<Delivered> {
  const { db, config, door, now } = postman
  const held: Held = { row, workerId: postman.workerId }
  const until = reminderHeldUntil(row, config.quietHours, now())
  if (until > now()) {
    await postpone(db, held, until)
    return 'postponed'
  }
  const composed = await composeOrReport(postman, row)
  if (composed === undefined) {
    await markFailed(db, held, { permanent: false, code: 'compose-error', jitter: postman.jitter() }, now())
    return 'failed'
  }
  if ('drop' in composed) {
    await markDropped(db, held, composed.drop)
    return 'dropped'
  }
  if (now().getTime() - renewedAt().getTime() >= CLAIM_SECONDS * 1000) return 'lost'
  const { told, ...mail } = composed
  const result = await door.send({ id: row.id, ...mail })
  if (result.ok) {
    await persistently(() => markSent(db, held, told, now()))
    return 'sent'
  }
  await markFailed(db, held, { ...result, jitter: postman.jitter() }, now())
  postman.log.warn({ what: 'letter-not-sent', id: row.id, kind: row.kind, code: result.code, attempts: row.attempts })
  return result.unreachable ? 'unreachable' : 'failed'
}

async function composeOrReport({ compose, db, config, now, log }: Postman, row: OutboxRow): Promise<Composed | undefined> {
  try {
    return await compose({ db, now: now(), config }, row)
  } catch (error) {
    log.error({ what: 'compose-failed', id: row.id, kind: row.kind, ...errorFacts(error) })
    return undefined
  }
}

const MARK_ATTEMPTS = 6

/** A letter that left must be marked, or it would leave again: a database that is busy for a moment is asked again. */
async function persistently(mark: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await mark()
    } catch (error) {
      if (attempt === MARK_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt))
    }
  }
}
