import { plusDays, weekNumberOf } from './calendar.ts'
import { findAll, hide, type Range, TAKEN, word } from './scan.ts'
import { EVERY_WEEKDAY, SHORT_WEEKDAYS, WEEKDAYS, type WordLanguage } from './words.ts'

/** A weekday as written: `next` for "ensi torstai", `thisWeek` for "tämän viikon torstai", `every` for a weekly one. */
export type WeekdayMention = Range & { weekday: number; language: WordLanguage; next: boolean; thisWeek: boolean; every: boolean }
export type WeekMention = Range & { text: string; week: number; year?: number }

const RELATIVE: readonly (readonly [string, number])[] = [
  ['ylihuomenna|ylihuomiseksi|i\\s?övermorgon|(?:the\\s)?day\\safter\\stomorrow', 2],
  ['huomenna|huomiseksi|i\\s?morgon|imorgon|tomorrow', 1],
  ['tänään|idag|i\\sdag|today', 0],
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

const NEXT = '(?<next>(?:ensi|seuraavana|nästa|nästkommande|next)\\s)?'
const COMING = '(?:(?:tulevana|på|nu\\spå|on|this\\scoming|coming)\\s)?'
const THIS_WEEK = '(?<this>(?:tämän\\sviikon|tällä\\sviikolla|this)\\s)?'

function writtenOut(text: string): WeekdayMention[] {
  return WEEKDAYS.flatMap(({ source, day, language }) =>
    findAll(text, word(`${THIS_WEEK}${NEXT}${COMING}${source}`)).map(({ from, to, groups }) => ({
      from,
      to,
      weekday: day,
      language,
      next: groups.next !== undefined,
      every: false,
      thisWeek: groups.this !== undefined,
    })),
  )
}

function everyWeek(text: string): WeekdayMention[] {
  const each = WEEKDAYS.map(({ source, day, language }) => ({ source: `(?:joka|varje|every|each)\\s${source}`, day, language }))
  return [...EVERY_WEEKDAY, ...each].flatMap(({ source, day, language }) =>
    findAll(text, word(source)).map(({ from, to }) => ({ from, to, weekday: day, language, next: false, thisWeek: false, every: true })),
  )
}

/** Short names stand beside something understood: `to 15.4.`, `vk 16 to`, `(ti) klo 9`; "ensi to" says it itself. */
function cutShort(text: string): WeekdayMention[] {
  return SHORT_WEEKDAYS.flatMap(({ source, day, language }) => {
    const beside = [
      `(?<=${TAKEN}[\\s,(]{0,2})${source}\\.?`,
      `${source}(?:na)?(?=[.,)\\s-]{0,3}(?:(?:ja|och|and|&|den)\\s)?${TAKEN})`,
      `${NEXT.replace('?<next>', '').replace(/\?$/, '')}${source}`,
    ]
    return beside.flatMap((one, index) =>
      findAll(text, word(one)).map(({ from, to }) => ({
        from,
        to,
        weekday: day,
        language,
        next: index === 2,
        thisWeek: false,
        every: false,
      })),
    )
  })
}

/** Every weekday in a text whose dates, weeks and times are already taken out, in order. Of "to–pe 15.–16.4." the second is beside the date, the first beside the second. */
export function findWeekdays(text: string): WeekdayMention[] {
  const found: WeekdayMention[] = []
  const keep = (mentions: readonly WeekdayMention[]) => {
    for (const mention of mentions) if (!found.some((one) => one.from < mention.to && mention.from < one.to)) found.push(mention)
  }
  keep([...everyWeek(text), ...writtenOut(text), ...cutShort(text)])
  keep(cutShort(hide(text, found)))
  return found.sort((one, other) => one.from - other.from)
}
