import type { Db, Tx } from '#db/tables/index.ts'
import { lockMeeting, type Meeting } from './queries.server.ts'

export type AttendanceRefusal = { ok: false; reason: 'not-found' | 'closed' }

/**
 * Runs a change of an event's attendance in one transaction, or refuses it: attendance that was closed stands until it is opened again.
 * The event's row is held meanwhile, so that two hosts who mark the same person write one row.
 */
export function inOpenAttendance<Result>(
  db: Db,
  eventId: string,
  work: (tx: Tx, meeting: Meeting) => Promise<Result>,
): Promise<Result | AttendanceRefusal> {
  return db.transaction().execute(async (tx): Promise<Result | AttendanceRefusal> => {
    const meeting = await lockMeeting(tx, eventId)
    if (!meeting || meeting.status === 'draft') return { ok: false, reason: 'not-found' }
    if (meeting.attendance_closed_at !== null) return { ok: false, reason: 'closed' }
    return work(tx, meeting)
  })
}
