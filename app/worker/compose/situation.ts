import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { findInvitation, type Invitation } from '#app/domain/invitations/queries.server.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { findOrganisers } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive, type RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { isLanguage, type Language } from '#app/domain/shared/language.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { type Translator, translator } from '#app/i18n/translator.ts'
import type { Contact, EventLetterProps, LetterEvent, LetterNetwork } from '#emails/letter.ts'
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
    event: eventOf(event, await contactOf({ db }, event), language),
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
  if (registration) return { name: registration.name, mode: registration.mode, seats: registration.seats }
  return { name: invitation.name, mode: invitation.answer === 'remote' ? 'remote' : (modesOf(event.format)[0] ?? 'remote'), seats: 1 }
}

/** An invited person joins through the invitation's page until a registration gives a join link. */
function linksOf({ config, addresses }: ComposeContext, { registration, invitation }: Recipient) {
  if (registration) return { manage: addresses.registration(config, registration), join: addresses.join(config, registration) }
  const own = addresses.invitation(config, invitation)
  return { manage: own, join: own }
}

/** Whom participants ask: the event's own contact, else who made it, else the network's. */
export async function contactOf({ db }: Reads, event: EventRecord): Promise<Contact> {
  const behind = await findOrganisers(db, event.id)
  const organisation = behind?.organisation ?? ''
  if (event.contact_name || event.contact_email || event.contact_phone) {
    return { name: event.contact_name ?? '', email: event.contact_email, phone: event.contact_phone, organisation }
  }
  if (behind?.creator_email) return { name: behind.creator_name ?? '', email: behind.creator_email, phone: null, organisation }
  return { ...(await coordinatorOf({ db })), organisation }
}

/** Whom staff ask: the network's contact. */
export async function coordinatorOf({ db }: Reads): Promise<Contact> {
  const network = await findNetwork(db)
  return {
    name: network?.contact_name ?? '',
    email: network?.contact_email ?? null,
    phone: network?.contact_phone ?? null,
    organisation: network?.name ?? '',
  }
}

export async function networkOf({ db, config, addresses }: ComposeContext): Promise<LetterNetwork> {
  const network = await findNetwork(db)
  return { name: network?.name ?? 'Kutsu', funder: network?.funder_text ?? null, privacyUrl: addresses.privacy(config) }
}

/** How a recipient stands to the event now. */
export function standingOf({ recipient }: Situation): 'registered' | 'waiting' | 'invited' | 'out' {
  const { registration, invitation } = recipient
  if (invitation) return invitation.answer === 'cannot' ? 'out' : 'invited'
  if (!isActive(registration.status)) return 'out'
  return registration.status === 'confirmed' ? 'registered' : 'waiting'
}
