import { findUndoableBatch } from '#app/domain/announcements/queries.server.ts'
import { type EventRecord, statusOf } from '#app/domain/events/event.ts'
import { eventWarnings } from '#app/domain/events/event-warnings.ts'
import { countRegistrants } from '#app/domain/registrations/search/queries.server.ts'
import type { AppContext } from './context.ts'
import { absolute } from './links.ts'
import { paths } from './paths.ts'

/** What stands above every staff page of an event: what it is, its state and warnings, and what can still be undone. */
export async function eventHead(context: AppContext, event: EventRecord) {
  const { db, config } = context
  const now = context.now()
  const [counts, undoable, warnings] = await Promise.all([
    countRegistrants(db, event.id),
    findUndoableBatch(db, event.id, now),
    event.status === 'cancelled' ? [] : eventWarnings(db, event, now),
  ])
  const seconds = undoable ? Math.max(1, Math.ceil((Date.parse(undoable.leavesAt) - now.getTime()) / 1000)) : 0
  return {
    id: event.id,
    kind: event.kind,
    title: event.title,
    status: statusOf(event, now),
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    venue: event.venue_name,
    cancelReason: event.cancel_reason,
    group: event.group_id,
    link: absolute(config, paths.event(event.slug)),
    code: event.code,
    counts,
    undo: undoable ? { batchId: undoable.batchId, letters: undoable.letters, seconds } : null,
    // What has passed is no news once an event is over.
    warnings: statusOf(event, now) === 'held' ? [] : warnings.filter(({ code }) => code !== 'past' || event.status === 'draft'),
  }
}
