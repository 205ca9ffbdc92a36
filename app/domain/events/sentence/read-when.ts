import { findHourWords, findPartsOfHours } from './clock-words.ts'
import { type DateMention, findDates, findMonth } from './dates.ts'
import { findDayParts, inDayPart } from './day-parts.ts'
import { findRelativeDay, findWeek, findWeekdays } from './days.ts'
import { decideDate } from './decide-date.ts'
import { decideTime, type TimeDecided } from './decide-time.ts'
import { findDuration } from './duration.ts'
import { apart, hide, overlaps, type Range } from './scan.ts'
import { findBareTimes, findMarkedTimes, findTimeWords, type TimeMention } from './times.ts'
import type { WordLanguage } from './words.ts'
import { findZone } from './zone.ts'

export type When = TimeDecided & { date?: string; understood: (Range & { what: 'date' | 'time' })[]; languages: WordLanguage[] }

const JUST_AFTER_AND = /(?:ja|sekä|tai|och|eller|and|or|&|,|\+)\s?$/u
/** "Klo 9 ja 13" are two starts, "klo 9, päättyy 11" is one. */
const IS_ANOTHER = /(?<!\p{L})(?:ja|sekä|tai|och|eller|and|or|&|\+)\s(?:klo\s|kl\.?\s|at\s)?$/u

/**
 * A token such as `9.10` is a time when a day is known otherwise, a date when a time is, and else both readings are open.
 * Beside a marked time a bare one counts only when it continues it ("klo 9–11 ja 12–14"); otherwise it belongs to the title.
 */
function sortOut(text: string, dates: readonly DateMention[], marked: readonly TimeMention[], hasDay: boolean) {
  const strong = dates.filter(({ weak }) => !weak)
  const bare = findBareTimes(hide(text, strong)).filter(({ from }) => marked.length === 0 || JUST_AFTER_AND.test(text.slice(0, from)))
  const sureTimes = [...marked, ...bare.filter(({ weak }) => !weak)]
  const weakTimes = bare.filter(({ weak }) => weak)
  if (strong.length > 0 || hasDay) return { dates: strong, times: [...sureTimes, ...weakTimes], open: [] }
  const weakDates = dates.filter((date) => date.weak && !sureTimes.some((time) => overlaps(time, date)))
  if (sureTimes.length > 0) return { dates: weakDates, times: sureTimes, open: [] }
  return { dates: [], times: [], open: weakDates }
}

/** Times that are told from dates without a day. Beside one in digits a bare number word is a word of the title. */
function clearTimes(text: string): TimeMention[] {
  const digits = [...findMarkedTimes(text), ...findTimeWords(text)]
  return apart([...(digits.length === 0 ? findHourWords(text) : []), ...findPartsOfHours(text), ...digits])
}

/** Reads the day and the times of a sentence (as `plain` gives it) and asks what stays unsure. `today` is `2026-11-24`. */
export function readWhen(text: string, today: string, zone: string): When {
  const clear = clearTimes(text)
  const duration = findDuration(hide(text, clear))
  const withoutTimes = hide(text, [...clear, ...(duration ? [duration] : [])])
  const relative = findRelativeDay(withoutTimes, today)
  const week = findWeek(withoutTimes, today)
  const daysSaid = [relative, week].filter((one) => one !== undefined)
  const open = hide(withoutTimes, daysSaid)
  const sorted = sortOut(open, findDates(open), clear, daysSaid.length > 0)
  const times = sorted.times
    .map((time) => ({ ...inDayPart(text, time), another: IS_ANOTHER.test(text.slice(0, time.from)) }))
    .sort((one, other) => one.from - other.from)
  const numbers = hide(open, [...sorted.dates, ...times, ...sorted.open])
  const isEnglish = sorted.dates.some(({ language }) => language === 'en')
  const weekdays = findWeekdays(numbers).filter((one) => !(isEnglish && one.language === 'fi'))
  const month = sorted.dates.length === 0 ? findMonth(numbers) : undefined
  const day = decideDate({ dates: sorted.dates, relative: relative?.date, week, weekdays, month: month?.month }, today)
  const other = findZone(hide(numbers, weekdays))
  const time: TimeDecided = other?.isOther
    ? {
        questions: [
          {
            code: 'other-zone',
            text: times
              .map((one) => one.text.trim())
              .concat(other.text)
              .join(' '),
          },
        ],
      }
    : decideTime(times, duration?.minutes, day.date, zone)
  const asked = sorted.open.length > 0 ? sorted.open.map(({ text: token }) => ({ code: 'date-or-time' as const, text: token })) : []
  const dayRanges = [...sorted.dates, ...sorted.open, ...daysSaid, ...weekdays, ...(month ? [month] : [])]
  const timeRanges = [...times, ...(duration ? [duration] : []), ...(other ? [other] : []), ...findDayParts(hide(numbers, weekdays))]
  return {
    ...time,
    ...(day.date && { date: day.date }),
    questions: [...asked, ...day.questions, ...time.questions],
    understood: [
      ...dayRanges.map(({ from, to }) => ({ from, to, what: 'date' as const })),
      ...timeRanges.map(({ from, to }) => ({ from, to, what: 'time' as const })),
    ],
    languages: [...sorted.dates, ...weekdays, ...(month ? [month] : [])].flatMap(({ language }) => (language ? [language] : [])),
  }
}
