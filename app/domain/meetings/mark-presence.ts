import { recordAttendance } from '#app/domain/attendance/record-attendance.ts'
import { untick } from '#app/domain/attendance/untick.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { modesOf } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { type AnswerResult, answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { findInvitation, listActiveRegistrations } from '#app/domain/invitations/queries.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import type { InvitationAnswer } from '#db/tables/invitations.ts'
import type { MarkInput } from './input.ts'
import type { Mark } from './presence.ts'
import { readMeeting } from './read-meeting.ts'

type Refusal = Exclude<AnswerResult, { ok: true }>['reason'] | 'closed' | 'invalid'
export type MarkResult = { ok: true } | { ok: false; reason: Refusal }

/** The answer that a mark writes down; a mark taken away leaves the answer as it is. */
const ANSWER_OF: Record<Exclude<Mark, 'not-recorded'>, InvitationAnswer> = {
  present: 'coming',
  remote: 'remote',
  deputy: 'deputy',
  apology: 'cannot',
}

/**
 * Writes down one member's attendance: present, remote, a deputy, an apology, or nothing known. Who was there without having answered is
 * registered by it. A mark that is refused leaves the last one. Absence is not marked: it is what remains when the attendance is closed.
 */
export async function markPresence(
  db: Db,
  eventId: string,
  given: MarkInput,
  { actor, secret }: { actor: Actor; secret: string },
  now: Date,
): Promise<MarkResult> {
  const event = await findEvent(db, eventId)
  const invitation = await findInvitation(db, given.invitation)
  if (!event || invitation?.event_id !== eventId) return { ok: false, reason: 'not-found' }
  if (given.mark === 'remote' && event.format === 'on_site') return { ok: false, reason: 'mode-not-offered' }
  if (event.attendance_closed_at !== null) return { ok: false, reason: 'closed' }
  const marked = await listActiveRegistrations(db, given.invitation)
  if (given.mark === 'not-recorded') return clearMarks(db, eventId, marked, actor, now)
  const mode = modeOfMark(event, given.mark)
  const answer = given.mark === 'remote' && event.format !== 'hybrid' ? 'coming' : ANSWER_OF[given.mark]
  const { deputyName, deputyEmail } = given
  const which = { invitationId: given.invitation }
  const answered = await answerInvitation(db, which, { answer, deputyName, deputyEmail, mode }, { by: actor, secret }, now)
  if (!answered.ok) return answered
  const cleared = await clearMarks(db, eventId, marked, actor, now)
  if (!cleared.ok || answered.registrationId === null) return cleared
  const item = { registration: answered.registrationId, mode, method: 'tick', nonce: newId(now) } as const
  const recorded = await recordAttendance(db, { eventId, items: [item], actor }, now)
  return recorded.ok ? { ok: true } : { ok: false, reason: recorded.reason }
}

function modeOfMark({ format }: EventRecord, mark: Mark): Mode {
  const [first = 'on_site'] = modesOf(format)
  return mark === 'remote' && modesOf(format).includes('remote') ? 'remote' : first
}

/** Takes back what was marked of the registrations that answered an invitation until now. */
async function clearMarks(db: Db, eventId: string, marked: readonly { id: string }[], actor: Actor, now: Date): Promise<MarkResult> {
  for (const { id } of marked) {
    for (const mode of ['on_site', 'remote'] as const) {
      const undone = await untick(db, { eventId, actor, registrationId: id, mode }, now)
      if (!undone.ok) return undone
    }
  }
  return { ok: true }
}

/** Marks everybody who said they are coming and is not marked yet, each as they answered. */
export async function markRestPresent(db: Db, eventId: string, actor: Actor, now: Date): Promise<MarkResult & { marked?: number }> {
  const event = await findEvent(db, eventId)
  if (!event) return { ok: false, reason: 'not-found' }
  const rest = (await readMeeting(db, event)).filter((row) => row.state === 'not-recorded' && row.registrationId !== null)
  const items = rest.map((row) => ({
    registration: row.registrationId as string,
    mode: modeOfMark(event, row.answer === 'remote' ? 'remote' : 'present'),
    method: 'tick' as const,
    nonce: newId(now),
  }))
  const recorded = await recordAttendance(db, { eventId, items, actor }, now)
  return recorded.ok ? { ok: true, marked: items.length } : { ok: false, reason: recorded.reason }
}
