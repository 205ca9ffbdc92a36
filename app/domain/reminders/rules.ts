import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { toInstant } from '#app/domain/shared/wall-time.ts'

const DURATION = /^P(?=.)(\d{1,2}W)?(\d{1,3}D)?(T(?=.)(\d{1,4}H)?(\d{1,5}M)?(\d{1,7}S)?)?$/
const MOST_DAYS = 90

/** Elapsed time before the start, as an ISO 8601 duration of weeks, days, hours, minutes and seconds; a day is 24 hours here. */
const ElapsedRule = z.strictObject({ before: z.string().regex(DURATION, 'reminder-invalid').refine(isSensible, 'reminder-invalid') })

/** Wall time: so many days before the day of the start, at this time of the clock. */
const WallRule = z.strictObject({
  days: z.number().int('reminder-invalid').min(0, 'reminder-invalid').max(MOST_DAYS, 'reminder-invalid'),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'reminder-invalid'),
})

export const ReminderRule = z.union([ElapsedRule, WallRule], 'reminder-invalid')
export type ReminderRule = z.output<typeof ReminderRule>

/** When an organiser says nothing: 24 hours and one hour before the start. */
export const DEFAULT_REMINDERS: readonly ReminderRule[] = [{ before: 'P1D' }, { before: 'PT1H' }]

/** The time of an event that reminders are reckoned from. */
export type EventStart = { starts_at: string; starts_at_utc: string; time_zone: string }

/** The instant a rule falls due. A wall time that the clock skips moves forward, a repeated one is its first. */
export function dueAt(rule: ReminderRule, event: EventStart): Date {
  if ('before' in rule) return new Date(Date.parse(event.starts_at_utc) - millisecondsOf(rule.before))
  const day = Temporal.PlainDate.from(event.starts_at.slice(0, 10)).subtract({ days: rule.days })
  return toInstant(`${day.toString()}T${rule.at}`, event.time_zone)
}

/** A rule's one spelling, for the row and for the keys of its letters. */
export function spell(rule: ReminderRule): string {
  return 'before' in rule ? JSON.stringify({ before: rule.before }) : JSON.stringify({ days: rule.days, at: rule.at })
}

/** The short form of a rule in the key of a letter: `PT1H`, `1dT09:00`. */
export function shortRule(rule: ReminderRule): string {
  return 'before' in rule ? rule.before : `${rule.days}dT${rule.at}`
}

function millisecondsOf(duration: string): number {
  const { weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration)
  return ((weeks * 7 + days) * 24 + hours) * 3_600_000 + minutes * 60_000 + seconds * 1000
}

function isSensible(duration: string): boolean {
  if (!DURATION.test(duration)) return false
  const milliseconds = millisecondsOf(duration)
  return milliseconds > 0 && milliseconds <= MOST_DAYS * 86_400_000
}
