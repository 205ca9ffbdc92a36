import type { EventRecord } from '#app/domain/events/event.ts'
import { modesOf } from '#app/domain/events/event.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { fold } from '#app/domain/shared/fold.ts'
import { newId } from '#app/domain/shared/id.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { Selectable } from '#db/rows.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'
import type { RegistrationTable } from '#db/tables/registrations.ts'
import { addToSeats, insertHistory, insertLinks, insertRegistration, lockSeats } from './queries.server.ts'
import { type RegistrationRecord, readRegistration } from './registration.ts'
import { endOfRow } from './row-queries.server.ts'
import { type PartyTooLarge, partyTooLarge, placeFor, seatsLeft } from './seats.ts'

/** Everything a new registration says, whoever says it. */
export type NewRegistration = {
  name: string
  email?: string | undefined
  phone?: string | undefined
  organisation?: string | undefined
  organisationName?: string | undefined
  municipality?: string | undefined
  mode?: Mode | undefined
  seats: number
  names?: string[] | undefined
  answers?: Record<string, string>
  language: string
  source: 'form' | 'staff' | 'api' | 'invitation'
  formToken: string
  formDigest: string
  onBehalfOf?: string | undefined
  invitationId?: string | undefined
  /** When it was made, for registrations brought in afterwards; default now. */
  at?: Date
}

/** `left` are the seats that are free, too few for the party. */
export type NotPlaced = { ok: false; reason: 'mode-missing' } | { ok: false; reason: 'full'; left: number } | PartyTooLarge
export type Placed = { ok: true; registration: RegistrationRecord } | NotPlaced

/**
 * Takes seats for a party and writes it down with its history and links: the one place where capacity is decided. The seat row is locked
 * first; organisation, sector, municipality and audience are copied as they are now. Sends nothing.
 */
export async function placeRegistration(
  tx: Tx,
  event: EventRecord,
  given: NewRegistration,
  { secret, now }: { secret: string; now: Date },
): Promise<Placed> {
  const modes = modesOf(event.format)
  const mode = modes.length === 1 ? modes[0] : given.mode
  if (mode === undefined || !modes.includes(mode)) return { ok: false, reason: 'mode-missing' }
  const seats = await lockSeats(tx, event.id, mode)
  if (!seats) return { ok: false, reason: 'full', left: 0 }
  const placing = placeFor(given.seats, seats, event.waitlist === 1)
  if (placing === 'full') return { ok: false, reason: 'full', left: seatsLeft(seats) ?? 0 }
  if (placing === 'party-too-large') return partyTooLarge(mode, seats)

  const at = (given.at ?? now).toISOString()
  const since = placing === 'waitlisted' ? await endOfRow(tx, event.id, mode, now) : at
  const row = await rowOf(tx, event, given, { mode, status: placing, id: newId(now), at, since })
  await addToSeats(tx, event.id, mode, { [placing]: given.seats })
  await insertRegistration(tx, row)
  await insertHistory(tx, {
    id: newId(now),
    registration_id: row.id,
    event_id: event.id,
    status: placing,
    cancelled_by: null,
    seats: given.seats,
    at: row.created_at,
  })
  await insertLinks(tx, linksOf(row.id, secret))
  return { ok: true, registration: readRegistration(row) }
}

/** The personal links of a registration, as the database keeps them. */
export function linksOf(registrationId: string, secret: string, generation = 0) {
  return (['manage', 'join', 'stop'] as const).map((purpose) => ({
    hash: hashToken(linkToken(secret, purpose, registrationId, generation)),
    purpose,
    subject_id: registrationId,
    generation,
  }))
}

/** What the staff's search looks through. */
export function searchText({ name, email, organisation }: { name: string; email: string | null; organisation: string | null }): string {
  return fold([name, email, organisation].filter(Boolean).join(' '))
}

type Decided = { id: string; mode: Mode; status: 'confirmed' | 'waitlisted'; at: string; since: string }

async function rowOf(
  tx: Tx,
  event: EventRecord,
  given: NewRegistration,
  { id, mode, status, at, since }: Decided,
): Promise<Selectable<RegistrationTable>> {
  const organisation = given.organisation ? await findOrganisation(tx, given.organisation) : undefined
  return {
    id,
    event_id: event.id,
    form_token: given.formToken,
    form_digest: given.formDigest,
    name: given.name,
    email: given.email ?? null,
    phone: given.phone ?? null,
    organisation_id: organisation?.id ?? null,
    organisation_name: organisation?.name ?? given.organisationName ?? null,
    sector: organisation?.sector ?? null,
    municipality: given.municipality ?? organisation?.municipality ?? null,
    audience: event.audience,
    mode,
    seats: given.seats,
    names: JSON.stringify(given.names ?? []),
    answers: JSON.stringify(given.answers ?? {}),
    language: given.language,
    status,
    cancelled_by: null,
    source: given.source,
    on_behalf_of: given.onBehalfOf ?? null,
    invitation_id: given.invitationId ?? null,
    search_text: searchText({
      name: given.name,
      email: given.email ?? null,
      organisation: organisation?.name ?? given.organisationName ?? null,
    }),
    link_generation: 0,
    reminders_stopped: 0,
    created_at: at,
    status_at: since,
  }
}
