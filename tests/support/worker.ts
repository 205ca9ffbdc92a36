import { onTestFinished } from 'vitest'
import { claim } from '#app/domain/outbox/claim.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { type Config, readSettings } from '#app/server/config.ts'
import type { Log } from '#app/server/log.ts'
import type { Compose } from '#app/worker/composed.ts'
import { type Delivered, deliver, type Postman } from '#app/worker/deliver.ts'
import { MOST_IN_HAND, startWorker, type Worker, type WorkerOptions } from '#app/worker/loop.ts'
import { openMailDoor } from '#app/worker/mail-door.ts'
import type { MailDoor } from '#app/worker/outgoing-mail.ts'
import { openSmtp, type Patience } from '#app/worker/smtp.ts'
import type { Db } from '#db/tables/index.ts'
import { BASE_URL, NOW, SECRET } from './world.ts'

/** Settings of a worker under test: no quiet hours and a pace that is never felt, unless told otherwise. */
export function testConfig(given: Partial<Config> = {}): Config {
  const settings = readSettings({ BASE_URL, MAIL_FROM: 'Kutsu <kutsu@example.org>', MAIL_PER_SECOND: '10000', QUIET_HOURS: 'off' })
  return { ...settings, secret: SECRET, ...given }
}

/** A clock that stands still until it is moved. */
export function testClock(start: Date = NOW) {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    forward(seconds: number) {
      at += seconds * 1000
    },
  }
}

/** A log whose lines can be read afterwards. */
export function testLog(): Log & { lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const add = (facts: Record<string, unknown>) => void lines.push(facts)
  return { lines, info: add, warn: add, error: add }
}

/** A composer that needs no templates: the letter's subject is its key. */
export const plainCompose: Compose = async (_, row) => ({
  to: `${row.id}@example.org`,
  letter: { subject: row.key, html: `<p>${row.key}</p>`, text: row.key },
})

/** Queues letters that are due at `now`; answers their ids in no particular order. */
export async function queueLetters(db: Db, count: number, now: Date = NOW, prefix = 'note'): Promise<string[]> {
  await db.transaction().execute(async (tx) => {
    for (let n = 1; n <= count; n++) await enqueue(tx, { kind: 'note', key: `${prefix}:${n}` }, now, now)
  })
  const rows = await db.selectFrom('outbox').select('id').where('key', 'like', `${prefix}:%`).execute()
  return rows.map(({ id }) => id)
}

/** Starts a worker that is stopped when the test ends. */
export function testWorker(options: Partial<WorkerOptions> & { db: Db }): Worker {
  const worker = startWorker({ config: testConfig(), compose: plainCompose, now: () => NOW, log: testLog(), ...options })
  onTestFinished(() => worker.stop())
  return worker
}

/** Waits until something holds, looking every few milliseconds; the test's own time limit ends it. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** How many letters are in each state. */
export async function statesOf(db: Db): Promise<Record<string, number>> {
  const states: Record<string, number> = {}
  for (const { state } of await db.selectFrom('outbox').select('state').execute()) states[state] = (states[state] ?? 0) + 1
  return states
}

/** A worker without its loop: what it does happens when a test calls it. */
export function testPostman(given: Partial<Postman> & { db: Db }): Postman {
  const config = given.config ?? testConfig()
  const now = given.now ?? (() => NOW)
  const door = given.door ?? openMailDoor(config, given.db, now)
  return { config, now, door, compose: plainCompose, workerId: 'first', log: testLog(), jitter: () => 0.5, ...given }
}

/** One round of a worker: takes what is due, five at most, and brings each to its end; answers the ends. */
export async function round(postman: Postman): Promise<Delivered[]> {
  const claimedAt = postman.now()
  const rows = await claim(postman.db, { workerId: postman.workerId, limit: MOST_IN_HAND }, claimedAt)
  return Promise.all(rows.map((row) => deliver(postman, row, () => claimedAt)))
}

/** A mail door to a test's mail server, as patient as a slow machine needs; a test of a server that says nothing gives it less. */
export function smtpDoor(url: string, patience: Partial<Patience> = {}): MailDoor {
  const door = openSmtp(url, 'Kutsu <kutsu@example.org>', { connection: 10_000, socket: 20_000, letter: 60_000, ...patience })
  onTestFinished(() => door.close())
  return door
}
