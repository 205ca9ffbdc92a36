import type { CalendarEntry, CalendarMethod } from './calendar/calendar.ts'

/** A composed letter. `calendar` goes as an inline `text/calendar` part whose method is the same as in the object. */
export type Letter = {
  /** At most 60 characters; begins with the date. */
  subject: string
  html: string
  text: string
  calendar?: { method: CalendarMethod; content: string }
}

export type Contact = { name: string; email: string | null; phone: string | null; organisation: string }

/** What a letter tells of an event, in the reader's language as far as it was given. */
export type LetterEvent = {
  title: string
  /** Local wall times and their zone, and the same as UTC instants. */
  startsAt: string
  endsAt: string
  timeZone: string
  startsAtUtc: string
  endsAtUtc: string
  /** When the join button begins to work, local wall time. */
  doorsAt: string
  format: 'remote' | 'on_site' | 'hybrid'
  venueName: string | null
  venueAddress: string | null
  meetingPoint: string | null
  contact: Contact
}

/** What changed of an event, and how that was when the reader last heard of it. */
export type LetterChange = {
  what: readonly ('time' | 'place' | 'title')[]
  was: Pick<LetterEvent, 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'format' | 'venueName' | 'venueAddress'>
}

/** The network's line at the foot. */
export type LetterNetwork = { name: string; funder: string | null; privacyUrl: string }

/** The calendar object's fixed parts; the template adds the words. */
export type LetterCalendar = Pick<CalendarEntry, 'uid' | 'sequence' | 'organizer' | 'attendee' | 'stamp'> & {
  /** REQUEST or PUBLISH, by the installation's setting. */
  method: 'REQUEST' | 'PUBLISH'
}

/** A letter about an event to one person. */
export type EventLetterProps = {
  event: LetterEvent
  network: LetterNetwork
  /** `waits`: the seats are asked for, not held. */
  person: { name: string; mode: 'on_site' | 'remote'; seats: number; waits?: boolean }
  links: {
    /** The person's own page: `/r/:token`, or `/i/:token` for somebody invited. */
    manage: string
    /** `/j/:token`; the person's own page where there is no join link yet. */
    join: string
    /** The event's public page. */
    event: string
  }
  /** Left out where the letter carries no calendar object. */
  calendar?: LetterCalendar | undefined
}
