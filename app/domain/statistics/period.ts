import { Temporal } from 'temporal-polyfill'
import { DEFAULT_ZONE, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'

/** Local dates, both included. An event belongs to the date on which it starts in the network's zone. */
export type Period = { from: string; to: string }

export type Preset = 'this_year' | 'autumn' | 'spring' | 'project'

/** The local date of an instant: `2025-12-31T22:30Z` belongs to 1.1.2026. */
export function localDate(instant: string | Date): string {
  return toWallTime(instant, DEFAULT_ZONE).slice(0, 10)
}

/** First instant of the period, and the first one after it. */
export function instantsOf({ from, to }: Period): { start: string; end: string } {
  const after = Temporal.PlainDate.from(to).add({ days: 1 }).toString()
  return { start: toInstant(`${from}T00:00`, DEFAULT_ZONE).toISOString(), end: toInstant(`${after}T00:00`, DEFAULT_ZONE).toISOString() }
}

/** The autumn term: 1 August to 31 December. */
export const autumnTerm = (year: number): Period => ({ from: `${year}-08-01`, to: `${year}-12-31` })
/** The spring term: 1 January to 31 July. */
export const springTerm = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-07-31` })

/** Term of which the figures are wanted most likely: the running one or the last one that began. */
export function presetPeriod(preset: Preset, project: { start: string | null; end: string | null }, now: Date): Period {
  const today = localDate(now)
  const year = Number(today.slice(0, 4))
  if (preset === 'this_year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (preset === 'autumn') return autumnTerm(today.slice(5) >= '08-01' ? year : year - 1)
  if (preset === 'spring') return springTerm(year)
  return { from: project.start ?? '2000-01-01', to: project.end ?? `${year + 1}-12-31` }
}

/** Whether two texts are real dates in order; anything else is no period. */
export function readPeriod(from: string | null, to: string | null): Period | undefined {
  return from !== null && to !== null && isDate(from) && isDate(to) && from <= to ? { from, to } : undefined
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
