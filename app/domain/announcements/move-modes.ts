import { modesOf } from '#app/domain/events/event.ts'
import { addToSeats, insertHistory, listActive, lockSeats, updateRegistration } from '#app/domain/registrations/queries.server.ts'
import { fits } from '#app/domain/registrations/seats.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { EventFormat } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'
import type { StoodBefore } from './stood-before.ts'

/**
 * Moves registrations whose mode the event no longer offers to the one it does. Everybody keeps their registration; who does not fit any more
 * waits, in the order they had come. Answers how those who moved stood before, so that it can be undone.
 */
export async function moveModes(tx: Tx, eventId: string, format: EventFormat, now: Date): Promise<StoodBefore[]> {
  const modes = modesOf(format)
  const target = modes[0]
  const moved: StoodBefore[] = []
  if (modes.length !== 1 || target === undefined) return moved
  for (const registration of await listActive(tx, eventId)) {
    if (registration.mode === target) continue
    const { id, mode, seats, status } = registration
    moved.push({ id, mode, status, since: registration.status_at })
    const room = await lockSeats(tx, eventId, target)
    const next = status === 'confirmed' && room && fits(seats, room) ? 'confirmed' : 'waitlisted'
    await addToSeats(tx, eventId, mode, { [status]: -seats })
    await addToSeats(tx, eventId, target, { [next]: seats })
    await updateRegistration(tx, id, { mode: target, status: next })
    if (next !== status)
      await insertHistory(tx, {
        id: newId(now),
        registration_id: id,
        event_id: eventId,
        status: next,
        cancelled_by: null,
        seats,
        at: now.toISOString(),
      })
  }
  return moved
}
