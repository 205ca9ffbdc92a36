/** A connection that dropped and came back within this many seconds was one stay. */
const BRIDGED = 60

/**
 * Seconds somebody was there, by stretches that begin at an instant: their union, so that two devices at once are one stay and the two reports of a
 * meeting that was started again add up. Null where no stretch has a known length.
 */
export function secondsPresent(stretches: readonly { at: string; seconds: number | null }[]): number | null {
  const known = stretches.flatMap(({ at, seconds }) => {
    const from = Date.parse(at) / 1000
    return seconds === null ? [] : [{ from, until: from + seconds }]
  })
  if (known.length === 0) return null
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, until } of known.toSorted((one, other) => one.from - other.from)) {
    const since = from - reached <= BRIDGED ? reached : from
    total += Math.max(0, until - since)
    reached = Math.max(reached, until)
  }
  return Math.round(total)
}
