import { record } from '#app/domain/audit/record.ts'
import { modesOf } from '#app/domain/events/event.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { holdQueuedConfirmation } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { RegistrationChange } from './input.ts'
import { nextLetterBy } from './letter-limit.ts'
import { searchText } from './place-registration.ts'
import { promoteWaiting } from './promote-waiting.ts'
import { addToSeats, findRegistration, insertHistory, lockRegistration, lockSeats, updateRegistration } from './queries.server.ts'
import { isActive, type RegistrationRecord } from './registration.ts'
import { endOfRow } from './row-queries.server.ts'
import { isSeatable, type PartyTooLarge, partyTooLarge, placeFor, seatsLeft } from './seats.ts'

export type Changed =
  | { ok: true; registration: RegistrationRecord }
  | { ok: false; reason: 'not-registered' | 'over' }
  /** The field that can mend it. */
  | { ok: false; reason: 'no-room' | 'mode-missing' | 'organisation-unknown'; field: string }
  | { ok: false; reason: 'mode-full'; field: 'mode'; values: { mode: Mode } }
  | (PartyTooLarge & { field: 'seats' })

/**
 * Changes what the registrant said: seats, names, mode, organisation. More seats or another mode need room, decided like a new registration;
 * fewer seats are given to those who wait, and are never refused. A party on the waiting list keeps its place unless it grows or moves.
 */
export function changeRegistration(db: Db, id: string, change: RegistrationChange, actor: Actor, now: Date): Promise<Changed> {
  return db.transaction().execute(async (tx) => {
    const found = await findRegistration(tx, id)
    const event = found && (await lockEvent(tx, found.event_id))
    const registration = event && (await lockRegistration(tx, id))
    if (!event || !registration || !isActive(registration.status)) return { ok: false, reason: 'not-registered' } as const
    if (event.status !== 'published' || event.ends_at_utc <= now.toISOString()) return { ok: false, reason: 'over' } as const
    const mode = change.mode ?? registration.mode
    if (!modesOf(event.format).includes(mode)) return { ok: false, reason: 'mode-missing', field: 'mode' } as const
    const from = await organisationOf(tx, change)
    if (!from) return { ok: false, reason: 'organisation-unknown', field: 'organisation' } as const
    const moved = await moveSeats(tx, registration, { mode, seats: change.seats }, now)
    if (!moved.ok) return whatHelps(moved, { from: registration.mode, to: mode })

    const organisation = 'organisation_name' in from ? from.organisation_name : registration.organisation_name
    const search_text = searchText({ name: change.name, email: registration.email, organisation: organisation ?? null })
    await updateRegistration(tx, id, { name: change.name, names: JSON.stringify(change.names ?? registration.names), search_text, ...from })
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'registration.changed',
        subject: { type: 'registration', id },
        organisationId: event.organisation_id,
      },
      now,
    )
    if (mode !== registration.mode) await tellNewMode(tx, registration, actor, now)
    for (const one of new Set([registration.mode, mode])) await promoteWaiting(tx, event, one, actor, now)
    return { ok: true, registration: (await findRegistration(tx, id)) as RegistrationRecord } as const
  })
}

/** On site and remote have other links and another place in the calendar: who holds a seat gets the confirmation of the new one, once however often they move before it leaves. */
async function tellNewMode(tx: Tx, { id, event_id, email, status }: RegistrationRecord, actor: Actor, now: Date): Promise<void> {
  if (email === null || status !== 'confirmed' || (await holdQueuedConfirmation(tx, id))) return
  const letter = { kind: 'confirmation', key: `confirmation:${id}:${now.toISOString()}`, eventId: event_id, registrationId: id } as const
  await enqueue(tx, letter, await nextLetterBy(tx, actor, email, now), now)
}

/** `left` are the seats that are free, too few for the party. */
export type Moved = { ok: true } | { ok: false; reason: 'no-room'; left: number } | PartyTooLarge

/** Who moves to a mode without a free seat can only stay; any other party can be smaller. */
function whatHelps(refused: Exclude<Moved, { ok: true }>, { from, to }: { from: Mode; to: Mode }): Changed {
  if (refused.reason === 'party-too-large') return { ...refused, field: 'seats' }
  if (from !== to && refused.left === 0) return { ok: false, reason: 'mode-full', field: 'mode', values: { mode: to } }
  return { ok: false, reason: 'no-room', field: 'seats' }
}

/** Moves a registration's seats to another mode or number inside the caller's transaction, if there is room. Lock the event and the registration first. */
export async function moveSeats(tx: Tx, registration: RegistrationRecord, to: { mode: Mode; seats: number }, now: Date): Promise<Moved> {
  const { event_id, mode, seats, status } = registration
  if (to.mode === mode && to.seats === seats) return { ok: true }
  const room = await lockSeats(tx, event_id, to.mode)
  const more = to.mode === mode ? to.seats - seats : to.seats
  if (!room) return { ok: false, reason: 'no-room', left: 0 }
  if (more > 0 && !isSeatable(to.seats, room)) return partyTooLarge(to.mode, room)
  if (more > 0 && status === 'confirmed' && placeFor(more, room, false) !== 'confirmed')
    return { ok: false, reason: 'no-room', left: seatsLeft(room) ?? 0 }
  if (to.mode !== mode) await addToSeats(tx, event_id, mode, { [status]: -seats })
  await addToSeats(tx, event_id, to.mode, { [status]: more })
  const at = now.toISOString()
  const later = status === 'waitlisted' && (to.mode !== mode || to.seats > seats)
  await updateRegistration(tx, registration.id, {
    mode: to.mode,
    seats: to.seats,
    ...(later ? { status_at: await endOfRow(tx, event_id, to.mode, now) } : {}),
  })
  await insertHistory(tx, { id: newId(now), registration_id: registration.id, event_id, status, cancelled_by: null, seats: to.seats, at })
  return { ok: true }
}

/** The organisation's columns as they change; undefined when the one chosen does not exist. */
async function organisationOf(tx: Tx, change: RegistrationChange) {
  if (change.organisation) {
    const organisation = await findOrganisation(tx, change.organisation)
    return organisation && { organisation_id: organisation.id, organisation_name: organisation.name, sector: organisation.sector }
  }
  return change.organisationName === undefined ? {} : { organisation_id: null, organisation_name: change.organisationName, sector: null }
}
