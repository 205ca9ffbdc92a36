import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { actorName } from '#app/domain/shared/actor.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import type { EventFormat } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { answersOf, modeOf } from './answer.ts'
import type { AnswerInput } from './input.ts'
import { findInvitationByHash, type Invitation, lockInvitation, updateInvitation } from './queries.server.ts'
import { type Answering, type Attendee, settleRegistration } from './settle-registration.ts'

/** The invitation by its id (staff, for their own meeting), or by the personal link's token. */
export type WhichInvitation = { token: string } | { invitationId: string }

export type AnswerResult =
  | { ok: true; invitation: Invitation; registrationId: string | null }
  | { ok: false; reason: 'not-found' | 'cancelled' | 'over' | 'mode-not-offered' | 'full' | 'deputy-already-coming' }

/**
 * Takes a member's answer: coming and remote register the member, deputy the deputy, cannot nobody. Another answer replaces the last one,
 * the same answer again changes nothing. A member answers until the meeting ends; staff also afterwards, when they write down what was so.
 */
export function answerInvitation(
  db: Db,
  which: WhichInvitation,
  given: AnswerInput,
  { by, secret, limits }: Answering,
  now: Date,
): Promise<AnswerResult> {
  return db.transaction().execute(async (tx) => {
    const invitation = await lockedInvitation(tx, which)
    const event = invitation && (await lockEvent(tx, invitation.event_id))
    if (!invitation || !event) return { ok: false, reason: 'not-found' }
    if (event.status !== 'published') return { ok: false, reason: 'cancelled' }
    if (by === 'member' && event.ends_at_utc <= now.toISOString()) return { ok: false, reason: 'over' }
    if (!answersOf(event.format).includes(given.answer)) return { ok: false, reason: 'mode-not-offered' }
    const settled = await settleRegistration(
      tx,
      { event, invitation },
      attendeeOf(invitation, given, event.format),
      { by, secret, limits },
      now,
    )
    if (!settled.ok) return settled
    await updateInvitation(tx, invitation.id, answerColumns(given, now))
    const actor = by === 'member' ? 'participant' : actorName(by)
    const entry = { actor, action: `invitation.${given.answer}` as const, subject: { type: 'invitation', id: invitation.id } }
    await record(tx, { ...entry, organisationId: event.organisation_id }, now)
    return { ok: true, invitation: { ...invitation, ...answerColumns(given, now) }, registrationId: settled.registrationId }
  })
}

async function lockedInvitation(tx: Tx, which: WhichInvitation): Promise<Invitation | undefined> {
  if ('invitationId' in which) return lockInvitation(tx, which.invitationId)
  const found = await findInvitationByHash(tx, hashToken(which.token))
  return found && lockInvitation(tx, found.id)
}

function attendeeOf(invitation: Invitation, given: AnswerInput, format: EventFormat): Attendee | null {
  if (given.answer === 'cannot') return null
  const mode = modeOf(given.answer, format, given.mode ?? undefined)
  if (given.answer !== 'deputy') return { name: invitation.name, email: invitation.email, mode, isDeputy: false }
  return { name: given.deputyName ?? '', email: given.deputyEmail, mode, isDeputy: true }
}

/** The deputy's name stays only while the deputy is the answer. */
function answerColumns(given: AnswerInput, now: Date) {
  const isDeputy = given.answer === 'deputy'
  return {
    answer: given.answer,
    deputy_name: isDeputy ? given.deputyName : null,
    deputy_email: isDeputy ? given.deputyEmail : null,
    answered_at: now.toISOString(),
  }
}
