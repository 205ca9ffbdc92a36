import { record } from '#app/domain/audit/record.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { CancelledBy } from '#db/tables/registrations.ts'
import { nextLetterBy } from './letter-limit.ts'
import { promoteWaiting } from './promote-waiting.ts'
import { addToSeats, findRegistration, insertHistory, lockRegistration, updateRegistration } from './queries.server.ts'
import { isActive, mayFollow, type RegistrationRecord } from './registration.ts'

export type Cancelled = { ok: true; registration: RegistrationRecord } | { ok: false; reason: 'not-found' | 'over' }

/** Cancels a registration, seats those who wait, and tells its registrant. Cancelling twice is the same as once; after the end nothing changes. */
export function cancelRegistration(db: Db, id: string, actor: Actor, now: Date): Promise<Cancelled> {
  return db.transaction().execute(async (tx) => {
    const found = await findRegistration(tx, id)
    const event = found && (await lockEvent(tx, found.event_id))
    if (!event) return { ok: false, reason: 'not-found' } as const
    if (event.ends_at_utc <= now.toISOString()) return { ok: false, reason: 'over' } as const
    await cancelRegistrationIn(tx, event, id, actor, now)
    return { ok: true, registration: (await findRegistration(tx, id)) as RegistrationRecord } as const
  })
}

/** The same inside the transaction of somebody who holds the event; answers whether anything was cancelled. */
export async function cancelRegistrationIn(tx: Tx, event: EventRecord, id: string, actor: Actor, now: Date): Promise<boolean> {
  const by: CancelledBy = actor.kind === 'participant' ? 'participant' : 'organiser'
  const registration = await lockRegistration(tx, id)
  if (!registration || !isActive(registration.status)) return false
  await releaseSeats(tx, registration, by, now)
  if (registration.email !== null) {
    const due = by === 'participant' ? await nextLetterBy(tx, actor, registration.email, now) : leavesAt(now)
    const key = `registration-cancelled:${id}:${now.toISOString()}`
    await enqueue(tx, { kind: 'registration-cancelled', key, eventId: event.id, registrationId: id }, due, now)
  }
  await record(
    tx,
    {
      actor: actorName(actor),
      action: 'registration.cancelled',
      subject: { type: 'registration', id },
      organisationId: event.organisation_id,
    },
    now,
  )
  await promoteWaiting(tx, event, registration.mode, actor, now)
  return true
}

/** Takes a registration out of its seats, whoever asked; the caller seats those who wait. */
export async function releaseSeats(tx: Tx, registration: RegistrationRecord, by: CancelledBy, now: Date): Promise<void> {
  const { id, event_id, mode, seats, status } = registration
  if (!mayFollow(status, 'cancelled')) throw new Error(`a registration that is ${status} cannot be cancelled`)
  await addToSeats(tx, event_id, mode, { [status]: -seats })
  await updateRegistration(tx, id, { status: 'cancelled', cancelled_by: by, status_at: now.toISOString() })
  await insertHistory(tx, {
    id: newId(now),
    registration_id: id,
    event_id,
    status: 'cancelled',
    cancelled_by: by,
    seats,
    at: now.toISOString(),
  })
}
