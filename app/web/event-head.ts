import { findUndoableBatch } from '#app/domain/announcements/queries.server.ts'
import { type EventRecord, statusOf, venueOf } from '#app/domain/events/event.ts'
import { eventWarnings } from '#app/domain/events/event-warnings.ts'
import { UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import { countRegistrants, findCancelledByStaff } from '#app/domain/registrations/search/queries.server.ts'
import type { AppContext } from './context.ts'
import { absolute } from './links.ts'
import { paths } from './paths.ts'

/** What stands above every staff page of an event: what it is, its state and warnings, and what can still be undone. */
export async function eventHead(context: AppContext, event: EventRecord) {
  const { db, config } = context
  const now = context.now()
  const open = statusOf(event, now) === 'published'
  const [counts, undoable, removed, warnings] = await Promise.all([
    countRegistrants(db, event.id),
    findUndoableBatch(db, event.id, now),
    open ? findCancelledByStaff(db, event.id, new Date(now.getTime() - UNDO_SECONDS * 1000)) : undefined,
    event.status === 'cancelled' ? [] : eventWarnings(db, event, now),
  ])
  const secondsTo = (instant: string, more = 0) => Math.max(1, Math.ceil((Date.parse(instant) - now.getTime()) / 1000) + more)
  return {
    id: event.id,
    kind: event.kind,
    title: event.title,
    status: statusOf(event, now),
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    venue: venueOf(event),
    cancelReason: event.cancel_reason,
    group: event.group_id,
    link: absolute(config, paths.event(event.slug)),
    code: event.code,
    counts,
    undo: undoable ? { batchId: undoable.batchId, letters: undoable.letters, seconds: secondsTo(undoable.leavesAt) } : null,
    removed: removed ? { id: removed.id, name: removed.name, seconds: secondsTo(removed.status_at, UNDO_SECONDS) } : null,
    // What has passed is no news once an event is over.
    warnings: statusOf(event, now) === 'held' ? [] : warnings.filter(({ code }) => code !== 'past' || event.status === 'draft'),
  }
}
