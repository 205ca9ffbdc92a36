import { mappingOf, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'
import { goesOverMidnight } from '../over-midnight.ts'
import { wallAt } from './calendar.ts'
import type { Question } from './questions.ts'
import type { TimeMention } from './times.ts'

export type TimeDecided = { startTime?: string; endTime?: string; startsAt?: string; endsAt?: string; questions: Question[] }

const MORNING = 6 * 60
const DAY = 24 * 60

const asClock = (minutes: number) => wallAt('2000-01-01', minutes % DAY).slice(11)

type Span = { start: number; end?: number | undefined }

/** The first time is the start; a lone time after a start without an end is its end; anything further is asked. */
function spanOf(times: readonly TimeMention[]): { span?: Span; questions: Question[] } {
  const [first, second, ...more] = times.filter(({ impossible }) => !impossible)
  const questions: Question[] = times.filter(({ impossible }) => impossible).map(({ text }) => ({ code: 'time-impossible', text }))
  if (!first) return { questions }
  if (first.halfUnsure) questions.push({ code: 'half-of-day', text: first.text.trim() })
  const endsWithSecond =
    first.end === undefined && second !== undefined && second.end === undefined && !second.another && second.start > first.start
  const others = endsWithSecond ? more : [...(second ? [second] : []), ...more]
  const different = others.filter((one) => one.start !== first.start || (one.end !== undefined && one.end !== first.end))
  questions.push(...different.map(({ text }): Question => ({ code: 'times-several', text: text.trim() })))
  return { span: { start: first.start, end: endsWithSecond ? second.start : first.end }, questions }
}

function overMidnight({ start, end }: Span): number | undefined {
  if (end === undefined || end > start) return end
  return goesOverMidnight(asClock(start), asClock(end)) ? end + DAY : undefined
}

function clockQuestions(walls: readonly (string | undefined)[], zone: string): Question[] {
  return walls.flatMap((wall): Question[] => {
    const mapping = wall === undefined ? 'once' : mappingOf(wall, zone)
    if (wall === undefined || mapping === 'once') return []
    return [mapping === 'skipped' ? { code: 'time-skipped', wall } : { code: 'time-repeated', wall }]
  })
}

function afterMinutes(startsAt: string, minutes: number, zone: string): string {
  return toWallTime(new Date(toInstant(startsAt, zone).getTime() + minutes * 60_000), zone)
}

function onDay(date: string, span: Span, end: number | undefined, duration: number | undefined, zone: string): TimeDecided {
  const startsAt = wallAt(date, span.start)
  const endsAt =
    end !== undefined ? wallAt(date, end) : duration && span.end === undefined ? afterMinutes(startsAt, duration, zone) : undefined
  const questions = clockQuestions([startsAt, endsAt], zone)
  if (span.start % DAY < MORNING && questions.length === 0) questions.push({ code: 'time-at-night', startsAt })
  if (end !== undefined && endsAt && duration && duration !== end - span.start)
    questions.push({ code: 'duration-differs', minutes: duration, endsAt })
  return { startsAt, ...(endsAt && { endsAt }), questions }
}

/** Start and end as wall times of the day (or as clock times alone while the day is open), and everything about them that must be asked. */
export function decideTime(
  times: readonly TimeMention[],
  duration: number | undefined,
  date: string | undefined,
  zone: string,
): TimeDecided {
  const { span, questions } = spanOf(times)
  if (!span) return { questions: questions.length > 0 ? questions : [{ code: 'time-missing' }] }
  const end = overMidnight(span)
  if (span.end !== undefined && end === undefined)
    questions.push({ code: 'end-before-start', start: asClock(span.start), end: asClock(span.end) })
  if (span.end === undefined && duration === undefined) questions.push({ code: 'end-missing' })
  const ends = end ?? (duration !== undefined && span.end === undefined ? span.start + duration : undefined)
  const clock = { startTime: asClock(span.start), ...(ends !== undefined && { endTime: asClock(ends) }) }
  if (!date) return { ...clock, questions }
  const day = onDay(date, span, end, duration, zone)
  const endTime = day.endsAt ? { endTime: day.endsAt.slice(11) } : {}
  return { ...clock, ...day, ...endTime, questions: [...questions, ...day.questions] }
}
