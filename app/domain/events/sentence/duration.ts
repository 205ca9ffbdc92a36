import { findAll, patternOf, type Range, TAKEN, word } from './scan.ts'

const HOURS = '(?:h|t|tuntia|tunti|tunnin|timmar|timme|tim|hours?|hrs?)'
const MINUTES = '(?:min|minuuttia|minuutin|minuter|minutes?|mins?)'
const LABEL = '(?:kesto:?|kestää|längd:?|duration:?|for|i)\\s(?:(?:n|ca?)\\.?\\s|noin\\s|about\\s)?'
const DURATION = word(
  `(?:${LABEL})?(?:(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?-?${HOURS}(?:\\s(?:ja\\s|och\\s|and\\s)?(?<rest>\\d{1,2})\\s?${MINUTES})?|(?<minutes>\\d{1,3})\\s?-?${MINUTES})\\.?`,
)

/** Durations in words, in minutes; a longer one stands before one that it begins with. */
const WORDS: readonly (readonly [string, number])[] = [
  [
    'puolitoista\\stuntia|puolentoista\\stunnin|halvannan\\stimme|en\\soch\\sen\\shalv\\stimme|an\\shour\\sand\\sa\\shalf|one\\sand\\sa\\shalf\\shours',
    90,
  ],
  ['puoli\\stuntia|puolen\\stunnin|en\\shalv\\s?timme|half\\san\\shour', 30],
  ['kaksi\\stuntia|kahden\\stunnin|två\\stimmar|two\\shours', 120],
  ['kolme\\stuntia|kolmen\\stunnin|tre\\stimmar|three\\shours', 180],
  ['(?:yksi\\s)?tunti|(?:yhden\\s)?tunnin|en\\stimme|(?:an|one)\\shour', 60],
]
/** In words it is a duration only after its label or beside a time: "Kaksi tuntia aikaa" may be a title. */
const IN_WORDS = patternOf(
  `(?:(?<![\\p{L}\\p{N}])${LABEL}|(?<=${TAKEN}[\\s,(]{0,3}))(?:${WORDS.map(([source], index) => `(?<w${index}>${source})`).join('|')})(?=\\s?[,.;)?]|\\s?(?:${TAKEN}|$)|\\s(?:teams|zoom|etänä|verkossa|online|via|på|on)(?!\\p{L}))`,
)

const inWords = (groups: Record<string, string | undefined>) => WORDS.find((_, index) => groups[`w${index}`] !== undefined)?.[1] ?? 0

/**
 * How long it lasts, in minutes: "2 h", "90 min", "1,5 tuntia", "1 h 30 min", "kesto puolitoista tuntia". More than a day is no duration.
 * `text` has its times taken out.
 */
export function findDuration(text: string): (Range & { minutes: number }) | undefined {
  const match = findAll(text, DURATION)[0]
  const said = findAll(text, IN_WORDS)[0]
  if (!match) return said && { from: said.from, to: said.to, minutes: inWords(said.groups) }
  const { hours, rest, minutes } = match.groups
  const total = Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(rest ?? 0) + Number(minutes ?? 0)
  return total > 0 && total <= 1440 ? { from: match.from, to: match.to, minutes: total } : undefined
}
