import type { Translator } from '#app/i18n/translator.ts'
import { type CalendarEntry, calendarFor, methodOf } from './calendar/calendar.ts'
import type { EventLetterProps, Letter, LetterCalendar, LetterEvent } from './letter.ts'

type Fixed = Pick<LetterCalendar, 'uid' | 'sequence' | 'organizer' | 'attendee' | 'stamp'>

type Shown = { lines: readonly string[]; location: string; url: string }

/** A person's entry of an event: our join link and page stand in it, since some mail programs delete an accepted invitation. */
export function calendarEntry(props: Pick<EventLetterProps, 'event' | 'person' | 'links'>, fixed: Fixed, t: Translator): CalendarEntry {
  const { event, person, links } = props
  const remote = person.mode === 'remote'
  const ways = remote ? t('letters.shared.join-here', { url: links.join }) : meetingPoint(event, t)
  const shown = {
    lines: [ways, t('letters.shared.details-here', { url: links.manage })],
    location: remote ? links.join : placeOf(event) || t('letters.shared.on-site'),
    url: remote ? links.join : links.manage,
  }
  return entryOf(event, shown, fixed, t)
}

/** An event's entry for anybody, without anything personal: where to register, or how to join where nobody needs to. */
export function publicCalendarEntry(
  { event, page, join }: Pick<EventLetterProps, 'event'> & { page: string; join: string | null },
  fixed: Fixed,
  t: Translator,
): CalendarEntry {
  const way = join === null ? t('letters.shared.register-here', { url: page }) : t('letters.shared.join-here', { url: join })
  const isRemote = event.format === 'remote'
  const location = (isRemote ? join : placeOf(event)) || t(`ui.event.format.${event.format}`)
  return entryOf(event, { lines: [isRemote ? '' : meetingPoint(event, t), way], location, url: page }, fixed, t)
}

const placeOf = ({ venueName, venueAddress }: LetterEvent) => [venueName, venueAddress].filter((text) => text).join(', ')
const meetingPoint = ({ meetingPoint: point }: LetterEvent, t: Translator) => (point ? t('letters.shared.meeting-point', { point }) : '')

function entryOf(event: LetterEvent, { lines, location, url }: Shown, fixed: Fixed, t: Translator): CalendarEntry {
  const contact = [event.contact.name, event.contact.phone, event.contact.email, event.contact.organisation].filter((text) => text)
  return {
    ...fixed,
    startsAt: new Date(event.startsAtUtc),
    endsAt: new Date(event.endsAtUtc),
    title: event.title,
    description: [...lines, `${t('letters.shared.ask')} ${contact.join(', ')}`].filter((line) => line !== '').join('\n'),
    location,
    url,
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
