import type { Language } from '#app/domain/shared/language.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import type { Contact, LetterChange, LetterEvent } from './letter.ts'

type Comparable = {
  title: Texts
  starts_at: string
  ends_at: string
  time_zone: string
  format: LetterEvent['format']
  venue_name: string | null
  venue_address: string | null
}
type Fields = Comparable & { starts_at_utc: string; ends_at_utc: string; meeting_point: string | null }

/** An event as letters and calendar entries show it to a reader of `language`. `doorsAt` is the local wall time when joining begins. */
export function letterEvent(event: Fields, more: { contact: Contact; doorsAt: string }, language: Language): LetterEvent {
  return {
    ...comparable(event, language),
    startsAtUtc: event.starts_at_utc,
    endsAtUtc: event.ends_at_utc,
    meetingPoint: event.meeting_point,
    ...more,
  }
}

/** What a letter about a change sets beside what holds now, for a reader of `language`; null when nothing is known of what they were told. */
export function letterChange(
  news: { kind: 'changed'; from: Comparable; what: LetterChange['what'] } | { kind: 'unknown' | 'nothing' },
  language: Language,
): LetterChange | null {
  return news.kind === 'changed' ? { what: news.what, was: comparable(news.from, language) } : null
}

function comparable(event: Comparable, language: Language): LetterChange['was'] {
  return {
    title: textFor(event.title, language).text,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    venueName: event.venue_name,
    venueAddress: event.venue_address,
  }
}
