import { newId } from '#app/domain/shared/id.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { doorsOf } from './doors.ts'
import { inOpenAttendance } from './in-open-attendance.ts'
import type { JoinedBy } from './join.ts'
import {
  type Attendee,
  findAttendee,
  findEntryByNonce,
  findPoint,
  findPointByDevice,
  findPointOfRegistration,
  insertPoint,
  type Meeting,
} from './queries.server.ts'
import { tellListeners } from './tell-listeners.ts'

export type LateAnswer = { by: JoinedBy; deviceMark?: string | undefined; formToken: string; listeners: number; names?: readonly string[] }
export type LateAnswered = { ok: true; pointId: string } | { ok: false; reason: 'not-found' | 'closed' | 'not-over' | 'cancelled' }

/**
 * Records how many listened, told after the end. Who reached the meeting by another way than our link gets a listening point now.
 * The last late answer stands; the same form twice is one.
 */
export async function answerAfterwards(db: Db, answer: LateAnswer, now: Date): Promise<LateAnswered> {
  const attendee = 'registrationId' in answer.by ? await findAttendee(db, answer.by.registrationId) : undefined
  const eventId = 'eventId' in answer.by ? answer.by.eventId : attendee?.event_id
  if (eventId === undefined) return { ok: false, reason: 'not-found' }
  return inOpenAttendance(db, eventId, async (tx, meeting): Promise<LateAnswered> => {
    if (!attendee && meeting.open_join === 0) return { ok: false, reason: 'not-found' }
    if (meeting.status === 'cancelled') return { ok: false, reason: 'cancelled' }
    if (doorsOf(meeting, now) !== 'after') return { ok: false, reason: 'not-over' }
    const point = await findOrMakePoint(tx, { meeting, attendee, answer }, now)
    const owner = attendee && point.registration_id === attendee.id ? attendee : undefined
    const { listeners, names = [], formToken } = answer
    const telling = { pointId: point.id, listeners, names, source: 'after', actor: 'participant', attendee: owner } as const
    await tellListeners(tx, meeting, { ...telling, nonce: `after:${formToken}` }, now)
    return { ok: true, pointId: point.id }
  })
}

async function findOrMakePoint(
  tx: Tx,
  { meeting, attendee, answer }: { meeting: Meeting; attendee: Attendee | undefined; answer: LateAnswer },
  now: Date,
) {
  const marked = answer.deviceMark ? await findPointByDevice(tx, meeting.id, hashToken(answer.deviceMark)) : undefined
  const earlier = await findEntryByNonce(tx, meeting.id, `after:${answer.formToken}:0`)
  const sent = earlier?.point_id ? await findPoint(tx, meeting.id, earlier.point_id) : undefined
  const own = attendee ? await findPointOfRegistration(tx, attendee.id) : undefined
  return (
    marked ??
    sent ??
    own ??
    insertPoint(tx, {
      id: newId(now),
      event_id: meeting.id,
      registration_id: attendee?.id ?? null,
      device_hash: null,
      created_at: now.toISOString(),
    })
  )
}
