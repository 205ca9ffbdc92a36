import { Temporal } from 'temporal-polyfill'

const asDate = (day: string) => Temporal.PlainDate.from(day)

/** The date as `2027-04-15`, or undefined for one that does not exist. */
export function realDate(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** The next such day on or after today; 29.2. waits for a leap year. */
export function nextSuchDate(day: number, month: number, today: string): string | undefined {
  const first = asDate(today).year
  for (let year = first; year <= first + 8; year++) {
    const date = realDate(year, month, day)
    if (date && date >= today) return date
  }
  return undefined
}

/** The next such day of a month on or after today; the 31st waits for a month that has one. */
export function nextSuchDay(day: number, today: string): string | undefined {
  const { year, month } = asDate(today)
  for (let ahead = 0; ahead <= 2; ahead++) {
    const date = realDate(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, day)
    if (date && date >= today) return date
  }
  return undefined
}

export const plusDays = (day: string, days: number): string => asDate(day).add({ days }).toString()
export const weekdayOf = (day: string): number => asDate(day).dayOfWeek
export const yearOf = (day: string): number => asDate(day).year
export const weekNumberOf = (day: string): number => asDate(day).weekOfYear ?? 0

/** The nearest such weekday on or after a day. */
export const weekdayFrom = (day: string, weekday: number): string => plusDays(day, (weekday - weekdayOf(day) + 7) % 7)
/** Such a weekday in the ISO week of a day, moved by whole weeks. */
export const weekdayInWeek = (day: string, weekday: number, weeks = 0): string => plusDays(day, weekday - weekdayOf(day) + weeks * 7)

/** The first to fourth such weekday of a month (1–4), or its last (-1). */
export function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const from = nth > 0 ? first : first.add({ months: 1 }).subtract({ days: 7 })
  return plusDays(weekdayFrom(from.toString(), weekday), (Math.max(nth, 1) - 1) * 7)
}

/** The Monday of an ISO week, or undefined when the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | undefined {
  const monday = plusDays(weekdayInWeek(`${year}-01-04`, 1), (week - 1) * 7)
  return week >= 1 && weekNumberOf(monday) === week ? monday : undefined
}

/** The Monday of the next ISO week with this number whose Sunday has not passed. */
export function nextSuchWeek(week: number, today: string): string | undefined {
  const year = yearOf(today)
  return [year - 1, year, year + 1, year + 2, year + 3, year + 4, year + 5, year + 6, year + 7]
    .map((one) => mondayOfWeek(one, week))
    .find((monday) => monday !== undefined && plusDays(monday, 6) >= today)
}

/** A wall time of a day plus minutes after its midnight: 1440 is the next day's 00:00. */
export function wallAt(day: string, minutes: number): string {
  return asDate(day).toPlainDateTime().add({ minutes }).toString().slice(0, 16)
}
