import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { promoteWaiting } from './promote-waiting.ts'
import { addToSeats, findRegistration, insertHistory, lockRegistration, lockSeats, updateRegistration } from './queries.server.ts'
import { mayFollow, type RegistrationRecord } from './registration.ts'
import { countLettersGone, findStatusBefore, undoCancellationLetters } from './search/queries.server.ts'
import { fits } from './seats.ts'

export type Restored = { ok: true; registration: RegistrationRecord } | { ok: false; reason: 'not-found' | 'too-late' | 'no-room' }

/**
 * Takes back a cancellation that staff made by hand, with its letter, within the minute before the letter leaves. A confirmed party needs its
 * seats to be free still: who was seated in them meanwhile has been told so and stays. One that waited waits again, at its old place, unless
 * it fits by now.
 */
export function restoreRegistration(db: Db, what: { eventId: string; id: string }, actor: Actor, now: Date): Promise<Restored> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, what.eventId)
    const registration = event && (await lockRegistration(tx, what.id))
    if (!event || registration?.event_id !== event.id) return { ok: false, reason: 'not-found' } as const
    if (event.status !== 'published' || !(await isFresh(tx, registration, now))) return { ok: false, reason: 'too-late' } as const
    const { id, mode, seats } = registration
    const status = (await findStatusBefore(tx, id)) ?? 'confirmed'
    const room = await lockSeats(tx, event.id, mode)
    if (!room || (status === 'confirmed' && !fits(seats, room))) return { ok: false, reason: 'no-room' } as const
    await addToSeats(tx, event.id, mode, { [status]: seats })
    await updateRegistration(tx, id, { status, cancelled_by: null, status_at: registration.created_at })
    await insertHistory(tx, {
      id: newId(now),
      registration_id: id,
      event_id: event.id,
      status,
      cancelled_by: null,
      seats,
      at: now.toISOString(),
    })
    await undoCancellationLetters(tx, id)
    await promoteWaiting(tx, event, mode, actor, now)
    const subject = { type: 'registration', id }
    await record(tx, { actor: actorName(actor), action: 'registration.restored', subject, organisationId: event.organisation_id }, now)
    return { ok: true, registration: (await findRegistration(tx, id)) as RegistrationRecord } as const
  })
}

async function isFresh(tx: Tx, { id, status, cancelled_by, status_at }: RegistrationRecord, now: Date): Promise<boolean> {
  if (!mayFollow(status, 'confirmed') || cancelled_by !== 'organiser') return false
  if (now.getTime() - Date.parse(status_at) >= UNDO_SECONDS * 1000) return false
  return (await countLettersGone(tx, { id, since: status_at })) === 0
}
