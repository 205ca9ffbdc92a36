import { hashToken, randomToken } from '#app/domain/shared/token.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { append } from './append.ts'
import { doorsOf } from './doors.ts'
import { choosePoint, type ListeningPoint, type OtherPerson } from './listening-point.ts'
import { deviceMark, makePoint } from './make-point.ts'
import {
  type Attendee,
  findEntryByNonce,
  findMeeting,
  findPoint,
  findPointByDevice,
  findPointOfRegistration,
  lockAttendee,
  type Meeting,
} from './queries.server.ts'
import { tellListeners } from './tell-listeners.ts'

/** Which link was used: a personal one, or the public one of an event that needs no registration. */
export type JoinedBy = { registrationId: string } | { eventId: string }

export type Joining = {
  by: JoinedBy
  /** The mark this device sent back; without it the device is new. */
  deviceMark?: string | undefined
  /** Token of the form: the same form sent twice is one device. Without it a post stands for itself. */
  formToken?: string | undefined
  /** May be missing only from a person's further device: her number was told already. */
  listeners?: number | undefined
  names?: readonly string[] | undefined
  otherPerson?: OtherPerson | undefined
  name?: string | undefined
}

export type JoinRefusal = 'not-found' | 'cancelled' | 'no-seat' | 'before-doors' | 'after-end' | 'which-person' | 'listeners-missing'
export type Joined =
  | { ok: true; meetingUrl: string | null; point: ListeningPoint; deviceMark: string; eventId: string; endsAt: string }
  | { ok: false; reason: JoinRefusal }

/**
 * Lets a device into the meeting and counts it with the number told. Before the doors open and after the end nothing is recorded.
 * A personal link on an unknown device of somebody already in asks who it is ('which-person').
 */
export async function join(db: Db, joining: Joining, secret: string, now: Date): Promise<Joined> {
  const attempt = () => db.transaction().execute((tx) => joinOnce(tx, joining, secret, now))
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof SentTwice)) throw error
    return attempt()
  }
}

/** Two posts of one form at the same moment: the later one lets its own point go and finds the earlier one's. */
class SentTwice extends Error {}

async function joinOnce(tx: Tx, joining: Joining, secret: string, now: Date): Promise<Joined> {
  const attendee = 'registrationId' in joining.by ? await lockAttendee(tx, joining.by.registrationId) : undefined
  const eventId = 'eventId' in joining.by ? joining.by.eventId : attendee?.event_id
  const meeting = eventId === undefined ? undefined : await findMeeting(tx, eventId)
  if (!meeting) return { ok: false, reason: 'not-found' }
  const refused = refusalOf(meeting, attendee, now)
  if (refused) return { ok: false, reason: refused }

  const formToken = joining.formToken ?? randomToken()
  const choice = await chooseOrRepeat(tx, meeting, attendee, { ...joining, formToken })
  if (choice.kind === 'ask') return { ok: false, reason: 'which-person' }
  if (choice.kind === 'new' && joining.listeners === undefined) return { ok: false, reason: 'listeners-missing' }

  const point = choice.kind === 'new' ? await makePoint(tx, meeting, choice.registrationId, secret, now) : choice.point
  await recordJoin(tx, { meeting, attendee, point, joining: { ...joining, formToken } }, now)
  const mark = deviceMark(secret, point.id)
  return { ok: true, meetingUrl: meeting.join_url, point, deviceMark: mark, eventId: meeting.id, endsAt: meeting.ends_at_utc }
}

function refusalOf(meeting: Meeting, attendee: Attendee | undefined, now: Date): JoinRefusal | undefined {
  if (meeting.status === 'cancelled') return 'cancelled'
  if (meeting.status === 'draft' || (!attendee && meeting.open_join === 0)) return 'not-found'
  if (attendee && attendee.status !== 'confirmed') return 'no-seat'
  const doors = doorsOf(meeting, now)
  return doors === 'open' ? undefined : doors === 'before' ? 'before-doors' : 'after-end'
}

/** The same form again stays with the point it made; everything else is decided by `choosePoint`. */
async function chooseOrRepeat(tx: Tx, meeting: Meeting, attendee: Attendee | undefined, joining: Joining & { formToken: string }) {
  const earlier = await findEntryByNonce(tx, meeting.id, `join:${joining.formToken}`)
  const sent = earlier?.point_id ? await findPoint(tx, meeting.id, earlier.point_id) : undefined
  if (sent) return { kind: 'existing', point: sent } as const
  return choosePoint({
    byMark: joining.deviceMark ? await findPointByDevice(tx, meeting.id, hashToken(joining.deviceMark)) : undefined,
    registrationId: attendee?.id ?? null,
    ofRegistration: attendee ? await findPointOfRegistration(tx, attendee.id) : undefined,
    otherPerson: joining.otherPerson,
  })
}

type Recording = { meeting: Meeting; attendee: Attendee | undefined; point: ListeningPoint; joining: Joining & { formToken: string } }

async function recordJoin(tx: Tx, { meeting, attendee, point, joining }: Recording, now: Date) {
  const owner = attendee && point.registration_id === attendee.id ? attendee : undefined
  const { formToken, listeners, names, name } = joining
  const common = { source: 'join', actor: 'participant', attendee: owner } as const
  const nonce = `join:${formToken}`
  const connection = await append(tx, meeting, { ...common, kind: 'connection', nonce, point_id: point.id, name: name || null }, now)
  if (connection.entry.point_id !== point.id) throw new SentTwice()
  if (listeners !== undefined) {
    await tellListeners(tx, meeting, { ...common, pointId: point.id, listeners, names, nonce: `answer:${formToken}` }, now)
  }
}
