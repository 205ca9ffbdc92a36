import { apart, findAll, word } from './scan.ts'
import type { TimeMention } from './times.ts'
import { WEEKDAYS } from './words.ts'

/** The hours one to nineteen of a language's words: Finnish makes 11–19 of 1–9 and "toista" in every case. */
const withTeens = (words: string) => {
  const ten = words.split(' ')
  return [...ten, ...ten.slice(0, 9).map((one) => `${one}toista`)]
}
const FINNISH = {
  plain: withTeens('yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen'),
  at: withTeens('yhdeltä kahdelta kolmelta neljältä viideltä kuudelta seitsemältä kahdeksalta yhdeksältä kymmeneltä'),
  from: withTeens('yhdestä kahdesta kolmesta neljästä viidestä kuudesta seitsemästä kahdeksasta yhdeksästä kymmenestä'),
  to: withTeens('yhteen kahteen kolmeen neljään viiteen kuuteen seitsemään kahdeksaan yhdeksään kymmeneen'),
}
const SWEDISH = 'ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' ')
const ENGLISH =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')

const HOURS = new Map(
  [...Object.values(FINNISH), SWEDISH, ENGLISH].flatMap((words) => words.map((one, index) => [one, index + 1] as const)),
)
const oneOf = (...words: readonly (readonly string[])[]) => words.flat().join('|')

/** "Puoli yhdeksän" and "halv nio" are half to nine, "half past nine" is half past it. */
const PARTS: readonly (readonly [string, number])[] = [
  ['puoli|halv', -30],
  ['half\\spast', 30],
  ['varttia?\\syli|kvart\\söver|quarter\\spast', 15],
  ['varttia?\\svaill[ea]|kvart\\si|quarter\\sto', -15],
]
const MINUTES: readonly (readonly [string, number])[] = [
  ['viisitoista|femton|fifteen', 15],
  ['kolmekymmentä|trettio|thirty', 30],
  ['neljäkymmentäviisi|fyrtiofem|forty-five', 45],
]
const PART = PARTS.map(([source]) => source).join('|')
const MINUTE = MINUTES.map(([source]) => source).join('|')
const minutesIn = (table: readonly (readonly [string, number])[], written = '') =>
  table.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(written))?.[1] ?? 0

/** A number after the hour that is no quarter ("kello yhdeksän kaksikymmentä") leaves the whole to be asked. */
const NUMBER = `${oneOf(FINNISH.plain, SWEDISH, ENGLISH)}|kaksikymmentä|tjugo|twenty|fifty`
const hour = (name: 'a' | 'b', words: string) =>
  `(?:(?<${name}Part>${PART})\\s)?(?<${name}Hour>${words})(?:[\\s-](?<${name}Minute>${MINUTE}))?(?!\\s(?:${NUMBER})(?!\\p{L}))`
const parted = (words: string) => `(?<aPart>${PART})\\s(?<aHour>${words}|\\d{1,2})(?![.:]?\\d)`
const DIGITS = '\\d{1,2}(?:[.:]\\d\\d)?(?![.:]?\\d)'
const until = (joint: string, words: string) => `(?:(?:${joint})${hour('b', words)})?`

const FI_SIGN = '(?:klo|kello)\\s'
const FI_ANY = oneOf(FINNISH.plain, FINNISH.at, FINNISH.from)
const FI_TO = oneOf(FINNISH.to)
const FI_UNTIL = until(
  `\\s?-\\s?(?:${FI_SIGN})?|\\s(?:${FI_SIGN})?(?=(?:(?:${PART})\\s)?(?:${FI_TO})(?!\\p{L}))`,
  `${oneOf(FINNISH.plain)}|${FI_TO}`,
)
/** "At two" may go on to "schools", "kahdesta kolmeen" to "ihmistä": without a sign an hour stands before a stop, a day, or how it is held. */
const HOW = 'online|via|for|with|sharp|på|etänä|etäyhteydellä|verkossa|teams|zoom|paikan|hybridinä'
const ENDS = `(?=\\s?o'clock|\\s?[,.;)]|\\s?$|\\s(?:\\d|(?:on|in\\sthe|${HOW}|${oneOf(WEEKDAYS.map(({ source }) => source))})(?!\\p{L})))(?:\\so'clock)?`

/** What says a time in words: its sign, or its cases ("yhdeksästä yhteentoista"). */
const SIGNED = [
  `${FI_SIGN}(?:noin\\s)?${hour('a', FI_ANY)}${FI_UNTIL}`,
  `(?:${FI_SIGN})?${hour('a', oneOf(FINNISH.from))}\\s${hour('b', FI_TO)}${ENDS}`,
  `(?:kl\\.?|klockan)\\s${hour('a', oneOf(SWEDISH))}${until('\\s?-\\s?|\\s(?:till|och)\\s', oneOf(SWEDISH))}`,
  `(?:at|from|between)\\s${hour('a', oneOf(ENGLISH))}${until('\\s?-\\s?|\\s(?:to|till|until|and)\\s', oneOf(ENGLISH))}${ENDS}`,
]
const PARTED_UNTIL = until(
  `\\s?-\\s?(?:${FI_SIGN})?|\\s(?=(?:(?:${PART})\\s)?(?:${FI_TO})(?!\\p{L}))|\\s(?:till|to|until)\\s`,
  `${oneOf(FINNISH.plain, SWEDISH, ENGLISH)}|${FI_TO}|${DIGITS}`,
)
const PARTED = `(?:at\\s|from\\s|kl\\.?\\s|klockan\\s|${FI_SIGN})?${parted(`${FI_ANY}|${oneOf(SWEDISH, ENGLISH)}`)}${PARTED_UNTIL}${ENDS}`

type Match = ReturnType<typeof findAll>[number]

/** Office hours: one to six are the afternoon's. */
const toDay = (clock: number) => (clock >= 1 && clock <= 6 ? clock + 12 : clock)

function minutesOf({ groups }: Match, name: 'a' | 'b'): number | undefined {
  const written = groups[`${name}Hour`]
  if (written === undefined) return undefined
  const [hour = 0, minute = 0] = written.split(/[.:]/u).map(Number)
  const clock = HOURS.get(written) ?? hour
  return (
    toDay(clock) * 60 +
    (HOURS.has(written) ? 0 : minute) +
    minutesIn(PARTS, groups[`${name}Part`]) +
    minutesIn(MINUTES, groups[`${name}Minute`])
  )
}

function asTime(match: Match): TimeMention {
  const { from, to, text, groups } = match
  const start = minutesOf(match, 'a') ?? 0
  const end = minutesOf(match, 'b')
  const clock = HOURS.get(groups.aHour ?? '') ?? Number(groups.aHour)
  return {
    from,
    to,
    text,
    start,
    ...(end !== undefined && { end }),
    weak: false,
    impossible: start > 1440,
    ...((clock === 6 || clock === 7) && { halfUnsure: true }),
  }
}

/** "Puoli yhdeksältä", "halv nio", "half past nine", "puoli 9": a part of an hour says itself that it is a time. */
export const findPartsOfHours = (text: string): TimeMention[] => findAll(text, word(PARTED)).map(asTime)

/**
 * Hours in words: "kello yhdeksästä yhteentoista", "kl. nio", "at nine". They name no half of the day: one to five are the
 * afternoon's, eight to twelve as they are, six and seven are proposed so and asked (`halfUnsure`).
 */
export const findHourWords = (text: string): TimeMention[] => apart(SIGNED.flatMap((pattern) => findAll(text, word(pattern)).map(asTime)))
