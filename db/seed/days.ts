import { DEFAULT_ZONE, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'

const DAY = 86_400_000

/** A weekday (1 Monday – 5 Friday) so many weeks from this week, as `YYYY-MM-DD`. */
export function dayOf(now: Date, weeks: number, weekday: number): string {
  const today = new Date(now.getTime())
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY
  return new Date(monday + (weeks * 7 + weekday - 1) * DAY).toISOString().slice(0, 10)
}

/** The instant of a wall time in Lapland. */
export const at = (day: string, time: string): Date => toInstant(`${day}T${time}`, DEFAULT_ZONE)

/** The wall time in Lapland of an instant, as `YYYY-MM-DDTHH:MM`. */
export const wallOf = (instant: Date): string => toWallTime(instant, DEFAULT_ZONE)

/** Days before an instant. */
export const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * DAY)

export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000)
