import { findAll, type Range, TAKEN } from './scan.ts'

export type Venue = Range & { hint: string }

const LABELLED = new RegExp(
  `(?:paikka|osoite|plats|adress|venue|place|address|location)\\s?:\\s?(?<hint>[^${TAKEN}\\n;]{2,120})|(?:^|\\s)@\\s?(?<at>[^${TAKEN}\\n;,]{2,80})`,
  'gu',
)
const AFTER_WHEN = new RegExp(
  `(?<=${TAKEN}[\\s,.]{0,3})(?<hint>(?:[\\p{L}\\d'-]{1,30}\\s){0,4}(?:[\\p{L}]{2,30}(?:ssa|ssä|lla|llä)|[\\p{L}]{2,30}(?:katu|tie|kuja|polku)\\s\\d{1,4}\\s?[a-z]?)(?:,?\\s[\\p{L}]{2,30}(?:ssa|ssä|lla|llä)|,\\s[\\p{L}]{2,30})?)(?=[\\s,.]{0,3}(?:${TAKEN}|$))`,
  'gu',
)
const AFTER_PREPOSITION = new RegExp(
  `(?<=${TAKEN}[\\s,.]{0,3})(?:i|på|vid|hos|in|at)\\s(?<hint>[^${TAKEN}\\n;,]{2,60}?)(?=[\\s,.]{0,3}(?:${TAKEN}|$))`,
  'gu',
)

/**
 * Where an event is held, when the sentence says so plainly: after a label or `@`, or as the last words after the date and time
 * ("klo 9–11 Lappian auditoriossa", "kl. 9–11 i biblioteket"). The hint is the organiser's own words. `text` has the understood parts taken out.
 */
export function findVenue(original: string, text: string): Venue | undefined {
  const match = [LABELLED, AFTER_WHEN, AFTER_PREPOSITION].flatMap((pattern) => findAll(text, pattern))[0]
  const hint = match?.groups.hint ?? match?.groups.at
  if (!match || !hint) return undefined
  const from = text.indexOf(hint, match.from)
  const written = original.slice(from, from + hint.length)
  return { from: match.from, to: match.to, hint: written.trim().replace(/[\s,.]+$/u, '') }
}
