/** What a try to send came to: `permanent` speaks of this recipient, everything else may pass. */
export type Failure = { permanent: boolean; code: string }

const FIRST_SECONDS = 5
const LONGEST_SECONDS = 15 * 60
/** A mail server that is down over a long weekend loses no letter. */
const PATIENCE_HOURS = 4 * 24
/** A machine that was itself off for days still tries for about two hours. */
const LEAST_ATTEMPTS = 15

/** Seconds to wait after the given number of tries: 5, 10, 20 … 900, spread by a quarter each way. `jitter` is 0–1. */
export function retryDelaySeconds(attempts: number, jitter: number): number {
  const delay = Math.min(FIRST_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_SECONDS)
  return delay * (0.75 + jitter / 2)
}

/** Whether a letter is given up: at once when the recipient is refused for good, else after four days and at least 15 tries. */
export function isGivenUp(letter: { attempts: number; created_at: string }, failure: Failure, now: Date): boolean {
  if (failure.permanent) return true
  return now.getTime() - Date.parse(letter.created_at) > PATIENCE_HOURS * 3_600_000 && letter.attempts >= LEAST_ATTEMPTS
}
