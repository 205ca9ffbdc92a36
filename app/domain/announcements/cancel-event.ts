import { record } from '#app/domain/audit/record.ts'
import { type EventRecord, mayBecome } from '#app/domain/events/event.ts'
import { findEvent, lockEvent, updateEvent } from '#app/domain/events/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { releaseSeats } from '#app/domain/registrations/cancel-registration.ts'
import { listActive } from '#app/domain/registrations/queries.server.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import type { Db } from '#db/tables/index.ts'
import type { StoodBefore } from './stood-before.ts'
import { tellEverybody } from './tell-registrants.ts'

export type EventCancelled =
  | { ok: true; event: EventRecord; affected: number; sendsAt: string | null; batchId: string | null }
  | { ok: false; reason: 'not-found' | 'already-cancelled' }

/**
 * Cancels an event with everybody's registrations (by the organiser) and its reminders. Its registrants, and who was called to
 * it, are written to a minute later, unless `notify` is false; until then the whole can be undone.
 */
export function cancelEvent(
  db: Db,
  eventId: string,
  { reason, notify }: { reason: Texts | null; notify: boolean },
  actor: Actor,
  now: Date,
): Promise<EventCancelled> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return { ok: false, reason: 'not-found' } as const
    if (!mayBecome(event.status, 'cancelled')) return { ok: false, reason: 'already-cancelled' } as const
    const active = await listActive(tx, eventId)
    for (const registration of active) await releaseSeats(tx, registration, 'organiser', now)
    const sequence = event.sequence + 1
    await updateEvent(tx, eventId, {
      status: 'cancelled',
      cancel_reason: reason && JSON.stringify(reason),
      cancelled_at: now.toISOString(),
      sequence,
      version: event.version + 1,
    })
    await planReminders(tx, { ...event, status: 'cancelled' }, now)

    const batchId = newId(now)
    const told = notify && event.status === 'published' && event.ends_at_utc > now.toISOString()
    const announcement = { kind: 'event-cancelled' as const, version: String(sequence), batchId, payload: { sequence } }
    const affected = told ? await tellEverybody(tx, event, announcement, now, active) : 0
    const details = {
      batch: batchId,
      cancelled: active.map(({ id, mode, status, status_at }): StoodBefore => ({ id, mode, status, since: status_at })),
      before: event.status,
    }
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'event.cancelled',
        subject: { type: 'event', id: eventId },
        organisationId: event.organisation_id,
        details,
      },
      now,
    )
    const sendsAt = affected > 0 ? leavesAt(now).toISOString() : null
    return { ok: true, event: (await findEvent(tx, eventId)) as EventRecord, affected, sendsAt, batchId } as const
  })
}
