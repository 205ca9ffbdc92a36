import { Temporal } from 'temporal-polyfill'
import type { Language } from '#app/domain/shared/language.ts'

/** Weekday names Monday first. Finnish says "on Thursday" in its own case. */
const WEEKDAYS: Record<Language, readonly string[]> = {
  fi: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  selko: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const WEEKDAYS_SHORT: Record<Language, readonly string[]> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  selko: WEEKDAYS.selko,
  sv: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const MONTHS: Record<Language, readonly string[]> = {
  fi: [
    'tammikuuta',
    'helmikuuta',
    'maaliskuuta',
    'huhtikuuta',
    'toukokuuta',
    'kesäkuuta',
    'heinäkuuta',
    'elokuuta',
    'syyskuuta',
    'lokakuuta',
    'marraskuuta',
    'joulukuuta',
  ],
  selko: [
    'tammikuuta',
    'helmikuuta',
    'maaliskuuta',
    'huhtikuuta',
    'toukokuuta',
    'kesäkuuta',
    'heinäkuuta',
    'elokuuta',
    'syyskuuta',
    'lokakuuta',
    'marraskuuta',
    'joulukuuta',
  ],
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
/** Month names short enough for the date leaf. */
const MONTHS_LEAF: Record<Language, readonly string[]> = {
  fi: ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'],
  selko: ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'],
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

const CLOCK = String.raw`\d{1,2}(?:[.:]\d\d)?`
const SIGN = String.raw`(?:klo|kello|kl\.)\s`
const DAY_OF_MONTH = String.raw`\d{1,2}\.?\s(?:${Object.values(MONTHS).flat().join('|')})`
/** A number of days, hours or minutes, in whatever case its unit stands, and what it is before. */
const LENGTH = String.raw`\b\d{1,2}\s(?:päiv|tunti|tunnin|minuut|dag|timm|minut|day|hour)\p{Ll}*(?:\s(?:ennen|före|before))?`
/**
 * What no line break may part: a time of day or a span of times with its sign, a day with its month, a number with its unit of time. One group,
 * so that a shown text can be split by it, whatever put it together.
 */
export const IN_ONE_PIECE = new RegExp(`((?:${SIGN})?${CLOCK}–${CLOCK}|${SIGN}${CLOCK}|${DAY_OF_MONTH}|${LENGTH})`, 'gu')
/** What goes whole to the next line where there is room, and breaks inside only where there is none: a date with its year, an e-mail address. */
export const RATHER_WHOLE = new RegExp(String.raw`(${DAY_OF_MONTH}\s\d{4}[.,]?|\S+@\S+)`, 'g')

const parse = (wall: string) => Temporal.PlainDateTime.from(wall)
const name = (names: readonly string[], index: number) => names[index] ?? ''

/** The time of day: `9.15` in Finnish and Swedish, `09:15` in English, `9` for a full hour in easy Finnish. */
export function formatTime(wall: string, language: Language): string {
  const { hour, minute } = parse(wall)
  const minutes = String(minute).padStart(2, '0')
  if (language === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`
  return language === 'selko' && minute === 0 ? String(hour) : `${hour}.${minutes}`
}

/** A day with its weekday: `torstaina 15.4.2027`, `torstaina 15. huhtikuuta 2027`, `torsdag 15 april 2027`, `Thursday 15 April 2027`. */
export function formatDay(wall: string, language: Language): string {
  const { year, month, day, dayOfWeek } = parse(wall)
  const weekday = name(WEEKDAYS[language], dayOfWeek - 1)
  const monthName = name(MONTHS[language], month - 1)
  if (language === 'fi') return `${weekday} ${day}.${month}.${year}`
  if (language === 'selko') return `${weekday} ${day}. ${monthName} ${year}`
  return `${weekday} ${day} ${monthName} ${year}`
}

/** Start and end of an event as one phrase, or in easy Finnish as two sentences; over midnight with both days. */
export function formatWhen(startsAt: string, endsAt: string, language: Language): string {
  const start = formatTime(startsAt, language)
  const end = formatTime(endsAt, language)
  const oneDay = startsAt.slice(0, 10) === endsAt.slice(0, 10)
  if (language === 'selko') {
    const until = oneDay ? '' : `${formatDay(endsAt, language)} `
    return `${formatDay(startsAt, language)}. Tilaisuus alkaa kello ${start}. Se loppuu ${until}kello ${end}.`
  }
  const sign = { fi: 'klo ', sv: 'kl. ', en: '' }[language]
  const join = language === 'en' ? ', ' : ' '
  if (oneDay) return `${formatDay(startsAt, language)}${join}${sign}${start}–${end}`
  return `${formatDay(startsAt, language)}${join}${sign}${start} – ${formatDay(endsAt, language)}${join}${sign}${end}`
}

/** Start and end named, to set an old time beside a new one: as `formatWhen`, but in easy Finnish `…. Alku kello 9. Loppu kello 11.` */
export function formatSpan(startsAt: string, endsAt: string, language: Language): string {
  if (language !== 'selko') return formatWhen(startsAt, endsAt, language)
  const until = startsAt.slice(0, 10) === endsAt.slice(0, 10) ? '' : `${formatDay(endsAt, language)} `
  const [start, end] = [formatTime(startsAt, language), formatTime(endsAt, language)]
  return `${formatDay(startsAt, language)}. Alku kello ${start}. Loppu ${until}kello ${end}.`
}

/** Short form for lists and subject lines: `to 15.4. klo 9`, `torstaina 15.4. kello 9`, `to 15.4 kl. 9`, `Thu 15 Apr, 09:00`. */
export function formatShort(wall: string, language: Language): string {
  const { month, day, dayOfWeek, minute, hour } = parse(wall)
  const weekday = name(WEEKDAYS_SHORT[language], dayOfWeek - 1)
  const time = minute === 0 && language !== 'en' ? String(hour) : formatTime(wall, language)
  if (language === 'en') return `${weekday} ${day} ${name(MONTHS_LEAF.en, month - 1)}, ${time}`
  if (language === 'sv') return `${weekday} ${day}.${month} kl. ${time}`
  return `${weekday} ${day}.${month}. ${language === 'fi' ? 'klo' : 'kello'} ${time}`
}

/** A date in digits for lists: `15.4.2027`; English `15 Apr 2027`. No line breaks inside it. */
export function formatDate(wall: string, language: Language): string {
  const { year, month, day } = parse(wall)
  return language === 'en' ? `${day}\u00a0${name(MONTHS_LEAF.en, month - 1)}\u00a0${year}` : `${day}.${month}.${year}`
}

/** When something happened, for lists: `15.4.2027 9.05`, with its minutes in easy Finnish too. No line breaks inside it. */
export function formatMoment(wall: string, language: Language): string {
  return `${formatDate(wall, language)}\u00a0${formatTime(wall, language === 'selko' ? 'fi' : language)}`
}

/** The parts of the date leaf: weekday, day of the month, month. */
export function dateLeaf(wall: string, language: Language): { weekday: string; day: string; month: string } {
  const { month, day, dayOfWeek } = parse(wall)
  const short = language === 'selko' ? WEEKDAYS_SHORT.fi : WEEKDAYS_SHORT[language]
  return {
    weekday: name(short, dayOfWeek - 1),
    day: String(day),
    month: name(MONTHS_LEAF[language], month - 1),
  }
}

/** A month as a heading: `Huhtikuu 2027`. */
export function formatMonth(wall: string, language: Language): string {
  const { year, month } = parse(wall)
  const noun = name(MONTHS[language], month - 1).replace(/ta$/, '')
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${year}`
}

/** Times of a day beside its date: `klo 9.00–11.00`; in easy Finnish two sentences without the day. Over midnight the end has its date. */
export function formatTimes(startsAt: string, endsAt: string, language: Language): string {
  const start = formatTime(startsAt, language)
  const oneDay = startsAt.slice(0, 10) === endsAt.slice(0, 10)
  const end = oneDay ? formatTime(endsAt, language) : formatShort(endsAt, language)
  if (language === 'selko') return `Alkaa kello ${start}. Loppuu ${oneDay ? 'kello ' : ''}${end}.`
  const sign = { fi: 'klo ', sv: 'kl. ', en: '' }[language]
  return oneDay ? `${sign}${start}–${end}` : `${sign}${start} – ${end}`
}
