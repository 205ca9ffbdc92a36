import type { RowDecision } from '#app/domain/attendance/apply-report.ts'
import { isShort, type MatchedRow } from '#app/domain/attendance/match-rows.ts'
import type { Attendee } from '#app/domain/attendance/queries.server.ts'
import type { Translator } from '#app/i18n/translator.ts'

/** What a row of a report can be said to be, besides a registrant. */
export const OTHERS = ['staff', 'not_present'] as const

/** Registrants by what they are called where a row is said to be one: name and organisation, and the address or a number where two would be alike. */
export function calledRegistrants(attendees: readonly Attendee[]): Map<string, string> {
  const called = new Map<string, string>()
  for (const { id, name, organisation_name, email } of attendees) {
    const plain = [name, organisation_name].filter(Boolean).join(', ')
    const full = called.has(plain) && email ? `${plain}, ${email}` : plain
    let unique = full
    for (let next = 2; called.has(unique); next++) unique = `${full} (${next})`
    called.set(unique, id)
  }
  return called
}

/** How a person may say who or what a row is: in words where nobody is known, by a tick where somebody was there for less than a minute. */
export function askedOf({ kind, match, seconds, sessions }: MatchedRow): 'who' | 'count' | undefined {
  if (isShort({ seconds }) && sessions.length > 0) return kind === 'staff' ? undefined : 'count'
  return kind === 'unknown' || match?.by === 'decision' ? 'who' : undefined
}

export type Said = { ok: true; decisions: RowDecision[] } | { ok: false; errors: Record<string, string> }

/** `who.<row>` names a registrant or says what an unknown row is, nothing is a device; `count.<row>` counts in somebody who stayed for less than a minute. */
export function readDecisions(rows: readonly MatchedRow[], registrants: ReadonlyMap<string, string>, t: Translator, form: FormData): Said {
  const decisions: RowDecision[] = []
  const errors: Record<string, string> = {}
  for (const [row, stored] of rows.entries()) {
    const asked = askedOf(stored)
    if (asked === 'count') {
      const kind = form.has(`count.${row}`) ? (stored.match?.registration ? 'person' : 'unknown') : 'not_present'
      if (kind !== stored.kind) decisions.push({ row, kind })
    }
    if (asked !== 'who') continue
    const words = String(form.get(`who.${row}`) ?? '').trim()
    const other = OTHERS.find((kind) => same(t(`attendance.report.kind.${kind}`), words))
    const registration = registrants.get(words) ?? [...registrants].find(([called]) => same(called, words))?.[1]
    if (words === '') {
      if (stored.kind !== 'unknown') decisions.push({ row, kind: 'unknown' })
    } else if (other) decisions.push({ row, kind: other })
    else if (registration) decisions.push({ row, kind: 'person', registration })
    else errors[`who.${row}`] = 'registrant-unknown'
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, decisions }
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
