import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { lockMeeting, updateAttendanceClosed } from './queries.server.ts'

/** Closes an event's attendance: the figures stand, late answers and corrections are refused until it is opened again. */
export const closeAttendance = (db: Db, what: { eventId: string; actor: Actor }, now: Date) => setClosed(db, { ...what, closed: true }, now)

/** Opens a closed attendance again. */
export const reopenAttendance = (db: Db, what: { eventId: string; actor: Actor }, now: Date) =>
  setClosed(db, { ...what, closed: false }, now)

function setClosed(db: Db, what: { eventId: string; actor: Actor; closed: boolean }, now: Date) {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, what.eventId)
    if (meeting?.status !== 'published') return { ok: false, reason: 'not-found' } as const
    if ((meeting.attendance_closed_at !== null) === what.closed) return { ok: true } as const
    await updateAttendanceClosed(tx, meeting.id, what.closed ? now.toISOString() : null)
    const subject = { type: 'event', id: meeting.id }
    const action = what.closed ? 'attendance.closed' : 'attendance.reopened'
    await record(tx, { actor: actorName(what.actor), action, subject, organisationId: meeting.organisation_id }, now)
    return { ok: true } as const
  })
}
