import type { Reader } from '#app/domain/announcements/read-known.ts'
import { factsOf } from '#app/domain/announcements/told.ts'
import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import { findContact } from '#app/domain/events/contact.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { findInvitation, type Invitation } from '#app/domain/invitations/queries.server.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive, type RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { isLanguage, type Language } from '#app/domain/shared/language.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { type Translator, translator } from '#app/i18n/translator.ts'
import type { Contact, EventLetterProps, Letter, LetterEvent, LetterNetwork } from '#emails/letter.ts'
import { letterEvent } from '#emails/letter-event.ts'
import type { Compose, Composed } from '../composed.ts'
import type { Addresses } from './addresses.ts'

/** What a composer is given: the database, the moment of sending, the settings, and the addresses that stand in letters. */
export type ComposeContext = Parameters<Compose>[0] & { addresses: Addresses }
export type Composer = (context: ComposeContext, row: OutboxRow) => Promise<Composed>

/** Who a letter about an event goes to: somebody registered, or somebody invited who has not registered. */
export type Recipient = { registration: RegistrationRecord; invitation?: undefined } | { registration?: undefined; invitation: Invitation }

/** All that holds now for a letter about an event. */
export type Situation = {
  event: EventRecord
  recipient: Recipient
  to: string
  props: EventLetterProps
  t: Translator
}

/** Reads event and recipient as they are at sending. Nothing leaves about a draft, nor to somebody without an address. */
export async function readSituation(context: ComposeContext, row: OutboxRow): Promise<Situation | { drop: string }> {
  const { db, config, addresses } = context
  const event = row.event_id === null ? undefined : await findEvent(db, row.event_id)
  if (!event) return { drop: 'event-gone' }
  if (event.status === 'draft') return { drop: 'not-published' }
  const recipient = await readRecipient({ db }, row)
  if (!recipient) return { drop: 'recipient-gone' }
  const person = recipient.registration ?? recipient.invitation
  // An erased person has a mark in the address's place.
  if (!person.email?.includes('@')) return { drop: 'no-address' }
  const language = languageOf(person.language)
  const props = {
    event: eventOf(event, await findContact(db, event), language),
    network: await networkOf(context),
    person: personOf(event, recipient),
    links: { ...linksOf(context, recipient), event: addresses.event(config, event.slug) },
  }
  return { event, recipient, to: person.email, props, t: translator(language) }
}

type Reads = Pick<ComposeContext, 'db'>

async function readRecipient({ db }: Reads, row: OutboxRow): Promise<Recipient | undefined> {
  const { invitationId } = JSON.parse(row.payload) as { invitationId?: string }
  const registration = row.registration_id === null ? undefined : await findRegistration(db, row.registration_id)
  if (registration) return { registration }
  const invitation = invitationId === undefined ? undefined : await findInvitation(db, invitationId)
  return invitation && { invitation }
}

/** An account's or registration's language as it was stored; one that is not known any more is Finnish. */
export const languageOf = (stored: string): Language => (isLanguage(stored) ? stored : 'fi')

export function eventOf(event: EventRecord, contact: Contact, language: Language): LetterEvent {
  return letterEvent(event, { contact, doorsAt: toWallTime(doorsOpenAt(event), event.time_zone) }, language)
}

function personOf(event: EventRecord, { registration, invitation }: Recipient): EventLetterProps['person'] {
  if (registration) {
    const { name, mode, seats, status } = registration
    return { name, mode, seats, waits: status === 'waitlisted' }
  }
  return { name: invitation.name, mode: invitation.answer === 'remote' ? 'remote' : (modesOf(event.format)[0] ?? 'remote'), seats: 1 }
}

/** An invited person joins through the invitation's page until a registration gives a join link. */
function linksOf({ config, addresses }: ComposeContext, { registration, invitation }: Recipient) {
  if (registration) return { manage: addresses.registration(config, registration), join: addresses.join(config, registration) }
  const own = addresses.invitation(config, invitation)
  return { manage: own, join: own }
}

export async function networkOf({ db, config, addresses }: ComposeContext): Promise<LetterNetwork> {
  const network = await findNetwork(db)
  return { name: network?.name ?? 'Kutsu', funder: network?.funder_text ?? null, privacyUrl: addresses.privacy(config) }
}

/** A letter about an event that may leave, with what it says of the event: the next letter sets a change beside it. */
export function leaving({ event, to }: Situation, letter: Letter, more: { listUnsubscribe?: string } = {}): Composed {
  return { to, letter, told: { ...factsOf(event), entry: letter.calendar !== undefined }, ...more }
}

/** By what the letters to a recipient are found; whoever was invited and then registered has those of the invitation too. */
export function readerOf({ event, recipient: { registration, invitation } }: Situation): Reader {
  return {
    eventId: event.id,
    registrationId: registration?.id ?? null,
    invitationId: invitation?.id ?? registration?.invitation_id ?? null,
  }
}

/** How a recipient stands to the event now. Who cannot come has the invitation's entry still, and may be able to at another time. */
export function standingOf({ recipient }: Situation): 'registered' | 'waiting' | 'invited' | 'out' {
  const { registration, invitation } = recipient
  if (invitation) return 'invited'
  if (!isActive(registration.status)) return 'out'
  return registration.status === 'confirmed' ? 'registered' : 'waiting'
}
