import type { Sentence } from '#app/domain/events/sentence/read-sentence.ts'

function when({ date, startTime, endTime, startsAt, endsAt }: Sentence): string {
  const clock = startTime && (endTime ? `${startTime} – ${endTime}` : startTime)
  if (!startsAt) return [date, clock].filter(Boolean).join(' ') || '?'
  const sameDay = endsAt?.slice(0, 10) === startsAt.slice(0, 10)
  const end = endsAt && (sameDay ? endsAt.slice(11) : endsAt.replace('T', ' '))
  return [startsAt.replace('T', ' '), end].filter(Boolean).join(' – ')
}

/** What was read, on one line: kind, title, when, format and place; "?" is open. */
export function means(read: Sentence): string {
  const place = read.venueHint ? [`@ ${read.venueHint}`] : []
  return [read.kind ?? '?', read.title ?? '?', when(read), read.format ?? '?', ...place].join(' | ')
}

/** The codes of what is asked, in order. */
export const asks = ({ questions }: Sentence): string => questions.map(({ code }) => code).join(' ')
