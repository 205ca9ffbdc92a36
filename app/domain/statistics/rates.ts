import { halfUp } from './head-count.ts'
import { SMALLEST_SHOWN } from './small-cells.ts'

/** A fraction 0–1 from unrounded numbers; null without a denominator. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** The same where people outside the event's organisers look: hidden when fewer than five stand behind it. */
export function sharedRate(part: number, whole: number): number | 'suppressed' | null {
  if (whole > 0 && whole < SMALLEST_SHOWN) return 'suppressed'
  return rate(part, whole)
}

/** The rate of several events together: Σ parts / Σ wholes, never the mean of their rates. */
export function pooledRate(events: readonly { part: number; whole: number }[]): number | null {
  const sum = (of: 'part' | 'whole') => events.reduce((total, event) => total + event[of], 0)
  return rate(sum('part'), sum('whole'))
}

/** Seats confirmed of seats there are; null where seats are not limited. */
export function fillRate(confirmed: number, capacity: number | null): number | null {
  return capacity === null ? null : rate(confirmed, capacity)
}

/** One decimal, half up: how hours and days are told. */
export function oneDecimal(value: number): number {
  return halfUp(value * 10) / 10
}
