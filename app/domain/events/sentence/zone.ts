import { patternOf, type Range, TAKEN } from './scan.ts'

const CITY = 'stockholm|oslo|london|berlin|paris'
const OTHER = `ruotsin\\saikaa|norjan\\saikaa|svensk\\stid|norsk\\stid|(?:swedish|norwegian|central\\seuropean)\\stime|cet|cest|gmt|utc(?![+-]0?[23])|bst|wet|europe/(?:${CITY})|${CITY}`
const OURS = 'suomen\\saikaa|finsk\\stid|finnish\\stime|eet|eest|(?:utc|gmt)[+-]0?[23](?::?00)?|europe/helsinki|helsinki'
const LABEL = '(?:aikavyöhyke|time\\szone|tidszon)\\s?:\\s?'
/** A zone is one only after a time, or its label: Stockholm may as well be where a study visit goes. */
const BESIDE = patternOf(
  `(?:(?<=${TAKEN}\\s?\\(?)|(?<![\\p{L}\\p{N}])${LABEL})(?:(?<other>${OTHER})|(?<ours>${OURS}))(?:\\)\\shelsinki(?:,\\s\\p{L}{3,20}){0,6})?(?![\\p{L}\\p{N}])`,
)

/** The zone a sentence names beside its time ("Suomen aikaa", "CET", "(UTC+02:00) Helsinki"); `isOther` when it is not Finland's. `text` has its times taken out. */
export function findZone(text: string): (Range & { text: string; isOther: boolean }) | undefined {
  const match = text.matchAll(BESIDE).next().value
  if (!match) return undefined
  return { from: match.index, to: match.index + match[0].length, text: match[0], isOther: match.groups?.other !== undefined }
}
