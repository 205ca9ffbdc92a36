/** Hours a participant-day stands for: Statistics Finland's osallistumispäivä. */
export const HOURS_OF_DAY = 6

/** People and how long they were there; `minutes` null means unknown. */
export type Stay = { heads: number; minutes: number | null }

export type Hours = {
  participantHours: number
  /** Share of the hours that rests on the event's length and not on a recorded stay, 0–1; null without hours. */
  calculatedShare: number | null
}

/**
 * The mean of numbers told one after another ("12 before the break, 9 after"), each weighed by how long it held between `start` and `end`: the first from
 * the start, the others from when they were told.
 */
export function meanOverTime(told: readonly { at: string; heads: number }[], { start, end }: { start: string; end: string }): number {
  const [from, until] = [Date.parse(start), Date.parse(end)]
  const since = told.map(({ at }, index) => (index === 0 ? from : Math.min(Math.max(Date.parse(at), from), until)))
  const weighed = told.reduce((sum, { heads }, index) => sum + heads * ((since[index + 1] ?? until) - (since[index] as number)), 0)
  return weighed / (until - from)
}

/** Σ minutes × heads / 60. A stay is capped to the event's length less breaks (`eventMinutes`); an unknown one counts as the whole of it, and as calculated. */
export function participantHours(stays: readonly Stay[], eventMinutes: number): Hours {
  let known = 0
  let calculated = 0
  for (const { heads, minutes } of stays) {
    if (minutes === null) calculated += heads * eventMinutes
    else known += heads * Math.min(minutes, eventMinutes)
  }
  const total = known + calculated
  return { participantHours: total / 60, calculatedShare: total === 0 ? null : calculated / total }
}
