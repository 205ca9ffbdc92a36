import { record } from '#app/domain/audit/record.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import {
  deleteEmptySeatPools,
  findEvent,
  insertSeatPool,
  lockEvent,
  replaceCoOrganisers,
  updateEvent,
} from '#app/domain/events/queries.server.ts'
import { UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import { updateUndone } from '#app/domain/outbox/queries.server.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { moveModes } from './move-modes.ts'
import { countLeft, readAnnouncement } from './queries.server.ts'
import { type StoodBefore, standAgain } from './stood-before.ts'

type Capacity = { mode: Mode; capacity: number | null }

export type Undone = { ok: true; letters: number } | { ok: false; reason: 'not-found' | 'too-late' }

/**
 * Takes back what staff did to an event and its letters together: a change, a cancellation or a note, while no letter of it has left. Letters
 * that came of no such deed (one sent again, a call to late members) are taken back alone, as far as they still wait. What was taken back
 * already stays so: asked again, the answer is the same, with no letter more.
 */
export function undoAnnouncement(db: Db, eventId: string, batchId: string, actor: Actor, now: Date): Promise<Undone> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return { ok: false, reason: 'not-found' } as const
    const { announcement, undone } = await readAnnouncement(tx, eventId, batchId)
    const isLate = announcement && (isOver(announcement.at, now) || (await countLeft(tx, batchId)) > 0)
    if (isLate) return { ok: false, reason: 'too-late' } as const
    const letters = await updateUndone(tx, { eventId, batchId })
    if (!announcement && letters === 0) return undone ? { ok: true, letters } : ({ ok: false, reason: 'not-found' } as const)
    if (announcement?.action === 'event.cancelled') await restoreCancelled(tx, event, announcement.details, now)
    if (announcement?.action === 'event.changed') await restoreChanged(tx, event, announcement.details, now)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'announcement.undone',
        subject: { type: 'event', id: eventId },
        organisationId: event.organisation_id,
        details: { undone: batchId, letters },
      },
      now,
    )
    return { ok: true, letters } as const
  })
}

const isOver = (at: string, now: Date) => now.getTime() - Date.parse(at) >= UNDO_SECONDS * 1000

async function restoreCancelled(tx: Tx, event: EventRecord, details: Record<string, unknown>, now: Date) {
  const before = details.before === 'draft' ? 'draft' : 'published'
  await updateEvent(tx, event.id, {
    status: before,
    cancel_reason: null,
    cancelled_at: null,
    sequence: event.sequence + 1,
    version: event.version + 1,
  })
  for (const one of details.cancelled as StoodBefore[]) await standAgain(tx, one, { status: ['cancelled'] }, now)
  if (before === 'published') await planReminders(tx, (await findEvent(tx, event.id)) as EventRecord, now)
}

type Change = { old: Record<string, never>; coOrganisers: string[]; capacities: Capacity[]; moved: StoodBefore[] }

async function restoreChanged(tx: Tx, event: EventRecord, details: Record<string, unknown>, now: Date) {
  const { old, coOrganisers, capacities, moved } = details as Change
  await updateEvent(tx, event.id, { ...old, sequence: event.sequence + 1, version: event.version + 1 })
  await replaceCoOrganisers(tx, event.id, coOrganisers)
  for (const { mode, capacity } of capacities) await insertSeatPool(tx, event.id, mode, capacity)
  const movedTo = modesOf(event.format)[0]
  for (const one of moved) await standAgain(tx, one, { status: ['confirmed', 'waitlisted'], mode: movedTo }, now)
  const restored = (await findEvent(tx, event.id)) as EventRecord
  if (restored.format !== event.format) await moveModes(tx, event.id, restored.format, now)
  await deleteEmptySeatPools(
    tx,
    event.id,
    capacities.map(({ mode }) => mode),
  )
  for (const { mode } of capacities) await promoteWaiting(tx, restored, mode, { kind: 'system' }, now)
  await planReminders(tx, restored, now)
}
