/** What the sentence needs of an event's figures. */
export type SentenceFigures = {
  kind: string
  onSite: { identified: number; counted: number | null }
  devices: { total: number; silent: number }
  headcount: { minimum: number; reported: number; estimated: number | null }
}

type Numbers = Record<string, number>
/** Which sentence tells the figures, and with which numbers. */
export type Sentence = { key: SentenceKey; values: Record<string, string | number> }
export type SentenceKey =
  | 'statistics.sentence.plain'
  | 'statistics.sentence.devices'
  | 'statistics.sentence.hybrid'
  | 'statistics.sentence.mixed'
  | 'statistics.sentence.mixed-remote'
  | 'statistics.sentence.silent'
  | 'statistics.sentence.on-site'
  | 'statistics.sentence.nobody'

/**
 * Chooses the sentence. Where everything is known it is one number; where devices were silent the sentence says so, and "at least" stands only
 * before a number that leaves people out. People whom only the counter saw are in every number, so that the parts add up.
 */
export function sentenceOf(figures: SentenceFigures): Sentence {
  const { devices, headcount, onSite } = figures
  const there = Math.max(onSite.identified, onSite.counted ?? 0)
  const say = (key: SentenceKey, values: Numbers): Sentence => ({
    key,
    values: { ...values, webinar: figures.kind === 'webinar' ? 'yes' : 'no' },
  })
  const total = headcount.reported
  if (total === 0) return say('statistics.sentence.nobody', {})
  if (devices.total === 0) return say('statistics.sentence.on-site', { total })
  if (devices.silent === 0) return allAnswered(say, { total, there, devices: devices.total, remote: total - there })
  const { silent } = devices
  const minimum = headcount.minimum + there - onSite.identified
  if (total === minimum && headcount.estimated === null) return say('statistics.sentence.silent', { total, silent })
  const numbers = { minimum, reported: total, there, devices: devices.total, silent, estimated: headcount.estimated ?? 0 }
  const more = total > minimum ? 1 : 0
  return say(there > 0 ? 'statistics.sentence.mixed' : 'statistics.sentence.mixed-remote', { ...numbers, more })
}

function allAnswered(
  say: (key: SentenceKey, values: Numbers) => Sentence,
  numbers: { total: number; there: number; devices: number; remote: number },
): Sentence {
  if (numbers.there > 0) return say('statistics.sentence.hybrid', numbers)
  return say(numbers.total === numbers.devices ? 'statistics.sentence.plain' : 'statistics.sentence.devices', numbers)
}
