import { findAll, overlaps, type Range, TAKEN } from './scan.ts'
import { FINNISH_MONTH, monthOf, NORDIC_MONTH, SHORT_WEEKDAY, WEEKDAYS, type WordLanguage } from './words.ts'

/** A day of the calendar as written. `month` and `year` only when the sentence says them; `weak` when it may as well be a time (`9.10`). */
export type DateMention = Range & { text: string; day: number; month?: number; year?: number; weak: boolean; language?: WordLanguage }

/** Nothing written together with it before it, but a short weekday: `to15.4.`. */
const START = `(?:(?<![\\p{L}\\p{N}.,:/-])|(?<=(?<![\\p{L}\\p{N}])(?:${SHORT_WEEKDAY})))`
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)'
const JOIN = '(?:\\s?-\\s?|\\s(?:ja|och|and)\\s|\\s?&\\s?)'
const DIGIT_RANGE = new RegExp(
  `${START}(?<more>(?:\\d{1,2}\\.,\\s?){1,6})?(?<day>\\d{1,2})\\.?(?:(?<month>\\d{1,2})\\.(?<firstYear>(?:20)?\\d\\d(?!\\d))?)?${JOIN}(?<day2>\\d{1,2})\\.(?<month2>\\d{1,2})\\.(?<year>(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d.:-]))?(?!\\d)`,
  'gu',
)
const DIGITS_WITH_YEAR = new RegExp(
  `${START}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>(?:19|20)\\d\\d)|(?<short>\\d\\d))(?![\\d.:-])`,
  'gu',
)
const DIGITS = new RegExp(`${START}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?!\\d)`, 'gu')
/** `15. 4.` with a space, where nothing but a time follows; elsewhere it may count two things. */
const DIGITS_APART = new RegExp(`${START}(?<day>\\d{1,2})\\.\\s(?<month>\\d{1,2})\\.(?=[\\s,]{0,2}(?:${TAKEN}|$))`, 'gu')
const DIGITS_NO_STOP = new RegExp(`${START}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?![\\d.:]|\\s?%|-\\d)`, 'gu')
const ISO = new RegExp(`${START}(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, 'gu')
/** A weekday or "den" before it makes it a day: `tors 8/4`, `den 8/4`. "24/7" is no day. */
const SLASH = new RegExp(
  `(?<=(?<told>(?<!\\p{L})(?:den|${SHORT_WEEKDAY})\\.?\\s)?)${START}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?(?![\\d/])(?<!(?<!\\d)24/7)`,
  'gu',
)
const FINNISH = [
  new RegExp(
    `${START}(?:(?<first>\\d{1,2})\\.?${JOIN})?(?<day>\\d{1,2})\\.?(?:\\s?päivä(?:nä)?)?\\s?(?<name>${FINNISH_MONTH})kuuta(?:\\s${YEAR})?(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<name>${FINNISH_MONTH})kuun\\s(?<day>\\d{1,2})\\.?(?:\\s?päivänä|\\s?päivä)?(?:\\s${YEAR})?(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(`${START}(?<day>\\d{1,2})\\.\\s?(?<name>${FINNISH_MONTH})(?:k\\.?)?\\s${YEAR}`, 'gu'),
]
const NORDIC = [
  new RegExp(
    `${START}(?:(?<first>\\d{1,2})(?:st|nd|rd|th|\\.)?${JOIN})?(?<day>\\d{1,2})(?:st|nd|rd|th|:e|:a|e|\\.)?\\s?(?:of\\s)?(?<name>${NORDIC_MONTH})(?!\\p{L})\\.?(?:,?\\s${YEAR})?`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<name>${NORDIC_MONTH})\\.?\\s(?:(?<first>\\d{1,2})(?:st|nd|rd|th)?\\s?-\\s?)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d|\\s?[ap]\\.?m)(?:,?\\s${YEAR})?`,
    'gu',
  ),
]

/** "Tuesday the 8th", "tiistaina 8. päivä", "tisdag den 8:e": only a weekday makes a number a day of a month that is not named. */
const AFTER_WEEKDAY = new RegExp(
  `(?=\\d)(?<=(?<!\\p{L})(?:${WEEKDAYS.map(({ source }) => source).join('|')}|${SHORT_WEEKDAY})[.,]?\\s(?:the\\s|den\\s)?)(?<day>\\d{1,2})(?:\\.?\\s?päivä(?:nä)?|st|nd|rd|th|:[ae])(?=[\\s,.)]{0,3}(?:${TAKEN}|\\d|$))`,
  'gu',
)

type Match = ReturnType<typeof findAll>[number]
const fullYear = (written: string | undefined) =>
  written === undefined ? undefined : Number(written) < 100 ? 2000 + Number(written) : Number(written)

function mention(match: Match, day: number, month?: number, year?: number, weak = false, language?: WordLanguage): DateMention {
  const { from, to, text } = match
  return {
    from,
    to,
    text,
    day,
    weak,
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year }),
    ...(language && { language }),
  }
}

/** `9.15.` at the end of a sentence is a quarter past nine, `9.-11.30` is no range of dates. */
const looksLikeTime = (hour: string | undefined, minutes: string | undefined) =>
  minutes?.length === 2 && (Number(minutes) > 12 || Number(minutes) === 0) && Number(minutes) < 60 && Number(hour) <= 24

function fromRange(match: Match): DateMention[] {
  const { day, month, firstYear, day2, month2, year } = match.groups
  if (looksLikeTime(day2, month2)) return []
  const lastYear = fullYear(year)
  const last = mention(match, Number(day2), Number(month2), lastYear)
  const isOverNewYear = lastYear !== undefined && Number(month ?? month2) > Number(month2)
  const startYear = fullYear(firstYear) ?? (isOverNewYear ? lastYear - 1 : lastYear)
  const before = [...(match.groups.more ?? '').matchAll(/\d+/gu), [day]].map(([one]) =>
    mention(match, Number(one), Number(month ?? month2), startYear),
  )
  return [...before, last]
}

function fromName(match: Match): DateMention[] {
  const named = monthOf(match.groups.name ?? '')
  if (!named) return []
  const days = [match.groups.first, match.groups.day].filter((day) => day !== undefined)
  return days.map((day) => mention(match, Number(day), named.month, fullYear(match.groups.year), false, named.language))
}

function fromDigits(match: Match): DateMention[] {
  const { day, month, year, short } = match.groups
  return looksLikeTime(day, month) && !year && !short ? [] : [mention(match, Number(day), Number(month), fullYear(year ?? short))]
}

/** Without its last full stop (Swedish `15.4`) a date with a two-digit month looks like a time. */
function fromDigitsWithoutStop(match: Match): DateMention[] {
  const { day, month } = match.groups
  const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  return isDate ? [mention(match, Number(day), Number(month), undefined, month?.length === 2 && Number(day) <= 24)] : []
}

/** `1/2` may be part one of two: without a year or a weekday only a day above 12 makes it a date. The day comes first; `10/13/2027` is asked. */
function fromSlash(match: Match): DateMention[] {
  const { day, month, year, told } = match.groups
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) > (told ? 0 : 12) && Number(day) <= 31
  return year || isDate ? [mention(match, Number(day), Number(month), fullYear(year))] : []
}

const RULES: readonly (readonly [RegExp, (match: Match) => DateMention[]])[] = [
  [ISO, fromDigits],
  [DIGIT_RANGE, fromRange],
  ...FINNISH.map((pattern) => [pattern, fromName] as const),
  ...NORDIC.map((pattern) => [pattern, fromName] as const),
  [DIGITS_WITH_YEAR, fromDigits],
  [DIGITS, fromDigits],
  [DIGITS_APART, fromDigits],
  [SLASH, fromSlash],
  [DIGITS_NO_STOP, fromDigitsWithoutStop],
  [AFTER_WEEKDAY, (match) => [mention(match, Number(match.groups.day))]],
]

/** Every day written with numbers or a month's name, in order; an earlier rule keeps its characters from the later ones. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  for (const [pattern, read] of RULES) {
    const free = findAll(text, pattern).filter((match) => !found.some((one) => overlaps(one, match)))
    found.push(...free.flatMap(read))
  }
  return found.sort((one, other) => one.from - other.from)
}

const MONTH_ONLY = [
  new RegExp(`(?<!\\p{L})(?<name>${FINNISH_MONTH})kuu(?:ssa|n|hun)(?:\\s(?:alussa|lopussa|puolivälissä|aikana))?(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:i|in|of|during|under)\\s(?<name>${NORDIC_MONTH})(?!\\p{L})`, 'gu'),
]

/** A month without a day: "huhtikuussa", "i april", "in April". */
export function findMonth(text: string): (Range & { month: number; language: WordLanguage }) | undefined {
  const match = MONTH_ONLY.flatMap((pattern) => findAll(text, pattern))[0]
  const named = match && monthOf(match.groups.name ?? '')
  return match && named && { from: match.from, to: match.to, ...named }
}
