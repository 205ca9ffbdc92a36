const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A session ends after 8 hours without a request and after 7 days in any case. */
export const SESSION_IDLE_MS = 8 * HOUR
export const SESSION_LONGEST_MS = 7 * 24 * HOUR
/** How often "seen" is written: not at every request. */
export const SEEN_EVERY_MS = 5 * MINUTE
/** A sign-in link works for 10 minutes, once. */
export const SIGN_IN_MS = 10 * MINUTE
/** Letters with a sign-in link to one address within an hour. */
export const SIGN_IN_LETTERS_PER_HOUR = 3

/** Whether a session that was seen last at `seenAt` and ends at `expiresAt` (instants) is still open. */
export function isSessionOpen({ seenAt, expiresAt }: { seenAt: string; expiresAt: string }, now: Date): boolean {
  return now.toISOString() < expiresAt && now.getTime() - Date.parse(seenAt) < SESSION_IDLE_MS
}

export const isSeenStale = (seenAt: string, now: Date) => now.getTime() - Date.parse(seenAt) >= SEEN_EVERY_MS
