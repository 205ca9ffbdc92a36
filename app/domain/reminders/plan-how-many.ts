import { enqueueAll } from '#app/domain/outbox/enqueue.ts'
import type { Db } from '#db/tables/index.ts'
import { listSilent } from './queries.server.ts'

/** Late enough that those who answer while leaving are not asked again. */
const AFTER_MINUTES = 15
/** So long after the event, or after its meeting's report was read, which may be on the next Friday. */
const WITHIN_HOURS = 48
/** Nobody remembers longer who sat beside them. */
const WITHIN_DAYS = 14
const CHUNK = 500

/** Asks each registrant whose device gave no number, once and never again: "how many were you?". Answers how many letters were queued. */
export async function planHowMany(db: Db, now: Date): Promise<number> {
  const knownAfter = new Date(now.getTime() - WITHIN_HOURS * 3_600_000)
  const endedAfter = new Date(now.getTime() - WITHIN_DAYS * 86_400_000)
  const endedBefore = new Date(now.getTime() - AFTER_MINUTES * 60_000)
  const silent = await listSilent(db, { endedAfter, endedBefore, knownAfter })
  let queued = 0
  for (let at = 0; at < silent.length; at += CHUNK) {
    const letters = silent.slice(at, at + CHUNK).map(({ registrationId, eventId }) => ({
      kind: 'how-many' as const,
      key: `how-many:${registrationId}`,
      eventId,
      registrationId,
    }))
    queued += await db.transaction().execute((tx) => enqueueAll(tx, letters, now, now))
  }
  return queued
}
