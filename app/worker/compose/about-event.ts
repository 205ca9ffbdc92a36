import { findNote } from '#app/domain/announcements/queries.server.ts'
import { readKnown } from '#app/domain/announcements/read-known.ts'
import { newsFor } from '#app/domain/announcements/told.ts'
import { reasonFor } from '#app/domain/events/event.ts'
import { isEverConfirmed, isEverInvited, isFirstLetterComing, isSuperseded } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { eventCancelled } from '#emails/event-cancelled.ts'
import { eventChanged } from '#emails/event-changed.ts'
import { invitation } from '#emails/invitation.ts'
import { letterChange } from '#emails/letter-event.ts'
import { note } from '#emails/note.ts'
import { withCalendar } from './calendar.ts'
import { type Composer, leaving, readerOf, readSituation, standingOf } from './situation.ts'

/**
 * Sets what changed beside what the reader was told last. Of several changes in a row only the newest letter leaves, and none when all is
 * again as they know it.
 */
export const composeEventChanged: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  if (now.event.status === 'cancelled') return { drop: 'event-cancelled' }
  if (now.event.ends_at_utc <= context.now.toISOString()) return { drop: 'event-over' }
  const seated = standingOf(now)
  if (seated === 'out') return { drop: 'registration-cancelled' }
  if (await isSuperseded(context.db, row)) return { drop: 'superseded' }
  const { registration } = now.recipient
  // Asked before what was told is read: a first letter that leaves in between is seen there.
  const isFirstComing = registration !== undefined && (await isFirstLetterComing(context.db, registration.id))
  const known = await readKnown(context.db, readerOf(now), row.key)
  if (isFirstComing && known.told.length === 0) return { drop: 'nothing-new' }
  const news = newsFor(known, now.event, now.t.language)
  if (news.kind === 'nothing') return { drop: 'nothing-new' }
  const props = seated === 'waiting' ? now.props : await withCalendar(context, now)
  return leaving(now, eventChanged({ ...props, seated, change: letterChange(news, now.t.language) }, now.t))
}

/** The event is off still. Whoever had an entry in the calendar gets it taken out. */
export const composeEventCancelled: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  if (now.event.status !== 'cancelled') return { drop: 'event-in-force' }
  const { registration, invitation } = now.recipient
  if (registration?.cancelled_by === 'participant') return { drop: 'registration-cancelled' }
  if (invitation && !(await isEverInvited(context.db, invitation))) return { drop: 'not-invited' }
  const had = registration ? await isEverConfirmed(context.db, registration.id) : true
  const props = had ? await withCalendar(context, now) : now.props
  return leaving(now, eventCancelled({ ...props, reason: reasonFor(now.event, now.t.language) }, now.t))
}

/** The organiser's own words, to those who still take part. */
export const composeNote: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  if (standingOf(now) === 'out') return { drop: 'registration-cancelled' }
  const { noteId } = JSON.parse(row.payload) as { noteId?: string }
  const written = noteId === undefined ? undefined : await findNote(context.db, noteId)
  if (!written) return { drop: 'note-gone' }
  return leaving(now, note({ ...now.props, note: written }, now.t))
}

/** A call to a meeting, or once more to a member who has not answered. */
export const composeInvitation: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  if (now.event.status === 'cancelled') return { drop: 'event-cancelled' }
  if (now.event.starts_at_utc <= context.now.toISOString()) return { drop: 'event-begun' }
  const invited = now.recipient.invitation
  if (!invited) return { drop: 'recipient-gone' }
  if (invited.answer !== null) return { drop: 'answered' }
  const { nudge = false } = JSON.parse(row.payload) as { nudge?: boolean }
  return leaving(now, invitation({ ...(await withCalendar(context, now)), nudge }, now.t))
}
