import { createEvents, type EventAttributes } from 'ics'
import { shortened, tidyLine, tidyLines } from '../words.ts'
import { fold, unfold } from './lines.ts'

export type CalendarMethod = 'REQUEST' | 'PUBLISH' | 'CANCEL'
type Person = { name: string; email: string }

/** One event as a calendar shows it. */
export type CalendarEntry = {
  /** Stays for life: `<registrationId>@<mail domain>`. */
  uid: string
  /** Rises whenever the content changes. */
  sequence: number
  /** UTC instants. */
  startsAt: Date
  endsAt: Date
  title: string
  description: string
  location: string
  /** Our own address, never the provider's meeting link. */
  url: string
  organizer: Person
  /** Who the entry is sent to; only a REQUEST and a CANCEL carry it. */
  attendee?: Person
  cancelled?: boolean
  /** When this version was made (DTSTAMP). */
  stamp: Date
}

/** A folding of ten thousand characters takes the library a fifth of a second. */
const MOST = { title: 200, description: 1500, location: 300, name: 80 }

/** Whether an address can stand in a calendar object. Others get an entry without attendee. */
export function isCalendarAddress(email: string): boolean {
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(email)
}

/**
 * The calendar object of one entry. A REQUEST whose attendee is missing or has an address that calendars cannot hold becomes a PUBLISH;
 * `methodOf` says which it is. Without a method it is a file to open.
 */
export function calendarFor(entry: CalendarEntry, method?: CalendarMethod): string {
  const lines = unfold(build([attributesOf(entry, methodOf(entry, method))], methodOf(entry, method)))
  return fold(lines.filter((line) => !line.startsWith('X-PUBLISHED-TTL')))
}

/** Many entries as a feed to subscribe to: no method, refreshed hourly. */
export function calendarFeed(entries: readonly CalendarEntry[], name: string): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'END:VCALENDAR']
  const lines = entries.length > 0 ? unfold(build(entries.map((entry) => attributesOf(entry, undefined)))) : head
  const title = escapeText(shortened(tidyLine(name), MOST.title))
  const refresh = ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H', `X-WR-CALNAME:${title}`, `NAME:${title}`]
  const own = lines.filter((line) => !line.startsWith('X-PUBLISHED-TTL'))
  const at = own.findIndex((line) => line.startsWith('PRODID')) + 1
  return fold([...own.slice(0, at), ...refresh, ...own.slice(at)])
}

/** The method an entry is sent with. */
export function methodOf(entry: CalendarEntry, method: CalendarMethod | undefined): CalendarMethod | undefined {
  if (method !== 'REQUEST' && method !== 'CANCEL') return method
  return entry.attendee && isCalendarAddress(entry.attendee.email) ? method : 'PUBLISH'
}

const PRODUCT = '-//Kutsu//Kutsu//FI'

/** The library takes PUBLISH for a method that is not named, none for one that is named and undefined. */
function build(events: EventAttributes[], method?: CalendarMethod): string {
  const { error, value } = createEvents(events, { productId: PRODUCT, method })
  if (error || value === null) throw new Error('The calendar object could not be built.', { cause: error })
  return unfold(value).map(withPlainAddress).join('\r\n').concat('\r\n')
}

/** `timestamp` (DTSTAMP) is read by the library but missing in its types. */
function attributesOf(entry: CalendarEntry, method: CalendarMethod | undefined): EventAttributes & { timestamp: number } {
  if (entry.endsAt <= entry.startsAt) throw new RangeError('A calendar entry ends after it starts.')
  const cancelled = entry.cancelled || method === 'CANCEL'
  const attendee = method === 'REQUEST' || method === 'CANCEL' ? entry.attendee : undefined
  return {
    uid: tidyLine(entry.uid),
    sequence: entry.sequence,
    timestamp: entry.stamp.getTime(),
    start: entry.startsAt.getTime(),
    end: entry.endsAt.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    title: shortened(tidyLine(entry.title), MOST.title) || '–',
    description: shortened(tidyLines(entry.description), MOST.description),
    location: shortened(tidyLine(entry.location), MOST.location),
    url: encodeURI(decodeIfPossible(tidyLine(entry.url))),
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: cancelled ? 'FREE' : 'BUSY',
    transp: cancelled ? 'TRANSPARENT' : 'OPAQUE',
    organizer: { name: commonName(entry.organizer.name), email: entry.organizer.email },
    ...(attendee ? { attendees: [attendeeOf(attendee)] } : {}),
  }
}

function attendeeOf({ name, email }: Person) {
  return { name: commonName(name), email, rsvp: true, partstat: 'NEEDS-ACTION', role: 'REQ-PARTICIPANT', cutype: 'INDIVIDUAL' } as const
}

/** A parameter value may hold no quote, and readers stumble over `;` and `:` even when quoted. */
function commonName(name: string): string {
  return shortened(
    tidyLine(name)
      .replaceAll('"', "'")
      .replace(/[;:\\^,]/g, ' '),
    MOST.name,
  ).trim()
}

function decodeIfPossible(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&')

/** Addresses and parameters as the large calendars write them: lower-case scheme, enumerated values without quotes. */
function withPlainAddress(line: string): string {
  if (!/^(ORGANIZER|ATTENDEE);/.test(line)) return line
  return line.replace(':MAILTO:', ':mailto:').replace(/(CUTYPE|ROLE|PARTSTAT)="([A-Z-]+)"/g, '$1=$2')
}
