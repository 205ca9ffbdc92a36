import { record } from '#app/domain/audit/record.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type EventRecord, mayBecome } from './event.ts'
import { findEvent, lockEvent, updateEvent } from './queries.server.ts'

export type Published = { ok: true; event: EventRecord } | { ok: false; reason: 'not-found' | 'not-a-draft' }

/** Opens a draft for registration and plans its reminders. Publishing what is published already changes nothing. */
export function publishEvent(db: Db, eventId: string, actor: Actor, now: Date): Promise<Published> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return { ok: false, reason: 'not-found' } as const
    if (event.status === 'published') return { ok: true, event } as const
    if (event.status !== 'draft' || !mayBecome(event.status, 'published')) return { ok: false, reason: 'not-a-draft' } as const
    await updateEvent(tx, eventId, { status: 'published', published_at: now.toISOString(), version: event.version + 1 })
    await planReminders(tx, { ...event, status: 'published' }, now)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'event.published',
        subject: { type: 'event', id: eventId },
        organisationId: event.organisation_id,
      },
      now,
    )
    return { ok: true, event: (await findEvent(tx, eventId)) as EventRecord } as const
  })
}
