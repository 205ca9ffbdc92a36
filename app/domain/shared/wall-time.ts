import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

export const DEFAULT_ZONE = 'Europe/Helsinki'

/** A local date and time as `2027-03-18T09:00`. */
export const WallTime = z
  .string('time-missing')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/, 'time-invalid')
  .transform((text) => text.slice(0, 16))
  .refine(isWallTime, 'time-invalid')

/** Whether a text is a date and time of the calendar: not the 30th of February, not 25 o'clock. */
export function isWallTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export const TimeZone = z.string().refine(isTimeZone, 'time-zone-unknown')

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** How a wall time maps to instants: once, never (a clock change skips it) or twice (a clock change repeats it). */
export type WallTimeMapping = 'once' | 'skipped' | 'repeated'

export function mappingOf(wall: string, zone: string): WallTimeMapping {
  const plain = Temporal.PlainDateTime.from(wall)
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return 'once'
  return earlier.toPlainDateTime().equals(plain) ? 'repeated' : 'skipped'
}

/** The instant of a wall time. A repeated one is its first occurrence, a skipped one moves forward; callers ask before it comes to that. */
export function toInstant(wall: string, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds)
}

/** The wall time of an instant, to the minute. */
export function toWallTime(instant: Date | string, zone: string): string {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
}

/** Minutes between two wall times as their instants tell it: an event over a clock change lasts as long as it lasts. */
export function minutesBetween(from: string, to: string, zone: string): number {
  return Math.round((toInstant(to, zone).getTime() - toInstant(from, zone).getTime()) / 60_000)
}
