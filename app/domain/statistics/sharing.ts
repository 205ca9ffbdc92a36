import type { Dimension } from './dimensions.ts'
import { type Measures, Sum } from './measures.ts'
import { mergeSmall, SMALLEST_SHOWN } from './small-cells.ts'

/** Breakdowns by what people are: a row of few could give somebody away. */
const OF_WHAT_PEOPLE_ARE: readonly Dimension[] = ['organisation', 'sector', 'municipality', 'language']
export const hidesSmall = (dimension: Dimension) => OF_WHAT_PEOPLE_ARE.includes(dimension)

/** The row that rows below five share. */
export const OTHERS = 'others'

export type Hidden = Exclude<keyof Measures, 'events' | 'recorded' | 'estimated'>
const OF_PERSONS = ['uniquePersons', 'repeatPersons', 'firstTimers'] as const
const EVERYTHING: readonly Hidden[] = ['attendances', 'minimum', ...OF_PERSONS, 'participantHours', 'participantDays']

/** The rows that may be shown beyond the organisers of an event, with the figures in them that may not. */
export type SharedRow = { key: string; sum: Sum; hidden: (measures: Measures) => readonly Hidden[] }

/**
 * Rows of fewer than five people are shown together; where even together they are few, only that they are. A row may stand on visits of one and the
 * same person: numbers of different people below five are hidden on their own.
 */
export function sharedRows(sums: ReadonlyMap<string, Sum>): SharedRow[] {
  const sizes = [...sums].map(([key, sum]) => [key, sum.minimum] as const)
  const { merged, others } = mergeSmall(Object.fromEntries(sizes))
  const alone = [...sums].filter(([key]) => !merged.includes(key)).map(([key, sum]): SharedRow => ({ key, sum, hidden: fewPeople }))
  if (others === null) return alone
  const together = new Sum()
  for (const key of merged) together.absorb(sums.get(key) as Sum)
  return [...alone, { key: OTHERS, sum: together, hidden: others === 'suppressed' ? () => EVERYTHING : fewPeople }]
}

function fewPeople(measures: Measures): readonly Hidden[] {
  return OF_PERSONS.filter((measure) => measures[measure] > 0 && measures[measure] < SMALLEST_SHOWN)
}
