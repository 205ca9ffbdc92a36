import type { Language } from '#app/domain/shared/language.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import type { Contact, LetterEvent } from './letter.ts'

type Fields = {
  title: Texts
  starts_at: string
  ends_at: string
  time_zone: string
  starts_at_utc: string
  ends_at_utc: string
  venue_name: string | null
  venue_address: string | null
  meeting_point: string | null
}

/** An event as letters and calendar entries show it to a reader of `language`. `doorsAt` is the local wall time when joining begins. */
export function letterEvent(event: Fields, more: { contact: Contact; doorsAt: string }, language: Language): LetterEvent {
  return {
    title: textFor(event.title, language).text,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    startsAtUtc: event.starts_at_utc,
    endsAtUtc: event.ends_at_utc,
    venueName: event.venue_name,
    venueAddress: event.venue_address,
    meetingPoint: event.meeting_point,
    ...more,
  }
}
