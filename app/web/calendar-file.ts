import { createHash } from 'node:crypto'
import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import { findContact } from '#app/domain/events/contact.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { entryOwner, entrySequence } from '#app/domain/registrations/entry-sequence.ts'
import { isActive, type RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { calendarUid, mailSender } from '#app/domain/shared/mail-sender.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { translator } from '#app/i18n/translator.ts'
import { googleCalendarLink, office365Link, outlookLink } from '#emails/calendar/add-links.ts'
import { type CalendarEntry, calendarFor } from '#emails/calendar/calendar.ts'
import { calendarEntry, publicCalendarEntry } from '#emails/calendar-part.ts'
import type { Contact } from '#emails/letter.ts'
import { letterEvent } from '#emails/letter-event.ts'
import type { AppContext } from './context.ts'
import { absolute, joinLink, manageLink } from './links.ts'
import { paths } from './paths.ts'

/** A registrant's entry, as the letters give it: the same UID, SEQUENCE and words, with the personal join link. */
export async function registrantEntry(
  context: AppContext,
  event: EventRecord,
  registration: RegistrationRecord,
  language: Language,
): Promise<CalendarEntry> {
  const { config, db } = context
  const { id, invitation_id, status, name, mode, seats } = registration
  const contact = await findContact(db, event)
  const links = {
    manage: manageLink(config, registration),
    join: joinLink(config, registration),
    event: absolute(config, paths.event(event.slug)),
  }
  const entry = calendarEntry(
    { event: factsOf(event, contact, language), person: { name, mode, seats }, links },
    {
      ...fixedOf(context, invitation_id ?? id, contact.organisation),
      sequence: await entrySequence(db, event, entryOwner(registration)),
    },
    translator(language),
  )
  return { ...entry, cancelled: event.status === 'cancelled' || !isActive(status) }
}

/** The event's public entry; it leads to the event's page and names only the contact that the event itself gives. */
export async function publicEntry(context: AppContext, event: EventRecord, language: Language): Promise<CalendarEntry> {
  const page = absolute(context.config, paths.event(event.slug))
  const join = event.open_join === 1 ? absolute(context.config, paths.openJoin(event.slug)) : null
  const organisation = (await findOrganisation(context.db, event.organisation_id))?.name ?? ''
  const contact = { name: event.contact_name ?? '', email: event.contact_email, phone: event.contact_phone, organisation }
  const entry = publicCalendarEntry(
    { event: factsOf(event, contact, language), page, join },
    { ...fixedOf(context, event.id, organisation), sequence: event.sequence },
    translator(language),
  )
  return { ...entry, cancelled: event.status === 'cancelled' }
}

function factsOf(event: EventRecord, contact: Contact, language: Language) {
  return letterEvent(event, { contact, doorsAt: toWallTime(doorsOpenAt(event), event.time_zone) }, language)
}

function fixedOf({ config, now }: AppContext, id: string, organisation: string) {
  const { name, address } = mailSender(config.mailFrom)
  return { uid: calendarUid(id, config.mailFrom), organizer: { name: organisation || name, email: address }, stamp: now() }
}

/** Ways to put a registrant's entry into a calendar by hand. */
export async function calendarLinks(context: AppContext, event: EventRecord, registration: RegistrationRecord, language: Language) {
  const entry = await registrantEntry(context, event, registration, language)
  return { google: googleCalendarLink(entry), outlook: outlookLink(entry), office365: office365Link(entry) }
}

/** A calendar file's answer. The tag is that of the content without the moment it was made, so that an unchanged entry is a 304. */
export function calendarResponse(request: Request, entry: CalendarEntry): Response {
  const content = calendarFor({ ...entry, stamp: new Date(0) })
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
  const headers = {
    ETag: etag,
    'Cache-Control': new URL(request.url).pathname.startsWith('/e/') ? 'no-cache' : 'private, no-cache',
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="kutsu.ics"',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(calendarFor(entry), { headers })
}
