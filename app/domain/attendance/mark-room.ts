import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { append } from './append.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { latest } from './ledger.ts'
import { findPoint, listEntriesOfPoint } from './queries.server.ts'

/** Says that a point is a room's shared screen (whoever watches it is counted on site), or that it is not. */
export function markRoom(
  db: Db,
  mark: { eventId: string; pointId: string; room: boolean; actor: Actor; nonce: string },
  now: Date,
): Promise<{ ok: true } | AttendanceRefusal> {
  return inOpenAttendance(db, mark.eventId, async (tx, meeting) => {
    const point = await findPoint(tx, meeting.id, mark.pointId)
    if (!point) return { ok: false, reason: 'not-found' } as const
    const isRoom = latest(await listEntriesOfPoint(tx, point.id), 'room')?.amount === 1
    if (isRoom === mark.room) return { ok: true } as const
    const said = { source: 'host_correction', actor: actorName(mark.actor), nonce: `room:${mark.nonce}` } as const
    await append(tx, meeting, { kind: 'room', point_id: point.id, amount: mark.room ? 1 : 0, ...said }, now)
    return { ok: true } as const
  })
}
