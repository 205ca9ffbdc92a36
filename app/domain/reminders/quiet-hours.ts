import { toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'

/** Hours of the day in which no reminder leaves: from `from` o'clock until `until` o'clock, over midnight when `from` is the later. */
export type QuietHours = { from: number; until: number }

/** An event that starts sooner than this is worth being woken for. */
const NEAR_HOURS = 3

/** Whether an instant falls into the quiet hours of a zone. `from` o'clock is quiet, `until` o'clock no more. */
export function isQuiet(at: Date, zone: string, { from, until }: QuietHours): boolean {
  const hour = Number(toWallTime(at, zone).slice(11, 13))
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}

/** The end of the quiet hours that `at` falls into. */
function quietEnd(at: Date, zone: string, { until }: QuietHours): Date {
  const day = toWallTime(at, zone).slice(0, 10)
  const today = toInstant(`${day}T${String(until).padStart(2, '0')}:00`, zone)
  if (today > at) return today
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return toInstant(`${next}T${String(until).padStart(2, '0')}:00`, zone)
}

/**
 * When a reminder that is ready at `at` may leave: at once outside quiet hours and within 3 h of the start; else when the quiet hours
 * end or the start comes near, whichever is first.
 */
export function heldUntil(at: Date, event: { startsAt: Date; zone: string }, quiet: QuietHours | null): Date {
  if (quiet === null || !isQuiet(at, event.zone, quiet)) return at
  const near = event.startsAt.getTime() - NEAR_HOURS * 3_600_000
  return new Date(Math.max(at.getTime(), Math.min(quietEnd(at, event.zone, quiet).getTime(), near)))
}
