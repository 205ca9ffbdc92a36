import { listEntries } from '#app/domain/attendance/queries.server.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { type Invitation, listAnsweringRegistrations, listInvitations } from '#app/domain/invitations/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import type { InvitationAnswer } from '#db/tables/invitations.ts'
import { modePresent, type PresenceState, presenceOf } from './presence.ts'

/** One invited member of a meeting: the answer in force, who takes the seat, and whether somebody was there. */
export type MeetingRow = {
  invitationId: string
  name: string
  organisation: string | null
  role: string | null
  answer: InvitationAnswer | null
  deputyName: string | null
  registrationId: string | null
  state: PresenceState
}

/**
 * A meeting's invited members by name, with their answers and attendance. A seat that was given up on the registration's own page counts as
 * "cannot", whatever the invitation said before.
 */
export async function readMeeting(db: Db, event: Pick<EventRecord, 'id' | 'attendance_closed_at'>): Promise<MeetingRow[]> {
  const [invitations, registrations, entries] = await Promise.all([
    listInvitations(db, event.id),
    listAnsweringRegistrations(db, event.id),
    listEntries(db, event.id),
  ])
  const order = new Intl.Collator('fi')
  const byName = [...invitations].sort((a, b) => order.compare(a.name, b.name))
  return byName.map((invitation) => {
    const registration = registrations.find((one) => one.invitation_id === invitation.id && one.status === 'confirmed')
    const answer = answerInForce(invitation, registration !== undefined)
    const presentAs = registration ? modePresent(entries, registration.id) : null
    return {
      invitationId: invitation.id,
      name: invitation.name,
      organisation: invitation.organisation_name,
      role: invitation.role,
      answer,
      deputyName: answer === 'deputy' ? invitation.deputy_name : null,
      registrationId: registration?.id ?? null,
      state: presenceOf({ answer, presentAs }, event.attendance_closed_at !== null),
    }
  })
}

function answerInForce(invitation: Invitation, isRegistered: boolean): InvitationAnswer | null {
  if (invitation.answer === null || invitation.answer === 'cannot') return invitation.answer
  return isRegistered ? invitation.answer : 'cannot'
}
