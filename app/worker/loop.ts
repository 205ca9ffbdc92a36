import { randomBytes } from 'node:crypto'
import { eraseExpired } from '#app/domain/erasure/erase-expired.ts'
import { claim, countClaimable, renewClaims } from '#app/domain/outbox/claim.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { spendPace } from '#app/domain/outbox/spend-pace.ts'
import type { Config } from '#app/server/config.ts'
import { errorFacts, type Log } from '#app/server/log.ts'
import type { Db } from '#db/tables/index.ts'
import { makeBreaker } from './breaker.ts'
import type { Compose } from './composed.ts'
import { deliver, type Postman } from './deliver.ts'
import { openMailDoor } from './mail-door.ts'
import type { MailDoor } from './outgoing-mail.ts'
import { planLetters } from './plan-letters.ts'
import { makeRest } from './rest.ts'

/** Few enough that a killed worker doubles at most these. */
export const MOST_IN_HAND = 5
const POLL_MS = 500
/** Renewals are much closer together than claims last. */
const RENEW_MS = 8_000
const PLAN_SECONDS = 5
const ERASE_SECONDS = 3600

export type WorkerOptions = {
  db: Db
  config: Config
  compose: Compose
  now: () => Date
  log: Log
  /** Where letters leave, when it is not what the settings say. */
  door?: MailDoor
}
/** `wake` looks at the queue at once; `stop` takes nothing new, finishes the letters in hand and closes the mail door. */
export type Worker = { id: string; wake(): void; stop(): Promise<void> }

/** Starts sending due letters and turning due reminders into letters, until stopped. Never throws: what fails is logged and tried again. */
export function startWorker(options: WorkerOptions): Worker {
  const door = options.door ?? openMailDoor(options.config, options.db, options.now)
  const postman: Postman = { ...options, door, workerId: randomBytes(8).toString('hex'), jitter: Math.random }
  const loop = new Loop(postman)
  const running = loop.run()
  const renewing = setInterval(() => void loop.renew(), RENEW_MS)
  return {
    id: postman.workerId,
    wake: () => loop.rest.wake(),
    async stop() {
      loop.stopping = true
      loop.rest.wake()
      await running
      clearInterval(renewing)
      door.close()
    },
  }
}

const isDue = (last: Date | null, seconds: number, now: Date) => last === null || Math.abs(now.getTime() - last.getTime()) >= seconds * 1000

class Loop {
  readonly rest = makeRest()
  readonly #postman: Postman
  readonly #breaker = makeBreaker()
  /** Letters in hand, with the instant their claim was last renewed. */
  readonly #inHand = new Map<string, Date>()
  readonly #deliveries = new Set<Promise<void>>()
  #planning: Promise<void> | null = null
  #plannedAt: Date | null = null
  #erasedAt: Date | null = null
  #outOfPace = false
  stopping = false

  constructor(postman: Postman) {
    this.#postman = postman
  }

  async run(): Promise<void> {
    while (!this.stopping) {
      this.#plan()
      const taken = await this.#guarded('claim', () => this.#take())
      for (const row of taken ?? []) this.#start(row)
      await this.rest.sleep(this.#pause())
    }
    await Promise.all([...this.#deliveries, this.#planning])
  }

  async renew(): Promise<void> {
    const ids = [...this.#inHand.keys()]
    const { db, workerId, now } = this.#postman
    const at = now()
    const held = await this.#guarded('renew', () => renewClaims(db, { workerId, ids }, at))
    for (const id of held ?? []) if (this.#inHand.has(id)) this.#inHand.set(id, at)
  }

  /** Takes as many due letters as there are free hands and as the pace allows. */
  async #take(): Promise<OutboxRow[]> {
    const { db, config, door, workerId, now } = this.#postman
    const free = MOST_IN_HAND - this.#inHand.size
    this.#outOfPace = false
    if (free === 0 || this.#breaker.isOpen(now())) return []
    const wanted = await countClaimable(db, free, now())
    if (wanted === 0) return []
    const limit = door.paced ? await spendPace(db, { perSecond: config.mailPerSecond, wanted }, now()) : wanted
    this.#outOfPace = limit < wanted
    return limit === 0 || this.stopping ? [] : claim(db, { workerId, limit }, now())
  }

  #start(row: OutboxRow) {
    this.#inHand.set(row.id, this.#postman.now())
    const delivery = this.#deliver(row).finally(() => {
      this.#inHand.delete(row.id)
      this.#deliveries.delete(delivery)
      this.rest.wake()
    })
    this.#deliveries.add(delivery)
  }

  async #deliver(row: OutboxRow): Promise<void> {
    const renewedAt = () => this.#inHand.get(row.id) ?? new Date(0)
    const outcome = await this.#guarded('deliver', () => deliver(this.#postman, row, renewedAt))
    if (outcome === 'unreachable') this.#breaker.failed(this.#postman.now())
    if (outcome === 'sent') this.#breaker.succeeded()
  }

  /** Reminders and questions become letters beside the sending, so that ten thousand of them do not hold up a confirmation. */
  #plan() {
    const { db, config, now } = this.#postman
    if (this.#planning !== null || !isDue(this.#plannedAt, PLAN_SECONDS, now())) return
    this.#plannedAt = now()
    this.#planning = this.#guarded('plan', () => planLetters(db, config, now())).then(async (planned) => {
      if (planned) this.rest.wake()
      await this.#erase()
      this.#planning = null
    })
  }

  /** What is kept for a time only goes when its time is over. */
  async #erase() {
    const { db, now } = this.#postman
    if (!isDue(this.#erasedAt, ERASE_SECONDS, now())) return
    this.#erasedAt = now()
    await this.#guarded('erase', () => eraseExpired(db, now()))
  }

  #pause(): number {
    return this.#outOfPace ? Math.max(10, Math.min(POLL_MS, 1000 / this.#postman.config.mailPerSecond)) : POLL_MS
  }

  async #guarded<Result>(doing: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#postman.log.error({ what: 'worker-failed', doing, ...errorFacts(error) })
      return undefined
    }
  }
}
