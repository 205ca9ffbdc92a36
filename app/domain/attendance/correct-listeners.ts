import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { findAttendee, findPoint } from './queries.server.ts'
import { tellListeners } from './tell-listeners.ts'

/** The organiser's or host's own number for a point; it stands above what was told there, before and after. */
export function correctListeners(
  db: Db,
  correction: { eventId: string; pointId: string; listeners: number; actor: Actor; nonce: string },
  now: Date,
): Promise<{ ok: true } | AttendanceRefusal> {
  return inOpenAttendance(db, correction.eventId, async (tx, meeting) => {
    const point = await findPoint(tx, meeting.id, correction.pointId)
    if (!point) return { ok: false, reason: 'not-found' } as const
    const attendee = point.registration_id === null ? undefined : await findAttendee(tx, point.registration_id)
    const { listeners, actor, nonce } = correction
    const telling = { pointId: point.id, listeners, names: [], source: 'host_correction', actor: actorName(actor), attendee } as const
    await tellListeners(tx, meeting, { ...telling, nonce: `correct:${nonce}` }, now)
    return { ok: true } as const
  })
}
