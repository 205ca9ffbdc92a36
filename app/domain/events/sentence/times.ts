import { apart, findAll, overlaps, patternOf, type Range, TAKEN, word } from './scan.ts'
import { FINNISH_MONTH, NORDIC_MONTH } from './words.ts'

/**
 * Times as written, in minutes after midnight. `weak` may be a date (`9.10`), `halfUnsure` may be twelve hours later, `another` is joined
 * to the one before by "and" or "or", `text` is what stands in the sentence.
 */
export type TimeMention = Range & {
  text: string
  start: number
  end?: number
  weak: boolean
  impossible: boolean
  halfUnsure?: boolean
  another?: boolean
}

const HALF_DAY = '(?:am|pm|a\\.m\\.|p\\.m\\.)'
/** A comma stands before minutes only when they are a quarter: `9,30`. */
const clock = (name: string) => `(?<${name}H>\\d{1,2})(?:(?:[.:]|,(?=(?:00|15|30|45)(?!\\d)))(?<${name}M>\\d{2}))?`
const NOT_A_DATE = `(?![.:]?\\d|\\.?\\s?(?:of\\s)?(?:${NORDIC_MONTH}|(?:${FINNISH_MONTH})kuuta)(?!\\p{L}))`
const SIGN = '(?:klo|kello|kl|klockan|at|from|between|starting|starts)'
const TO = '(?:\\.?\\s?-\\s?|\\s(?:to|till|until|til|and)\\s)'

const ABOUT = '(?:(?:n|ca?)\\.?\\s|noin\\s)?'
/** "9:stä 11:een" and "9 ja 11 välillä" say by their endings what a dash says. */
const FROM_ENDING = '(?::[sl]t[aä])?'
const INTO_ENDING = '(?::(?:een|en|ään|iin|hin))?'
const TO_BY_ENDING = '\\s(?=[\\d.:]{1,5}:(?:een|en|ään|iin|hin))|\\sja\\s(?=[\\d.:]{1,5}\\sväli(?:llä|ssä))'

const MARKED = word(
  `${SIGN}\\.?:?\\s?${ABOUT}${clock('a')}${FROM_ENDING}(?:\\s?(?<aX>${HALF_DAY}))?${NOT_A_DATE}(?:(?:${TO}|${TO_BY_ENDING})(?:klo\\s|kello\\s|kl\\.?\\s)?${ABOUT}${clock('b')}${INTO_ENDING}(?:\\s?(?<bX>${HALF_DAY}))?${NOT_A_DATE})?(?:\\sväli(?:llä|ssä))?`,
)
/** The time of `2027-04-15T09:00`. */
const OF_ISO = patternOf(`(?<=\\d{4}-\\d\\d-\\d\\d)t${clock('a')}(?::\\d\\d)?(?!\\d)`)
const HALF_DAY_RANGE = word(`${clock('a')}(?:\\s?(?<aX>${HALF_DAY}))?${TO}${clock('b')}\\s?(?<bX>${HALF_DAY})`)
const HALF_DAY_SINGLE = word(`(?:(?:to|till|until)\\s)?${clock('a')}\\s?(?<aX>${HALF_DAY})`)

const NOT_OF_TIME = '(?<!(?:luokat|luokka|lk|osat|osa|sivut|vk|viikot|weeks|veckor|v|part|parts|grades?|åk|årskurs|vuotta|age|ages)\\.?\\s)'
const NOT_TIME_AFTER = `(?![\\p{L}\\p{N}:/%-]|\\.\\d|\\s(?:vuotiaat|vuotiaille|vuotta|v|hlö|henkilöä|luokka|luokan|luokat|luokkalaiset|lk|years?|år|åringar|klass|personer|people|persons|sivua|kertaa|viikkoa|veckor|weeks|h|t|tuntia|min|minuuttia|timmar|hours)(?!\\p{L}))`
const BARE_RANGE = new RegExp(`(?<![\\p{L}\\p{N}.,:/+-])${NOT_OF_TIME}${clock('a')}\\.?\\s?-\\s?${clock('b')}${NOT_TIME_AFTER}`, 'gu')
const BARE_SINGLE = new RegExp(`(?<![\\p{L}\\p{N}.,:/+-])${NOT_OF_TIME}(?<aH>\\d{1,2})(?<sep>[.:])(?<aM>\\d{2})${NOT_TIME_AFTER}`, 'gu')

const WORDS: readonly (readonly [string, number])[] = [
  [
    'puolenpäivän(?:\\saikaan)?|puoliltapäivin|puolilta\\späivin|keskipäivällä|puoleltapäivin|at\\snoon|noon|midday|mitt\\spå\\sdagen|vid\\smiddagstid',
    720,
  ],
  ['keskiyöllä|keskiyöhön|keskiyö|puoliltaöin|puoleenyöhön|at\\smidnight|midnight|vid\\smidnatt|midnatt', 1440],
]
const UNTIL = '(?:(?:-|to|till|until|til|asti|saakka)\\s?)?'
type Match = ReturnType<typeof findAll>[number]

function minutesOf(match: Match, name: 'a' | 'b'): number | undefined {
  const hour = match.groups[`${name}H`]
  if (hour === undefined) return undefined
  const half = match.groups[`${name}X`]?.[0]
  const base = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour)
  return base * 60 + Number(match.groups[`${name}M`] ?? 0)
}

const isClock = (match: Match) =>
  (['a', 'b'] as const).every((name) => {
    const minutes = minutesOf(match, name)
    const hours = Number(match.groups[`${name}H`] ?? 0)
    const ofDay = match.groups[`${name}X`] ? hours >= 1 && hours <= 12 : true
    return minutes === undefined || (ofDay && minutes <= 1440 && Number(match.groups[`${name}M`] ?? 0) < 60)
  })

/** "9–11 am": the first takes the half of the second, unless it would then be later ("11–1 pm" begins before noon). */
function startOf(match: Match, end: number | undefined): number {
  const start = minutesOf(match, 'a') ?? 0
  if (match.groups.aX || match.groups.bX?.[0] !== 'p' || end === undefined || start >= 720) return start
  return start + 720 < end ? start + 720 : start
}

function asTime(match: Match, weak = false): TimeMention {
  const end = minutesOf(match, 'b')
  const { from, to, text } = match
  return { from, to, text, start: startOf(match, end), ...(end !== undefined && { end }), weak, impossible: !isClock(match) }
}

/** Times that say so: `klo 9–11`, `kl. 9.15`, `at 9`, `9am–11am`. They are read before dates. */
export function findMarkedTimes(text: string): TimeMention[] {
  const found = [OF_ISO, HALF_DAY_RANGE, MARKED, HALF_DAY_SINGLE].flatMap((pattern) => findAll(text, pattern).map((match) => asTime(match)))
  return apart(found).sort((one, other) => one.from - other.from)
}

/** "10 Dec 9 to 11", "torsdag 9 till 11": without a sign only beside a day, and with nothing of a title after it. */
const BARE_UNTIL = patternOf(
  `(?=\\d)(?<=${TAKEN}[\\s,]{0,3})${clock('a')}\\s(?:to|till|until)\\s${clock('b')}(?=\\s?[,.;)]|\\s?(?:${TAKEN}|$)|\\s(?:on|via|in|at|på|i|online|teams|zoom)(?!\\p{L}))`,
)

/** Times without a sign: `9-11`, `9.15–14.30`, `9:00`. A lone `9.10` is weak: it may be the ninth of October. */
export function findBareTimes(text: string): TimeMention[] {
  const ranges = [BARE_RANGE, BARE_UNTIL].flatMap((pattern) => findAll(text, pattern)).filter(isClock)
  const singles = findAll(text, BARE_SINGLE).filter((match) => isClock(match) && !ranges.some((one) => overlaps(one, match)))
  const isWeak = ({ groups }: Match) => groups.sep === '.' && Number(groups.aM) >= 1 && Number(groups.aM) <= 12 && Number(groups.aH) >= 1
  return [...ranges.map((match) => asTime(match)), ...singles.map((match) => asTime(match, isWeak(match)))].sort(
    (one, other) => one.from - other.from,
  )
}

/** "Puolenpäivän aikaan", "noon", "midnatt". Midnight is the end of the day. */
export function findTimeWords(text: string): TimeMention[] {
  const named = WORDS.flatMap(([source, start]) => findAll(text, word(`${UNTIL}(?:${source})`)).map((match) => ({ ...match, start })))
  return named.map(({ from, to, text: written, start }) => ({ from, to, text: written, start, weak: false, impossible: false }))
}
