import { findAll, patternOf, type Range, TAKEN, word } from './scan.ts'
import type { TimeMention } from './times.ts'

const MORNING = '(?:aikaisin\\s)?aamulla|aamupäivällä|aamuna|aamupäivänä|på\\s(?:morgonen|förmiddagen)|in\\sthe\\smorning'
const AFTERNOON = 'iltapäivällä|iltapäivänä|päivällä|på\\seftermiddagen|i\\seftermiddag|(?:in\\sthe|this)\\safternoon'
const EVENING = 'illalla|iltana|på\\skvällen|i\\s?kväll|(?:in\\sthe|this)\\sevening|tonight'
const DAY_PARTS = [MORNING, AFTERNOON, EVENING].join('|')
/** Behind its day also without its small word: "imorgon eftermiddag", "tomorrow afternoon", "ke ip". */
const BARE = { morning: 'morgon|förmiddag|morning|ap', afternoon: 'eftermiddag|afternoon|ip', evening: 'kväll|evening' }
const BARE_PARTS = Object.values(BARE).join('|')

/** "Aamulla", "på kvällen" beside a day or a time in a text whose other times are taken out: they tell no hour and are no part of the title. */
export function findDayParts(text: string): Range[] {
  const ended = `(?=\\.?[\\s,)]{0,2}(?:${TAKEN}|$)|\\s(?:on|i|på|via|teams|zoom)(?!\\p{L}))`
  const beside = `(?<=${TAKEN}[\\s,]{0,2})(?:(?:${DAY_PARTS})|(?:${BARE_PARTS})\\.?${ended})|(?:${DAY_PARTS})(?=[\\s,]{0,2}${TAKEN})`
  return findAll(text, word(beside)).map(({ from, to }) => ({ from, to }))
}

const AFTER = patternOf(
  `^[\\s,]{0,2}(?:\\p{L}+-)?(?:(?<morning>${MORNING}|ap)|(?<afternoon>${AFTERNOON}|ip)|(?<evening>${EVENING}))(?!\\p{L})`,
)
const BEFORE = patternOf(
  `(?<!\\p{L})(?:(?<morning>${MORNING}|${BARE.morning})|(?<afternoon>${AFTERNOON}|${BARE.afternoon})|(?<evening>${EVENING}|${BARE.evening}))[\\s,.]{0,2}$`,
)

/** Hours of the clock that a part of the day moves by twelve: "klo 2 iltapäivällä", "klo 7 illalla". */
const MOVED = { afternoon: { from: 1, to: 7 }, evening: { from: 4, to: 11 } } as const
const HALF = 12 * 60

function moved(minutes: number, part: keyof typeof MOVED): number {
  const hour = Math.floor(minutes / 60)
  return hour >= MOVED[part].from && hour <= MOVED[part].to ? minutes + HALF : minutes
}

/** A time with the part of the day that stands beside it: "klo 7 illalla" is 19.00, "kello kuusi aamulla" 6.00; then no half is unsure. */
export function inDayPart(text: string, time: TimeMention): TimeMention {
  const beside = findAll(text.slice(time.to), AFTER)[0] ?? findAll(text.slice(0, time.from), BEFORE)[0]
  const groups = beside?.groups ?? {}
  const part = groups.evening ? 'evening' : groups.afternoon ? 'afternoon' : undefined
  const { halfUnsure: _, ...sure } = time
  if (groups.morning) return time.halfUnsure && time.start >= HALF ? { ...sure, start: time.start - HALF } : sure
  if (!part) return time
  return { ...sure, start: moved(time.start, part), ...(time.end !== undefined && { end: moved(time.end, part) }) }
}
