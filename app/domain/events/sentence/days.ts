import { plusDays, weekNumberOf } from './calendar.ts'
import { apart, findAll, hide, type Range, TAKEN, word } from './scan.ts'
import { EVERY_WEEKDAY, SHORT_WEEKDAYS, WEEKDAYS, type WordLanguage } from './words.ts'

/**
 * A weekday as written: `next` for "ensi torstai", `thisWeek` for "tämän viikon torstai", `every` for one that repeats, `later` for
 * "Friday after next", `nth` for the second (2) or last (-1) of a month.
 */
export type WeekdayMention = Range & {
  weekday: number
  language: WordLanguage
  next?: boolean
  thisWeek?: boolean
  every?: boolean
  later?: boolean
  nth?: number
}
export type WeekMention = Range & { text: string; week: number; year?: number }

const RELATIVE: readonly (readonly [string, number])[] = [
  ['ylihuomenna|ylihuomiseksi|i\\s?övermorgon|(?:the\\s)?day\\safter\\stomorrow', 2],
  ['huomenna|huomiseksi|i\\s?morgon|imorgon|tomorrow', 1],
  ['tänään|tänä\\siltana|idag|i\\sdag|i\\seftermiddag|i\\s?kväll|today|tonight|this\\s(?:afternoon|evening)', 0],
  ['viikon\\s(?:päästä|kuluttua)|om\\sen\\svecka|in\\sa\\sweek', 7],
  ['kahden\\sviikon\\s(?:päästä|kuluttua)|om\\stvå\\sveckor|in\\stwo\\sweeks', 14],
]

/** "Huomenna", "i övermorgon", "in two weeks": the day they mean. */
export function findRelativeDay(text: string, today: string): (Range & { date: string }) | undefined {
  const found = RELATIVE.flatMap(([source, days]) =>
    findAll(text, word(source)).map(({ from, to }) => ({ from, to, date: plusDays(today, days) })),
  )
  return found.sort((one, other) => one.from - other.from || other.to - one.to)[0]
}

const NOT_RELATIVE = '(?<!(?:next|this|ensi|tämän|tällä|seuraavan|seuraavalla|nästa|denna)\\s)'
const WEEK = word(
  `${NOT_RELATIVE}(?:vk|vko|viikko|viikolla|viikon|viikkona|vecka|week|wk|v)\\.?\\s?(?<week>\\d{1,2})(?:[/\\s](?<year>20\\d\\d))?(?!\\.\\d)`,
)

const THE_NEXT_WEEK = word('(?:ensi|seuraavalla|seuraavan)\\sviiko(?:lla|n)|nästa\\sveckas?|next\\sweek')

/** A numbered week (`vk 16`, `v. 16`, `vecka 16`, `week 16/2027`) or the next one ("ensi viikolla", "nästa vecka"). */
export function findWeek(text: string, today: string): WeekMention | undefined {
  const match = findAll(text, WEEK).find(({ groups }) => Number(groups.week) >= 1)
  const next = findAll(text, THE_NEXT_WEEK)[0]
  if (!match) return next && { from: next.from, to: next.to, text: next.text, week: weekNumberOf(plusDays(today, 7)) }
  const { from, to, groups } = match
  return { from, to, text: match.text, week: Number(groups.week), ...(groups.year && { year: Number(groups.year) }) }
}

const NEXT = '(?<next>(?:ensi|(?:sitä\\s)?seuraavana|nästa|nästkommande|next)\\s)?'
const COMING = '(?:(?:tulevana|på|nu\\spå|on|this\\scoming|coming)\\s)?'
const THIS_WEEK = '(?<this>(?:tämän\\sviikon|tällä\\sviikolla|this)\\s)?'

const LATER = '(?<later>(?:a|one)\\sweek\\s(?:from|on)\\s)?'
const AFTER_NEXT = '(?<after>\\safter\\snext|\\sweek(?!\\s?\\d))?'

/** Ordinals by their language, the last as -1. */
const NTH: readonly (readonly [string, number])[] = [
  ['ensimmäinen|ensimmäisenä|första|first|1st', 1],
  ['toinen|toisena|andra|second|2nd', 2],
  ['kolmas|kolmantena|tredje|third|3rd', 3],
  ['neljäs|neljäntenä|fjärde|fourth|4th', 4],
  ['viimeinen|viimeisenä|sista|last', -1],
]
const ORDINAL = NTH.map(([source]) => source).join('|')
const nthOf = (written: string) => NTH.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(written))?.[1] ?? 1
const OF_MONTH = '(?<of>\\s(?:of\\s(?:each|every)|i\\svarje|varje|every)\\smånad(?:en)?|\\s(?:of\\s)?(?:each|every)\\smonth)?'

type Found = ReturnType<typeof findAll>[number]
type Say = (found: Found) => Omit<WeekdayMention, 'from' | 'to' | 'weekday' | 'language'>

/** The weekdays that a pattern round each of them finds, with what else the pattern says. */
const around = (text: string, weekdays: typeof WEEKDAYS, pattern: (source: string) => string, say: Say): WeekdayMention[] =>
  weekdays.flatMap(({ source, day, language }) =>
    findAll(text, word(pattern(source))).map((found) => ({ from: found.from, to: found.to, weekday: day, language, ...say(found) })),
  )

const writtenOut = (text: string) =>
  around(
    text,
    WEEKDAYS,
    (source) => `${THIS_WEEK}${LATER}${NEXT}${COMING}${source}${AFTER_NEXT}`,
    ({ groups }) => ({
      next: groups.next !== undefined,
      thisWeek: groups.this !== undefined,
      later: groups.later !== undefined || groups.after !== undefined,
    }),
  )

/** "Torstaisin", "joka toinen viikko torstaina", "varannan torsdag", "every other Thursday". */
const REPEATED =
  '(?:joka(?:\\stoinen)?(?:\\sviikko)?|varje(?:\\svecka)?|varannan(?:\\svecka)?|every(?:\\s(?:other|second))?(?:\\sweek)?|each)\\s(?:på\\s|on\\s)?'
const everyWeek = (text: string) => [
  ...around(
    text,
    EVERY_WEEKDAY,
    (source) => source,
    () => ({ every: true }),
  ),
  ...around(
    text,
    WEEKDAYS,
    (source) => `${REPEATED}${source}(?:ar(?:na)?|s)?`,
    () => ({ every: true }),
  ),
]

/** "Viimeisenä torstaina", "joka kuun ensimmäinen tiistai", "the first Tuesday of every month". */
const nthInMonth = (text: string) =>
  around(
    text,
    WEEKDAYS,
    (source) => `(?<each>joka\\skuu(?:n|kauden)\\s)?(?:den\\s|the\\s|on\\s)?(?<nth>${ORDINAL})\\s${source}${OF_MONTH}`,
    ({ groups }) => ({ nth: nthOf(groups.nth ?? ''), every: groups.each !== undefined || groups.of !== undefined }),
  )

/** Short names stand beside something understood: `to 15.4.`, `vk 16 to`, `(ti) klo 9`; "ensi to" says it itself. */
function cutShort(text: string): WeekdayMention[] {
  const next = NEXT.replace('?<next>', '').replace(/\?$/, '')
  return [
    ...around(
      text,
      SHORT_WEEKDAYS,
      (source) => `(?<=${TAKEN}[\\s,(]{0,2})${source}\\.?`,
      () => ({}),
    ),
    ...around(
      text,
      SHORT_WEEKDAYS,
      (source) => `${source}(?:na)?(?=[.,)\\s-]{0,3}(?:(?:ja|och|and|&|den|[ai]p)\\s)?${TAKEN}|\\s[ai]p(?:$|[.,\\s]{1,2}${TAKEN}))`,
      () => ({}),
    ),
    ...around(
      text,
      SHORT_WEEKDAYS,
      (source) => `${next}${source}`,
      () => ({ next: true }),
    ),
  ]
}

/** Every weekday in a text whose dates, weeks and times are already taken out, in order. Of "to–pe 15.–16.4." the second is beside the date, the first beside the second. */
export function findWeekdays(text: string): WeekdayMention[] {
  const found = apart([...everyWeek(text), ...nthInMonth(text), ...writtenOut(text), ...cutShort(text)])
  return apart([...found, ...cutShort(hide(text, found))]).sort((one, other) => one.from - other.from)
}
