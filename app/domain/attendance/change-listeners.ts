import type { Db } from '#db/tables/index.ts'
import { doorsOf } from './doors.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { findAttendee, findPoint } from './queries.server.ts'
import { tellListeners } from './tell-listeners.ts'

export type ListenersChange = {
  eventId: string
  pointId: string
  listeners: number
  names?: readonly string[] | undefined
  /** "Now we are": a further number beside the old one. Otherwise the old one was wrong and is replaced. */
  adds?: boolean
  formToken: string
}

/** Lets the people at a device change their number while the event is on; after the end it is a late answer. */
export function changeListeners(db: Db, change: ListenersChange, now: Date): Promise<{ ok: true } | AttendanceRefusal> {
  return inOpenAttendance(db, change.eventId, async (tx, meeting) => {
    const point = await findPoint(tx, meeting.id, change.pointId)
    if (!point) return { ok: false, reason: 'not-found' } as const
    const source = doorsOf(meeting, now) === 'after' ? 'after' : 'during'
    const attendee = point.registration_id === null ? undefined : await findAttendee(tx, point.registration_id)
    const { listeners, names, adds = false } = change
    const telling = { pointId: point.id, listeners, names, adds, source, actor: 'participant', attendee } as const
    await tellListeners(tx, meeting, { ...telling, nonce: `change:${change.formToken}` }, now)
    return { ok: true } as const
  })
}
