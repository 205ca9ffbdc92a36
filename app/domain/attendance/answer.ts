import { type Entry, inForce } from './ledger.ts'

/** Above this a number is kept but shown to the host: a class at one screen is possible, a slip of the finger likelier. */
export const FLAG_ABOVE = 30

type AnswerEntry = Pick<Entry, 'id' | 'kind' | 'undoes' | 'source' | 'amount' | 'names' | 'at'>

/** How many listen at a point, where the number comes from, and what a person should look at. */
export type Answer = {
  listeners: number
  source: Entry['source']
  at: string
  names: string[]
  /** Above `FLAG_ABOVE`, and no host has confirmed it. */
  unlikely: boolean
  /** Fewer were told than named; the names stand. */
  conflict: boolean
}

/**
 * The answer in force at one point, or null when nobody told. The host's correction stands above what participants told; among
 * those, answers that were not replaced hold side by side ("12 before the break, 9 after") and the largest counts.
 * Names beat a smaller number.
 */
export function effectiveAnswer(entries: readonly AnswerEntry[]): Answer | null {
  const { corrected, told } = standing(entries)
  const largest = told.reduce<AnswerEntry | undefined>((one, other) => (one && headsOf(one) > headsOf(other) ? one : other), undefined)
  const chosen = corrected ?? largest
  if (!chosen) return null
  const names = namesOf(told)
  const listeners = corrected ? (corrected.amount ?? 0) : Math.max(chosen.amount ?? 0, names.length)
  return {
    listeners: Math.max(1, listeners),
    source: chosen.source,
    at: chosen.at,
    names,
    unlikely: !corrected && listeners > FLAG_ABOVE,
    conflict: names.length > (chosen.amount ?? 0),
  }
}

/** The numbers that hold one after another at a point, in the order they were told; the host's correction holds alone. */
export function answersOverTime(entries: readonly AnswerEntry[]): { at: string; listeners: number }[] {
  const { corrected, told } = standing(entries)
  return (corrected ? [corrected] : told).map((entry) => ({ at: entry.at, listeners: Math.max(1, headsOf(entry)) }))
}

function standing(entries: readonly AnswerEntry[]) {
  const answers = inForce(entries).filter((entry) => entry.kind === 'answer')
  return {
    corrected: answers.findLast((entry) => entry.source === 'host_correction'),
    told: answers.filter((entry) => entry.source !== 'host_correction'),
  }
}

const headsOf = (entry: AnswerEntry) => Math.max(entry.amount ?? 0, parseNames(entry.names).length)

/** The names given last. */
export function namesOf(answers: readonly AnswerEntry[]): string[] {
  return parseNames(answers.findLast((entry) => parseNames(entry.names).length > 0)?.names ?? null)
}

/** Names as the ledger stores them: a JSON list, or null for none. */
export function parseNames(json: string | null): string[] {
  return json === null ? [] : (JSON.parse(json) as string[])
}
