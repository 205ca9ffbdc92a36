import { record } from '#app/domain/audit/record.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'
import { nextLetterBy } from './letter-limit.ts'
import { addToSeats, insertHistory, lockSeats, updateRegistration } from './queries.server.ts'
import { listWaiting } from './row-queries.server.ts'
import { seatable } from './seats.ts'

/**
 * Seats those who wait, first come first served (`seatable`), as far as free seats reach, and tells them; `actor` freed the seats. Runs in the transaction that freed the seats,
 * so a freed seat is never seen free by somebody who would pass the queue. After the event's end nobody is seated any more.
 */
export async function promoteWaiting(tx: Tx, event: EventRecord, mode: Mode, actor: Actor, now: Date): Promise<string[]> {
  if (event.status !== 'published' || event.ends_at_utc <= now.toISOString()) return []
  const seats = await lockSeats(tx, event.id, mode)
  if (!seats || seats.queued === 0) return []
  const promoted = seatable(await listWaiting(tx, event.id, mode), seats)
  const at = now.toISOString()
  for (const { id, seats: party, email } of promoted) {
    await addToSeats(tx, event.id, mode, { confirmed: party, waitlisted: -party })
    await updateRegistration(tx, id, { status: 'confirmed', status_at: at })
    await insertHistory(tx, {
      id: newId(now),
      registration_id: id,
      event_id: event.id,
      status: 'confirmed',
      cancelled_by: null,
      seats: party,
      at,
    })
    if (email !== null) {
      const due = await nextLetterBy(tx, actor, email, now)
      await enqueue(tx, { kind: 'seat-freed', key: `seat-freed:${id}:${at}`, eventId: event.id, registrationId: id }, due, now)
    }
    await record(tx, { actor: 'system', action: 'registration.promoted', subject: { type: 'registration', id } }, now)
  }
  return promoted.map(({ id }) => id)
}
