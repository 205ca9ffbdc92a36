import { record } from '#app/domain/audit/record.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent, lockEvent, updateEvent } from '#app/domain/events/queries.server.ts'
import { UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import { addToSeats, findRegistration, insertHistory, lockSeats, updateRegistration } from '#app/domain/registrations/queries.server.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { countLeft, findAnnouncement, undoQueued } from './queries.server.ts'

export type Undone = { ok: true; letters: number } | { ok: false; reason: 'not-found' | 'too-late' }

/** Takes back what staff did to an event and its letters together: a change, a cancellation or a note, while no letter of it has left. */
export function undoAnnouncement(db: Db, eventId: string, batchId: string, actor: Actor, now: Date): Promise<Undone> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const announcement = await findAnnouncement(tx, eventId, batchId)
    if (!event || !announcement) return { ok: false, reason: 'not-found' } as const
    const age = now.getTime() - Date.parse(announcement.at)
    if (age >= UNDO_SECONDS * 1000 || (await countLeft(tx, batchId)) > 0) return { ok: false, reason: 'too-late' } as const
    const letters = await undoQueued(tx, batchId)
    if (announcement.action === 'event.cancelled') await restoreCancelled(tx, event, announcement.details, now)
    if (announcement.action === 'event.changed') await restoreChanged(tx, event, announcement.details, now)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'announcement.undone',
        subject: { type: 'event', id: eventId },
        organisationId: event.organisation_id,
        details: { undone: batchId },
      },
      now,
    )
    return { ok: true, letters } as const
  })
}

async function restoreCancelled(tx: Tx, event: EventRecord, details: Record<string, unknown>, now: Date) {
  const before = details.before === 'draft' ? 'draft' : 'published'
  await updateEvent(tx, event.id, {
    status: before,
    cancel_reason: null,
    cancelled_at: null,
    sequence: event.sequence + 1,
    version: event.version + 1,
  })
  for (const mode of ['on_site', 'remote'] as const) await lockSeats(tx, event.id, mode)
  for (const { id, status } of details.cancelled as { id: string; status: 'confirmed' | 'waitlisted' }[]) {
    const registration = await findRegistration(tx, id)
    if (registration?.status !== 'cancelled' || registration.cancelled_by !== 'organiser') continue
    await addToSeats(tx, event.id, registration.mode, { [status]: registration.seats })
    await updateRegistration(tx, id, { status, cancelled_by: null, status_at: registration.created_at })
    await insertHistory(tx, {
      id: newId(now),
      registration_id: id,
      event_id: event.id,
      status,
      cancelled_by: null,
      seats: registration.seats,
      at: now.toISOString(),
    })
  }
  if (before === 'published') await planReminders(tx, (await findEvent(tx, event.id)) as EventRecord, now)
}

async function restoreChanged(tx: Tx, event: EventRecord, details: Record<string, unknown>, now: Date) {
  const old = details.old as Record<string, never>
  await updateEvent(tx, event.id, { ...old, sequence: event.sequence + 1, version: event.version + 1 })
  await planReminders(tx, (await findEvent(tx, event.id)) as EventRecord, now)
}
