import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { holdQueuedConfirmation } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { cancelRegistrationIn, releaseSeats } from '#app/domain/registrations/cancel-registration.ts'
import { moveSeats } from '#app/domain/registrations/change-registration.ts'
import { nextLetterBy } from '#app/domain/registrations/letter-limit.ts'
import { placeRegistration } from '#app/domain/registrations/place-registration.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { findActiveByEmail, lockRegistration, updateRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive, type RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'
import { hasCancelled, type Invitation, listActiveRegistrations } from './queries.server.ts'

/** Who takes the invited member's place at the meeting: the member or the deputy. */
export type Attendee = { name: string; email: string | null; mode: Mode; isDeputy: boolean }

/** A member with the link of their invitation, or a staff member for them. */
export type AnsweredBy = 'member' | Actor

/** `limits` bind the letters that a member causes. */
export type Answering = { by: AnsweredBy; secret: string; limits?: boolean }

export type Settled = { ok: true; registrationId: string | null } | { ok: false; reason: 'full' | 'deputy-already-coming' }

/** Makes the registrations of an invitation say what its answer says: one for the attendee, none for anybody else. The caller holds the event. */
export async function settleRegistration(
  tx: Tx,
  { event, invitation }: { event: EventRecord; invitation: Invitation },
  attendee: Attendee | null,
  { by, secret, limits }: Answering,
  now: Date,
): Promise<Settled> {
  const mine = await listActiveRegistrations(tx, invitation.id)
  const settled = attendee === null ? undefined : await seat(tx, { event, invitation }, attendee, { mine, by, secret, limits }, now)
  if (settled && !settled.ok) return settled
  const registrationId = settled?.registrationId ?? null
  for (const other of mine) if (other.id !== registrationId) await giveUp(tx, event, other, actorOf(by, other.id, limits), now)
  return { ok: true, registrationId }
}

/** Whose deed a change to a registration is. */
function actorOf(by: AnsweredBy, registrationId: string, limits: boolean | undefined): Actor {
  return by === 'member' ? { kind: 'participant', registrationId, limits: limits !== false } : by
}

/** Gives a seat back. Once the meeting has begun this only writes down what was so, and nobody is written to. */
async function giveUp(tx: Tx, event: EventRecord, found: RegistrationRecord, actor: Actor, now: Date) {
  if (event.starts_at_utc > now.toISOString()) return cancelRegistrationIn(tx, event, found.id, actor, now)
  const registration = await lockRegistration(tx, found.id)
  if (registration && isActive(registration.status)) await releaseSeats(tx, registration, 'participant', now)
}

type Around = Answering & { mine: RegistrationRecord[] }

async function seat(
  tx: Tx,
  { event, invitation }: { event: EventRecord; invitation: Invitation },
  attendee: Attendee,
  { mine, by, secret, limits }: Around,
  now: Date,
): Promise<Settled> {
  const known = await knownRegistration(tx, event.id, attendee, mine)
  if (known && attendee.isDeputy && known.invitation_id !== invitation.id) return { ok: false, reason: 'deputy-already-coming' }
  if (known) return keep(tx, event, known, { attendee, invitationId: invitation.id, actor: actorOf(by, known.id, limits) }, now)
  const formToken = `invitation:${invitation.id}`
  const placed = await placeRegistration(
    tx,
    event,
    {
      name: attendee.name,
      email: attendee.email ?? undefined,
      organisation: invitation.organisation_id ?? undefined,
      organisationName: invitation.organisation_name ?? undefined,
      mode: attendee.mode,
      seats: 1,
      language: invitation.language,
      source: 'invitation',
      formToken,
      formDigest: newId(now),
      invitationId: invitation.id,
    },
    { secret, now },
  )
  if (!placed.ok) return { ok: false, reason: 'full' }
  if (attendee.isDeputy || isElsewhere(event, attendee.mode, now) || (await hasGivenUp(tx, event, invitation, now)))
    await tellAttendee(tx, event, placed.registration, actorOf(by, placed.registration.id, limits), now)
  return { ok: true, registrationId: placed.registration.id }
}

/** The attendee's registration that is in force: by address, or by name for a deputy whose address is not known. */
function knownRegistration(tx: Tx, eventId: string, { email, name }: Attendee, mine: readonly RegistrationRecord[]) {
  if (email !== null) return findActiveByEmail(tx, eventId, email)
  return mine.find((one) => one.email === null && one.name === name)
}

type Kept = { attendee: Attendee; invitationId: string; actor: Actor }

async function keep(
  tx: Tx,
  event: EventRecord,
  known: RegistrationRecord,
  { attendee, invitationId, actor }: Kept,
  now: Date,
): Promise<Settled> {
  const registration = (await lockRegistration(tx, known.id)) ?? known
  const moved = await moveSeats(tx, registration, { mode: attendee.mode, seats: registration.seats }, now)
  if (!moved.ok) return { ok: false, reason: 'full' }
  await updateRegistration(tx, known.id, { name: attendee.name, invitation_id: invitationId })
  if (attendee.mode !== registration.mode) await tellNewPlace(tx, event, registration, actor, now)
  for (const mode of new Set([registration.mode, attendee.mode])) await promoteWaiting(tx, event, mode, actor, now)
  return { ok: true, registrationId: known.id }
}

/** Whether the member had a seat and gave it back before the meeting began: the calendar entry of the invitation was then taken out. */
async function hasGivenUp(tx: Tx, event: EventRecord, invitation: Invitation, now: Date): Promise<boolean> {
  return event.starts_at_utc > now.toISOString() && (await hasCancelled(tx, invitation))
}

/** Whether a coming meeting is joined elsewhere than the calendar entry of its invitation shows: a hybrid one's shows the place. */
function isElsewhere(event: EventRecord, mode: Mode, now: Date): boolean {
  return event.starts_at_utc > now.toISOString() && mode !== modesOf(event.format)[0]
}

/** On site and remote are different places in the calendar: who moves between them gets the entry anew, once however often they move before it leaves. */
async function tellNewPlace(tx: Tx, event: EventRecord, registration: RegistrationRecord, actor: Actor, now: Date): Promise<void> {
  const { id, status } = registration
  if (event.starts_at_utc <= now.toISOString() || status !== 'confirmed' || (await holdQueuedConfirmation(tx, id))) return
  await tellAttendee(tx, event, registration, actor, now, now.toISOString())
}

/**
 * A deputy was not invited, who gave a seat back has no entry any more, and who is elsewhere has the wrong place in it: their own letter tells where and
 * when, with their own links. Another `version` of the letter is another letter.
 */
async function tellAttendee(
  tx: Tx,
  event: EventRecord,
  { id, email, status }: RegistrationRecord,
  actor: Actor,
  now: Date,
  version = '0',
): Promise<void> {
  if (email === null || event.ends_at_utc <= now.toISOString()) return
  const kind = status === 'confirmed' ? 'confirmation' : 'waiting'
  const due = actor.kind === 'participant' ? await nextLetterBy(tx, actor, email, now) : leavesAt(now)
  await enqueue(tx, { kind, key: `${kind}:${id}:${version}`, eventId: event.id, registrationId: id }, due, now)
}
