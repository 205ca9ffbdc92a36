import type { MessageKind } from '#app/domain/outbox/message.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { alreadyRegistered } from '#emails/already-registered.ts'
import { attendanceWanted } from '#emails/attendance-wanted.ts'
import { confirmation } from '#emails/confirmation.ts'
import { eventCancelled } from '#emails/event-cancelled.ts'
import { eventChanged } from '#emails/event-changed.ts'
import { howMany } from '#emails/how-many.ts'
import { invitation } from '#emails/invitation.ts'
import type { Contact, EventLetterProps, Letter, LetterCalendar, LetterEvent } from '#emails/letter.ts'
import { note } from '#emails/note.ts'
import { registrationCancelled } from '#emails/registration-cancelled.ts'
import { reminder } from '#emails/reminder.ts'
import { seatFreed } from '#emails/seat-freed.ts'
import { signIn } from '#emails/sign-in.ts'
import { waiting } from '#emails/waiting.ts'

const TITLES = {
  fi: 'Työttömän aikuisen motivointi: ensimmäinen tapaaminen',
  selko: 'Miten löydän oman polkuni?',
  sv: 'Att motivera den arbetslösa vuxna: första träffen',
  en: 'Motivating an unemployed adult: first meeting',
}

const CONTACT: Contact = {
  name: 'Sari Ylitalo',
  email: 'sari.ylitalo@example.org',
  phone: '+358 40 000 0142',
  organisation: 'Ammattiopisto Lappia',
}

export function webinar(t: Translator): LetterEvent {
  return {
    title: TITLES[t.language],
    startsAt: '2027-04-15T09:00',
    endsAt: '2027-04-15T11:00',
    timeZone: 'Europe/Helsinki',
    startsAtUtc: '2027-04-15T06:00:00.000Z',
    endsAtUtc: '2027-04-15T08:00:00.000Z',
    doorsAt: '2027-04-15T08:30',
    format: 'remote',
    venueName: null,
    venueAddress: null,
    meetingPoint: null,
    contact: CONTACT,
  }
}

export function meeting(t: Translator): LetterEvent {
  return {
    ...webinar(t),
    title: { fi: 'Koordinaatioryhmän kokous', selko: 'Työryhmän kokous', sv: 'Koordineringsgruppens möte', en: 'Coordination group' }[
      t.language
    ],
    format: 'hybrid',
    venueName: 'Lappian koulu',
    venueAddress: 'Koulukatu 1, Tornio',
    meetingPoint: { fi: 'aula', selko: 'aula', sv: 'aulan', en: 'the lobby' }[t.language],
  }
}

export const network = {
  name: 'Lapin jatkuvan oppimisen verkosto',
  funder: 'opetus- ja kulttuuriministeriö',
  privacyUrl: 'https://events.example.org/privacy',
}

const seat: LetterCalendar = {
  uid: '01registration@events.example.org',
  sequence: 1,
  organizer: { name: CONTACT.organisation, email: 'kutsu@events.example.org' },
  attendee: { name: 'Mikko Lahti', email: 'mikko.lahti@example.org' },
  stamp: new Date('2027-03-11T10:00:00.000Z'),
  method: 'REQUEST',
}

/** A registrant's letter; a test gives what it is about. */
export function registrant(t: Translator, given: Partial<EventLetterProps> = {}): EventLetterProps {
  return {
    event: webinar(t),
    network,
    person: { name: 'Mikko Lahti', mode: 'remote', seats: 4 },
    links: {
      manage: 'https://events.example.org/r/0000manage0000manage0000manage00',
      join: 'https://events.example.org/j/0000join0000join0000join0000join',
      event: 'https://events.example.org/e/tyottoman-aikuisen-motivointi',
    },
    calendar: seat,
    ...given,
  }
}

const plain = (t: Translator) => registrant(t, { calendar: undefined })
const invited = (t: Translator) => {
  const own = 'https://events.example.org/i/0000invite0000invite0000invite00'
  return registrant(t, {
    event: meeting(t),
    person: { name: 'Liisa Niemi', mode: 'on_site', seats: 1 },
    links: { manage: own, join: own, event: 'https://events.example.org/e/kokous' },
    calendar: {
      ...seat,
      uid: '01invitation@events.example.org',
      attendee: { name: 'Liisa Niemi', email: 'liisa.niemi@example.org' },
    },
  })
}
const NOTE = {
  subject: 'Materiaali on valmis',
  body: 'Hei!\n\nMateriaali on osoitteessa https://events.example.org/materiaali.pdf. Katso se ennen tilaisuutta.\nTerveisin Sari',
}

/** The webinar as it was before it moved by a day. */
const dayBefore = (t: Translator) => ({ ...webinar(t), startsAt: '2027-04-14T09:00', endsAt: '2027-04-14T11:00' })

/** Letters about other changes than a new time, with golden files of their own. */
export const CHANGES: Record<string, (t: Translator) => Letter> = {
  'all-parts': (t) =>
    eventChanged(
      {
        ...registrant(t, { event: meeting(t), person: { name: 'Mikko Lahti', mode: 'on_site', seats: 1 } }),
        seated: 'registered',
        change: { what: ['time', 'place', 'title'], was: dayBefore(t) },
      },
      t,
    ),
  'moved-online': (t) => eventChanged({ ...registrant(t), seated: 'registered', change: { what: ['place'], was: meeting(t) } }, t),
  'meeting-moved': (t) =>
    eventChanged(
      {
        ...invited(t),
        seated: 'invited',
        change: { what: ['place'], was: { ...meeting(t), venueName: 'Kirjasto', venueAddress: null } },
      },
      t,
    ),
  unknown: (t) => eventChanged({ ...registrant(t), seated: 'registered', change: null }, t),
}

/** One letter of every kind, as the golden files keep it. */
export const LETTERS: Record<MessageKind, (t: Translator) => Letter> = {
  confirmation: (t) => confirmation(registrant(t), t),
  waiting: (t) => waiting({ ...plain(t), person: { ...plain(t).person, waits: true }, place: 3 }, t),
  'seat-freed': (t) => seatFreed(registrant(t), t),
  'already-registered': (t) => alreadyRegistered(plain(t), t),
  'registration-cancelled': (t) => {
    const props = registrant(t)
    return registrationCancelled({ ...props, by: 'participant', again: props.links.event }, t)
  },
  'event-changed': (t) => eventChanged({ ...registrant(t), seated: 'registered', change: { what: ['time'], was: dayBefore(t) } }, t),
  'event-cancelled': (t) => eventCancelled({ ...registrant(t), reason: 'Puhuja on sairastunut.' }, t),
  note: (t) => note({ ...plain(t), note: NOTE }, t),
  reminder: (t) => reminder({ ...plain(t), daysLeft: 1, stop: 'https://events.example.org/u/0000stop0000stop0000stop0000stop' }, t),
  'how-many': (t) => howMany(plain(t), t),
  invitation: (t) => invitation({ ...invited(t), nudge: false }, t),
  'attendance-wanted': (t) =>
    attendanceWanted(
      { event: webinar(t), network, coordinator: CONTACT, attendanceUrl: 'https://events.example.org/manage/events/01/attendance' },
      t,
    ),
  'sign-in': (t) =>
    signIn({ signInUrl: 'https://events.example.org/sign-in/0000token0000token0000token00000', network, coordinator: CONTACT }, t),
}
