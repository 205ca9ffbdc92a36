/** A listening point as the count sees it. */
export type CountedPoint = {
  /** Identified persons at the point. */
  identified: number
  /** The listener answer in force; null when nobody answered. */
  listeners: number | null
  /** The shared screen of a room: whoever watches it is counted on site. */
  room: boolean
}

/** People on site: identified check-ins, and the host's counter (null when it was not used). */
export type OnSiteCount = { identified: number; counted: number | null }

/** How many people an event had, as three honest figures. `minimum ≤ reported ≤ estimated`. */
export type HeadCount = {
  /** Listening points without room devices, and how many of them answered. */
  points: number
  answered: number
  silent: number
  /** Answered points of all points, 0–1; null without points. */
  answerRate: number | null
  /** Mean of listeners over answered points; known only when an estimate is. */
  listenersPerDevice: number | null
  /** Listeners at the answered points together. */
  answeredListeners: number
  minimum: number
  reported: number
  /** null: too few answers to say anything about the silent points. */
  estimated: number | null
}

/** An estimate needs at least this many answered points, and this share of all points: below, the silent ones may be of another kind. */
export const ANSWERS_FOR_ESTIMATE = 10
export const ANSWER_RATE_FOR_ESTIMATE = 0.3

/** Rounds half up; the small term takes back what binary fractions lose. */
export function halfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9)
}

/** Nobody joins by herself at less than one: a device without an answer and without a name is one person. */
export function atLeast(point: CountedPoint): number {
  return Math.max(1, point.identified)
}

/** Named persons win over a smaller answer. */
export function reportedAt(point: CountedPoint): number {
  return Math.max(atLeast(point), point.listeners ?? 0)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * The three figures of an event.
 * At least: Σ max(1, identified) + identified on site. Reported (the official one): Σ max(1, identified, listeners) + the larger of identified and counted
 * on site. Estimate: reported + what the silent points would add if they were like the answered ones; rounded half up once, at the end.
 */
export function headCount(points: readonly CountedPoint[], onSite: OnSiteCount): HeadCount {
  const counted = points.filter((point) => !point.room)
  const answered = counted.filter((point) => point.listeners !== null)
  const silent = counted.filter((point) => point.listeners === null)
  const answerRate = counted.length > 0 ? answered.length / counted.length : null
  const answeredListeners = sum(answered.map(reportedAt))
  const enough = answered.length >= ANSWERS_FOR_ESTIMATE && (answerRate ?? 0) >= ANSWER_RATE_FOR_ESTIMATE
  const mean = enough ? answeredListeners / answered.length : null
  const reported = sum(counted.map(reportedAt)) + Math.max(onSite.identified, onSite.counted ?? 0)
  return {
    points: counted.length,
    answered: answered.length,
    silent: silent.length,
    answerRate,
    listenersPerDevice: mean,
    answeredListeners,
    minimum: sum(counted.map(atLeast)) + onSite.identified,
    reported,
    estimated: mean === null ? null : halfUp(reported + sum(silent.map((point) => Math.max(0, mean - atLeast(point))))),
  }
}
