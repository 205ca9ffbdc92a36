import { shortened } from '../words.ts'
import type { CalendarEntry } from './calendar.ts'

type Shown = Pick<CalendarEntry, 'title' | 'description' | 'location' | 'startsAt' | 'endsAt'>

/** A long description makes an address that calendars refuse. */
const MOST_DESCRIPTION = 800

/** The page of Google Calendar that offers to add the entry. */
export function googleCalendarLink(entry: Shown): string {
  const compact = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  return withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${compact(entry.startsAt)}/${compact(entry.endsAt)}`,
    details: shortened(entry.description, MOST_DESCRIPTION),
    location: entry.location,
  })
}

/** The same at outlook.com, for private people. */
export function outlookLink(entry: Shown): string {
  return composeLink('https://outlook.live.com/calendar/0/deeplink/compose', entry)
}

/** The same at Microsoft 365, for people at work. */
export function office365Link(entry: Shown): string {
  return composeLink('https://outlook.office.com/calendar/0/deeplink/compose', entry)
}

/** Microsoft reads dashed times with `Z`; without it the viewer's own zone is taken. */
function composeLink(base: string, entry: Shown): string {
  const dashed = (at: Date) => `${at.toISOString().slice(0, 19)}Z`
  return withQuery(base, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: dashed(entry.startsAt),
    enddt: dashed(entry.endsAt),
    subject: entry.title,
    body: shortened(entry.description, MOST_DESCRIPTION),
    location: entry.location,
  })
}

/** Spaces are `%20`: these pages show a `+` as it is. */
function withQuery(base: string, values: Record<string, string>): string {
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
  return `${base}?${query.join('&')}`
}
