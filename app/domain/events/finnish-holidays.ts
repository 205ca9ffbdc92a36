import { Temporal } from 'temporal-polyfill'

/**
 * What makes a day unlike a working day, hardest first: `statutory` holidays and the two free eves, `weekend`,
 * `eve` (days before holidays and bridge Fridays), `season` (July and the weeks around Christmas), `info` (days worth knowing).
 */
export type HolidayLevel = 'statutory' | 'weekend' | 'eve' | 'season' | 'info'
export type HolidayName =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'pentecost'
  | 'midsummer-eve'
  | 'midsummer'
  | 'all-saints'
  | 'independence'
  | 'christmas-eve'
  | 'christmas'
  | 'boxing-day'
  | 'saturday'
  | 'sunday'
  | 'may-day-eve'
  | 'maundy-thursday'
  | 'independence-eve'
  | 'day-before-christmas-eve'
  | 'new-year-eve'
  | 'bridge-friday'
  | 'july'
  | 'christmas-weeks'
  | 'sami-national-day'
  | 'easy-language-day'
export type Holiday = { level: HolidayLevel; name: HolidayName }

const FIXED: Record<string, Holiday> = {
  '01-01': { level: 'statutory', name: 'new-year' },
  '01-06': { level: 'statutory', name: 'epiphany' },
  '05-01': { level: 'statutory', name: 'may-day' },
  '12-06': { level: 'statutory', name: 'independence' },
  '12-24': { level: 'statutory', name: 'christmas-eve' },
  '12-25': { level: 'statutory', name: 'christmas' },
  '12-26': { level: 'statutory', name: 'boxing-day' },
  '04-30': { level: 'eve', name: 'may-day-eve' },
  '12-05': { level: 'eve', name: 'independence-eve' },
  '12-23': { level: 'eve', name: 'day-before-christmas-eve' },
  '12-31': { level: 'eve', name: 'new-year-eve' },
  '02-06': { level: 'info', name: 'sami-national-day' },
  '05-28': { level: 'info', name: 'easy-language-day' },
}

const FROM_EASTER: readonly [number, Holiday][] = [
  [-3, { level: 'eve', name: 'maundy-thursday' }],
  [-2, { level: 'statutory', name: 'good-friday' }],
  [0, { level: 'statutory', name: 'easter-sunday' }],
  [1, { level: 'statutory', name: 'easter-monday' }],
  [39, { level: 'statutory', name: 'ascension' }],
  [40, { level: 'eve', name: 'bridge-friday' }],
  [49, { level: 'statutory', name: 'pentecost' }],
]

const ORDER: readonly HolidayLevel[] = ['statutory', 'weekend', 'eve', 'season', 'info']

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

function saturdayFrom(year: number, month: number, day: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day })
  return first.add({ days: (6 - first.dayOfWeek + 7) % 7 })
}

function moving(date: Temporal.PlainDate): Holiday[] {
  const sinceEaster = easterSunday(date.year).until(date, { largestUnit: 'days' }).days
  const found = FROM_EASTER.filter(([days]) => days === sinceEaster).map(([, holiday]) => holiday)
  const midsummer = saturdayFrom(date.year, 6, 20)
  if (date.equals(midsummer)) found.push({ level: 'statutory', name: 'midsummer' })
  if (date.equals(midsummer.subtract({ days: 1 }))) found.push({ level: 'statutory', name: 'midsummer-eve' })
  if (date.equals(saturdayFrom(date.year, 10, 31))) found.push({ level: 'statutory', name: 'all-saints' })
  return found
}

/** A Friday after a fixed holiday that falls on a Thursday: Epiphany or Independence Day (Ascension is counted from Easter). */
function isBridgeFriday(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek === 5 && ((date.month === 1 && date.day === 7) || (date.month === 12 && date.day === 7))
}

function seasonOf(date: Temporal.PlainDate): Holiday[] {
  const week = date.weekOfYear ?? 0
  if (date.month === 7) return [{ level: 'season', name: 'july' }]
  const aroundChristmas = (date.month === 12 && week >= 52) || week === 53 || (week === 1 && (date.month === 12 || date.day < 8))
  return aroundChristmas ? [{ level: 'season', name: 'christmas-weeks' }] : []
}

function weekendOf(date: Temporal.PlainDate): Holiday[] {
  if (date.dayOfWeek === 6) return [{ level: 'weekend', name: 'saturday' }]
  return date.dayOfWeek === 7 ? [{ level: 'weekend', name: 'sunday' }] : []
}

/** Everything that makes a day (`2027-05-06`) special in Finland, hardest first; an ordinary working day gives an empty list. */
export function holidaysOn(day: string): Holiday[] {
  const date = Temporal.PlainDate.from(day)
  const fixed = FIXED[day.slice(5, 10)]
  const found: Holiday[] = [...(fixed ? [fixed] : []), ...moving(date), ...weekendOf(date), ...seasonOf(date)]
  if (isBridgeFriday(date)) found.push({ level: 'eve', name: 'bridge-friday' })
  return found.sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level))
}
