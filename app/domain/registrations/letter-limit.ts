import type { Actor } from '#app/domain/shared/actor.ts'
import { lockName } from '#db/lock.ts'
import type { Tx } from '#db/tables/index.ts'
import { listLetterTimes } from './queries.server.ts'

const HOUR = 3_600_000
/** Letters an hour to one address that people who are not signed in may cause; a further one waits, none is lost. */
const LETTERS_AN_HOUR = 3
const CAUSED_BY_STRANGERS = ['confirmation', 'waiting', 'already-registered', 'registration-cancelled', 'seat-freed']

/**
 * When the letter to an address may leave that a stranger's form causes: now, or an hour after the third last one. The address is held, so that
 * forms for several events at one moment count each other's letters; a transaction asks this of one address alone.
 */
export async function nextLetterAt(tx: Tx, email: string, now: Date): Promise<Date> {
  await lockName(tx, `letters to ${email}`)
  return withinLimit(tx, email, now)
}

async function withinLimit(tx: Tx, email: string, now: Date): Promise<Date> {
  const since = new Date(now.getTime() - HOUR).toISOString()
  const times = await listLetterTimes(tx, email, CAUSED_BY_STRANGERS, since, LETTERS_AN_HOUR)
  const third = times[LETTERS_AN_HOUR - 1]
  return third === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(third) + HOUR))
}

/** When a letter may leave that is caused now: a participant's within the limit of its address, anybody else's at once. */
export async function nextLetterBy(tx: Tx, actor: Actor, email: string, now: Date): Promise<Date> {
  return actor.kind === 'participant' && actor.limits !== false ? withinLimit(tx, email, now) : now
}
