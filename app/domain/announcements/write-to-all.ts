import { z } from 'zod'
import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import { findSameNote, insertNote } from './queries.server.ts'
import { tellRegistrants } from './tell-registrants.ts'

export const NoteInput = z.object({
  subject: z.string().trim().min(1, 'subject-missing').max(120, 'text-too-long'),
  body: z.string().trim().min(1, 'body-missing').max(5000, 'text-too-long'),
})

export type Written = { ok: true; letters: number; sendsAt: string; batchId: string } | { ok: false; reason: 'not-found' | 'nobody' }

/** The same words by the same person within this time are the button pressed twice. */
const SAME_WITHIN_MINUTES = 10

/**
 * Writes one letter to everybody registered for an event. It leaves after a minute and can be taken back until then. The same letter sent
 * again at once is the first one, unless that was taken back.
 */
export function writeToAll(db: Db, eventId: string, note: z.output<typeof NoteInput>, actor: Actor, now: Date): Promise<Written> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return { ok: false, reason: 'not-found' } as const
    const created_by = actor.kind === 'staff' ? actor.accountId : null
    const since = new Date(now.getTime() - SAME_WITHIN_MINUTES * 60_000).toISOString()
    const before = await findSameNote(tx, { event_id: eventId, ...note, created_by, since })
    if (before) return { ok: true, ...before } as const
    const id = newId(now)
    const batchId = newId(now)
    await insertNote(tx, {
      id,
      event_id: eventId,
      ...note,
      created_by,
      created_at: now.toISOString(),
    })
    const letters = await tellRegistrants(tx, event, { kind: 'note', version: id, batchId, payload: { noteId: id } }, now)
    if (letters === 0) return { ok: false, reason: 'nobody' } as const
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'event.written-to-all',
        subject: { type: 'event', id: eventId },
        organisationId: event.organisation_id,
        details: { batch: batchId, note: id, letters },
      },
      now,
    )
    return { ok: true, letters, sendsAt: leavesAt(now).toISOString(), batchId } as const
  })
}
