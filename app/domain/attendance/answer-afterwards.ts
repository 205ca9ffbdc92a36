import { hashToken } from '#app/domain/shared/token.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { doorsOf } from './doors.ts'
import { inOpenAttendance } from './in-open-attendance.ts'
import type { JoinedBy } from './join.ts'
import type { ListeningPoint, OtherPerson } from './listening-point.ts'
import { deviceMark, makePoint } from './make-point.ts'
import {
  type Attendee,
  findAttendee,
  findEntryByNonce,
  findPoint,
  findPointByDevice,
  findPointOfRegistration,
  type Meeting,
} from './queries.server.ts'
import { tellListeners } from './tell-listeners.ts'

export type LateAnswer = {
  by: JoinedBy
  deviceMark?: string | undefined
  /** `other`: whoever answers has been sent somebody else's link, and speaks of a device of their own. */
  otherPerson?: OtherPerson | undefined
  formToken: string
  listeners: number
  names?: readonly string[] | undefined
}
export type LateAnswered =
  /** `deviceMark` when the answer made a point: the device is known by it from now on. */
  { ok: true; pointId: string; deviceMark: string | null } | { ok: false; reason: 'not-found' | 'closed' | 'not-over' | 'cancelled' }

/**
 * Records how many listened, told after the end. It speaks of the device whose mark comes back; without a mark, of the person whose link it is, as the
 * letter that asks does, unless somebody else says so. Who reached the meeting by another way than our link gets a listening point now. The last late
 * answer of a device stands; the same form twice is one.
 */
export async function answerAfterwards(db: Db, answer: LateAnswer, secret: string, now: Date): Promise<LateAnswered> {
  const attendee = 'registrationId' in answer.by ? await findAttendee(db, answer.by.registrationId) : undefined
  const eventId = 'eventId' in answer.by ? answer.by.eventId : attendee?.event_id
  if (eventId === undefined) return { ok: false, reason: 'not-found' }
  return inOpenAttendance(db, eventId, async (tx, meeting): Promise<LateAnswered> => {
    if (!attendee && meeting.open_join === 0) return { ok: false, reason: 'not-found' }
    if (meeting.status === 'cancelled') return { ok: false, reason: 'cancelled' }
    if (doorsOf(meeting, now) !== 'after') return { ok: false, reason: 'not-over' }
    const known = await findAnswerersPoint(tx, { meeting, attendee, answer })
    const isOther = answer.otherPerson === 'other'
    const point = known ?? (await makePoint(tx, meeting, isOther ? null : (attendee?.id ?? null), secret, now))
    const owner = attendee && point.registration_id === attendee.id ? attendee : undefined
    const { listeners, names, formToken } = answer
    const telling = { pointId: point.id, listeners, names, source: 'after', actor: 'participant', attendee: owner } as const
    await tellListeners(tx, meeting, { ...telling, nonce: `after:${formToken}` }, now)
    return { ok: true, pointId: point.id, deviceMark: known ? null : deviceMark(secret, point.id) }
  })
}

type Answering = { meeting: Meeting; attendee: Attendee | undefined; answer: LateAnswer }

async function findAnswerersPoint(tx: Tx, { meeting, attendee, answer }: Answering): Promise<ListeningPoint | undefined> {
  const marked = answer.deviceMark ? await findPointByDevice(tx, meeting.id, hashToken(answer.deviceMark)) : undefined
  if (marked) return marked
  const earlier = await findEntryByNonce(tx, meeting.id, `after:${answer.formToken}:0`)
  const sent = earlier?.point_id ? await findPoint(tx, meeting.id, earlier.point_id) : undefined
  if (sent || !attendee || answer.otherPerson === 'other') return sent
  return findPointOfRegistration(tx, attendee.id)
}
