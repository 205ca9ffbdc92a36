import { addToSeats, giveBackSeats, insertHistory, lockRegistration, updateRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive, type RegistrationStatus } from '#app/domain/registrations/registration.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'

/** How a registration stood before staff changed or cancelled its event; `since` is its place in the row of those who wait. */
export type StoodBefore = { id: string; mode: Mode; status: RegistrationStatus; since: string }

/**
 * Puts a registration back as it stood, also when capacity was lowered under it. Leaves alone what its registrant or staff did to it in the
 * meantime: one that is not `untouched` any more stays.
 */
export async function standAgain(
  tx: Tx,
  before: StoodBefore,
  untouched: { status: readonly RegistrationStatus[]; mode?: Mode | undefined },
  now: Date,
): Promise<void> {
  const registration = await lockRegistration(tx, before.id)
  if (!registration || !untouched.status.includes(registration.status) || registration.mode !== (untouched.mode ?? registration.mode))
    return
  if (registration.status === 'cancelled' && registration.cancelled_by !== 'organiser') return
  const { id, event_id, seats, status } = registration
  if (isActive(status)) await addToSeats(tx, event_id, registration.mode, { [status]: -seats })
  await giveBackSeats(tx, event_id, before.mode, { [before.status]: seats })
  await updateRegistration(tx, id, { mode: before.mode, status: before.status, cancelled_by: null, status_at: before.since })
  if (status === before.status) return
  await insertHistory(tx, {
    id: newId(now),
    registration_id: id,
    event_id,
    status: before.status,
    cancelled_by: null,
    seats,
    at: now.toISOString(),
  })
}
