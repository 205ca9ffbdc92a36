import {
  mondayOfWeek,
  nextSuchDate,
  nextSuchDay,
  nextSuchWeek,
  plusDays,
  realDate,
  weekdayFrom,
  weekdayInWeek,
  weekdayOf,
  weekdayOfMonth,
  weekNumberOf,
  yearOf,
} from './calendar.ts'
import type { DateMention } from './dates.ts'
import type { WeekdayMention, WeekMention } from './days.ts'
import type { Question } from './questions.ts'

/** Everything a sentence says of its day. */
export type DaySaid = {
  dates: readonly DateMention[]
  relative?: string | undefined
  week?: WeekMention | undefined
  weekdays: readonly WeekdayMention[]
  month?: number | undefined
}
export type DateDecided = { date?: string; questions: Question[] }

function resolve({ day, month, year }: DateMention, today: string): string | undefined {
  if (month === undefined) return nextSuchDay(day, today)
  return year === undefined ? nextSuchDate(day, month, today) : realDate(year, month, day)
}

/** Days the writer may have meant: the date as written, the weekday in its week, and the same date next year if the weekday fits there. */
function alternatives(date: string, weekday: number, today: string): string[] {
  const nextYear = realDate(yearOf(date) + 1, Number(date.slice(5, 7)), Number(date.slice(8)))
  const fitting = nextYear && weekdayOf(nextYear) === weekday ? [nextYear] : []
  return [date, weekdayInWeek(date, weekday), ...fitting].filter((one) => one >= today || one === date)
}

function checkWeekdays(dates: readonly string[], weekdays: readonly WeekdayMention[], today: string): Question[] {
  return dates.flatMap((date, index): Question[] => {
    const said = weekdays[index]
    if (!said || said.every || weekdayOf(date) === said.weekday) return []
    return [{ code: 'weekday-differs', weekday: said.weekday, date, dates: alternatives(date, said.weekday, today) }]
  })
}

/** A weekday or a week that fits tells the year as well: the next year in which 15.4. is a Thursday again is far away. So does the year of a later day in the list. */
const isConfirmed = (date: string, { dates, weekdays, week }: DaySaid) =>
  weekdays.some(({ weekday }) => weekday === weekdayOf(date)) ||
  week?.week === weekNumberOf(date) ||
  dates.some(({ year }) => year === yearOf(date))

function fromWrittenDates(said: DaySaid, today: string): DateDecided {
  const questions: Question[] = []
  const resolved: string[] = []
  let assumed: string | undefined
  for (const mention of said.dates) {
    const date = resolve(mention, today)
    if (!date) questions.push({ code: 'date-impossible', text: mention.text })
    else if (!resolved.includes(date)) resolved.push(date)
    if (date && mention.year === undefined && yearOf(date) > yearOf(today) && !isConfirmed(date, said)) assumed ??= date
  }
  const date = resolved[0]
  if (resolved.length > 1) questions.push({ code: 'dates-several', dates: resolved })
  if (assumed) questions.push({ code: 'year-assumed', date: assumed })
  questions.push(...checkWeekdays(resolved, said.weekdays, today))
  if (date && said.week && weekNumberOf(date) !== said.week.week) {
    const monday = said.week.year ? mondayOfWeek(said.week.year, said.week.week) : nextSuchWeek(said.week.week, today)
    questions.push({ code: 'which-week', dates: monday ? [date, weekdayInWeek(monday, weekdayOf(date))] : [date] })
  }
  return { ...(date && { date }), questions }
}

function fromWeek(week: WeekMention, weekday: number | undefined, today: string): DateDecided {
  const monday = week.year ? mondayOfWeek(week.year, week.week) : nextSuchWeek(week.week, today)
  if (!monday) return { questions: [{ code: 'date-impossible', text: week.text }] }
  if (weekday === undefined) {
    return { questions: [{ code: 'weekday-missing', week: week.week, dates: [0, 1, 2, 3, 4].map((days) => plusDays(monday, days)) }] }
  }
  const date = weekdayInWeek(monday, weekday)
  return { date, questions: yearOf(date) > yearOf(today) && !week.year ? [{ code: 'year-assumed', date }] : [] }
}

/** "Torstaina" is the coming Thursday; said on a Thursday, or as "ensi torstai" early in the week, it may be either of two. */
function fromWeekday({ weekday, next, thisWeek, later }: WeekdayMention, today: string): DateDecided {
  if (thisWeek) return { date: weekdayInWeek(today, weekday), questions: [] }
  if (later) {
    const dates = [7, 14].map((days) => plusDays(weekdayFrom(today, weekday), days))
    return { date: dates[0] as string, questions: [{ code: 'which-week', dates }] }
  }
  const coming = weekdayFrom(next ? plusDays(today, 1) : today, weekday)
  const other = next ? weekdayInWeek(today, weekday, 1) : coming === today ? plusDays(today, 7) : coming
  return { date: coming, questions: coming === other ? [] : [{ code: 'which-week', dates: [coming, other] }] }
}

/** "Maaliskuun viimeisenä torstaina" is one day; the "first Tuesday" of no month may be this month's or the next one's. */
function fromNth(weekday: number, nth: number, month: number | undefined, today: string): DateDecided {
  const [year, thisMonth] = [yearOf(today), Number(today.slice(5, 7))]
  const coming = [0, 1, 2].map((ahead) => {
    const of = month ?? ((thisMonth + ahead - 1) % 12) + 1
    return weekdayOfMonth(year + (month ? ahead : Math.floor((thisMonth + ahead - 1) / 12)), of, weekday, nth)
  })
  const [date, next] = coming.filter((one) => one >= today)
  if (date === undefined || next === undefined) return { questions: [{ code: 'date-missing' }] }
  if (!month) return { date, questions: [{ code: 'which-week', dates: [date, next] }] }
  return { date, questions: yearOf(date) > year ? [{ code: 'year-assumed', date }] : [] }
}

/** "Ma ja ke klo 17": each weekday is a day of its own. */
function fromWeekdays(said: DaySaid, today: string): DateDecided {
  const days = said.weekdays.flatMap((weekday) => decide({ ...said, weekdays: [weekday] }, today).date ?? [])
  const dates = [...new Set(days)].sort()
  return { ...(dates[0] && { date: dates[0] }), questions: [{ code: 'dates-several', dates }] }
}

function decide(said: DaySaid, today: string): DateDecided {
  const weekday = said.weekdays[0]
  if (said.dates.length > 0) return fromWrittenDates(said, today)
  if (said.relative) return { date: said.relative, questions: checkWeekdays([said.relative], said.weekdays, today) }
  if (new Set(said.weekdays.map((one) => one.weekday)).size > 1) return fromWeekdays(said, today)
  if (said.week) return fromWeek(said.week, weekday?.weekday, today)
  if (weekday?.nth) return fromNth(weekday.weekday, weekday.nth, said.month, today)
  if (weekday && said.month === undefined) return fromWeekday(weekday, today)
  if (said.month === undefined) return { questions: [{ code: 'date-missing' }] }
  const year = yearOf(today) + (said.month < Number(today.slice(5, 7)) ? 1 : 0)
  return { questions: [{ code: 'day-missing', month: said.month, year }] }
}

/** The day a sentence means, and everything about it that must be asked. A date without a year is the next such date. */
export function decideDate(said: DaySaid, today: string): DateDecided {
  const { date, questions } = decide(said, today)
  if (said.weekdays.some(({ every }) => every)) questions.push({ code: 'repeats' })
  if (date && date < today) questions.push({ code: 'date-past', date })
  return { ...(date && { date }), questions }
}
