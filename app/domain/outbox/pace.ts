/** Letters that may still be spent at an instant: a bucket that fills at the sending rate. */
export type Pace = { tokens: number; refilledAt: Date }

/** Most letters sent in one go after a pause: a quarter of a second's worth; two where more than one a second is allowed, so that a look between two tokens loses none. */
export const burstOf = (perSecond: number) => Math.max(perSecond > 1 ? 2 : 1, Math.floor(perSecond / 4))

/**
 * The bucket at `now`. Only whole tokens are added and the instant moves by exactly their time, so that nothing is lost between two looks.
 * A clock set back starts the bucket anew.
 */
export function refill(pace: Pace, perSecond: number, now: Date): Pace {
  const elapsed = now.getTime() - pace.refilledAt.getTime()
  if (elapsed < 0) return { tokens: Math.min(pace.tokens, burstOf(perSecond)), refilledAt: now }
  const fresh = Math.floor((elapsed / 1000) * perSecond)
  const tokens = pace.tokens + fresh
  if (tokens >= burstOf(perSecond)) return { tokens: burstOf(perSecond), refilledAt: now }
  return { tokens, refilledAt: new Date(pace.refilledAt.getTime() + Math.floor((fresh / perSecond) * 1000)) }
}
