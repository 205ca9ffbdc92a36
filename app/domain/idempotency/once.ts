import type { Db } from '#db/tables/index.ts'
import { findAnswer, keepAnswer, releaseKey, reserve } from './queries.server.ts'

/** A reservation whose request died (a killed process) is free again after this time. */
const STALE_SECONDS = 60

export type Answer = { status: number; body: string }
export type Once = { kind: 'answer'; answer: Answer } | { kind: 'in-progress' } | { kind: 'other-request' }

/**
 * Runs a request once for its key: the same request again gets the first one's answer, another request under the same key is refused.
 * A refusal changed nothing and is not kept: the request may be put right, or tried again, under the same key.
 */
export async function once(
  db: Db,
  given: { accountId: string; key: string; digest: string },
  run: () => Promise<Answer>,
  now: Date,
): Promise<Once> {
  const stale = new Date(now.getTime() - STALE_SECONDS * 1000).toISOString()
  if (!(await reserve(db, given, given.digest, now.toISOString(), stale))) {
    const kept = await findAnswer(db, given)
    if (kept && kept.request_digest !== given.digest) return { kind: 'other-request' }
    return kept && kept.status !== 0 ? { kind: 'answer', answer: { status: kept.status, body: kept.body } } : { kind: 'in-progress' }
  }
  try {
    const answer = await run()
    if (answer.status >= 400) await releaseKey(db, given)
    else await keepAnswer(db, given, answer)
    return { kind: 'answer', answer }
  } catch (error) {
    await releaseKey(db, given)
    throw error
  }
}
