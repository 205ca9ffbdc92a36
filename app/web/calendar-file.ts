import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { calendarUid, mailSender } from '#app/domain/shared/mail-sender.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { translator } from '#app/i18n/translator.ts'
import { googleCalendarLink, office365Link, outlookLink } from '#emails/calendar/add-links.ts'
import { type CalendarEntry, calendarFor } from '#emails/calendar/calendar.ts'
import { calendarEntry, publicCalendarEntry } from '#emails/calendar-part.ts'
import { letterEvent } from '#emails/letter-event.ts'
import type { AppContext } from './context.ts'
import { absolute, joinLink, manageLink } from './links.ts'
import { paths } from './paths.ts'

async function eventFacts({ db }: AppContext, event: EventRecord, language: Language) {
  const organisation = (await findOrganisation(db, event.organisation_id))?.name ?? ''
  const contact = { name: event.contact_name ?? '', email: event.contact_email, phone: event.contact_phone, organisation }
  return letterEvent(event, { contact, doorsAt: toWallTime(doorsOpenAt(event), event.time_zone) }, language)
}

/** A registrant's entry: the same UID and SEQUENCE as in the letters, with the personal join link. */
export async function registrantEntry(
  context: AppContext,
  event: EventRecord,
  registration: RegistrationRecord,
  language: Language,
): Promise<CalendarEntry> {
  const { config } = context
  const links = {
    manage: manageLink(config, registration),
    join: joinLink(config, registration),
    event: absolute(config, paths.event(event.slug)),
  }
  const person = { name: registration.name, mode: registration.mode, seats: registration.seats }
  return calendarEntry(
    { event: await eventFacts(context, event, language), person, links },
    fixedOf(context, event, registration.invitation_id ?? registration.id),
    translator(language),
  )
}

/** The event's public entry; it leads to the event's page. */
export async function publicEntry(context: AppContext, event: EventRecord, language: Language): Promise<CalendarEntry> {
  const page = absolute(context.config, paths.event(event.slug))
  const join = event.open_join === 1 ? absolute(context.config, paths.openJoin(event.slug)) : null
  return publicCalendarEntry(
    { event: await eventFacts(context, event, language), page, join },
    fixedOf(context, event, event.id),
    translator(language),
  )
}

function fixedOf({ config, now }: AppContext, event: EventRecord, id: string) {
  const { name, address } = mailSender(config.mailFrom)
  return {
    uid: calendarUid(id, config.mailFrom),
    sequence: event.sequence,
    organizer: { name, email: address },
    stamp: now(),
    cancelled: event.status === 'cancelled',
  }
}

/** Ways to put a registrant's entry into a calendar by hand. */
export async function calendarLinks(context: AppContext, event: EventRecord, registration: RegistrationRecord, language: Language) {
  const entry = await registrantEntry(context, event, registration, language)
  return { google: googleCalendarLink(entry), outlook: outlookLink(entry), office365: office365Link(entry) }
}

/** A calendar file's answer. The tag leaves out when it was made, so that an unchanged event is a 304. */
export function calendarResponse(request: Request, entry: CalendarEntry, tag: string): Response {
  const etag = `"${tag}"`
  const headers = {
    ETag: etag,
    'Cache-Control': new URL(request.url).pathname.startsWith('/e/') ? 'no-cache' : 'private, no-cache',
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="kutsu.ics"',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(calendarFor(entry), { headers })
}
