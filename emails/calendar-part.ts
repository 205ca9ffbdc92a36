import type { Translator } from '#app/i18n/translator.ts'
import { type CalendarEntry, calendarFor, methodOf } from './calendar/calendar.ts'
import type { EventLetterProps, Letter, LetterCalendar } from './letter.ts'

type Fixed = Pick<LetterCalendar, 'uid' | 'sequence' | 'organizer' | 'attendee' | 'stamp'>

/** A person's entry of an event: our join link and page stand in it, since some mail programs delete an accepted invitation. */
export function calendarEntry(props: Pick<EventLetterProps, 'event' | 'person' | 'links'>, fixed: Fixed, t: Translator): CalendarEntry {
  const { event, person, links } = props
  const remote = person.mode === 'remote'
  const place = [event.venueName, event.venueAddress].filter((text) => text).join(', ')
  const own = t('letters.shared.details-here', { url: links.manage })
  const contact = [event.contact.name, event.contact.phone, event.contact.email, event.contact.organisation].filter((text) => text)
  return {
    ...fixed,
    startsAt: new Date(event.startsAtUtc),
    endsAt: new Date(event.endsAtUtc),
    title: event.title,
    description: [
      remote ? t('letters.shared.join-here', { url: links.join }) : '',
      event.meetingPoint && !remote ? t('letters.shared.meeting-point', { point: event.meetingPoint }) : '',
      own,
      `${t('letters.shared.ask')} ${contact.join(', ')}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    location: remote ? links.join : place || t('letters.shared.on-site'),
    url: remote ? links.join : links.manage,
  }
}

/** The calendar part that puts the event into a calendar or brings it up to date. */
export function inviting(props: EventLetterProps, t: Translator): Pick<Letter, 'calendar'> {
  return props.calendar ? partOf(calendarEntry(props, props.calendar, t), props.calendar.method) : {}
}

/** The calendar part that takes the event out again. Where entries are published, it comes as a cancelled entry. */
export function withdrawing(props: EventLetterProps, t: Translator): Pick<Letter, 'calendar'> {
  if (!props.calendar) return {}
  const entry = { ...calendarEntry(props, props.calendar, t), cancelled: true }
  return partOf(entry, props.calendar.method === 'PUBLISH' ? 'PUBLISH' : 'CANCEL')
}

function partOf(entry: CalendarEntry, wanted: 'REQUEST' | 'PUBLISH' | 'CANCEL'): Pick<Letter, 'calendar'> {
  return { calendar: { method: methodOf(entry, wanted) ?? 'PUBLISH', content: calendarFor(entry, wanted) } }
}
