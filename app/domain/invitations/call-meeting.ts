import { record } from '#app/domain/audit/record.ts'
import { createEventIn } from '#app/domain/events/create-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { listMembers, lockGroup } from '#app/domain/groups/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import type { MeetingInput } from './input.ts'
import { inviteMember } from './invite-member.ts'

export type CallMeetingResult =
  | { ok: true; event: EventRecord; invited: number; batchId: string; sendsAt: string }
  | { ok: false; reason: 'not-found' | 'no-members' }

/**
 * Calls a group's meeting by one action: the event, published for the group alone, and an invitation with its letter to every
 * active member. The letters leave after the time in which they can be taken back.
 */
export function callMeeting(
  db: Db,
  groupId: string,
  meeting: MeetingInput,
  actor: Actor,
  secret: string,
  now: Date,
): Promise<CallMeetingResult> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    if (!group) return { ok: false, reason: 'not-found' }
    const members = await listMembers(tx, groupId)
    if (members.length === 0) return { ok: false, reason: 'no-members' }
    const created = await createEventIn(tx, meetingEvent(meeting, group), actor, now)
    if (!created.ok) throw new Error(`a meeting of group ${groupId} refers to what does not exist: ${created.unknown.join(', ')}`)
    const batchId = newId(now)
    for (const member of members) await inviteMember(tx, created.event, member, { secret, batchId }, now)
    const subject = { type: 'event', id: created.event.id }
    const details = { group: groupId, invited: members.length, batch: batchId }
    await record(tx, { actor: actorName(actor), action: 'meeting.called', subject, organisationId: group.organisation_id, details }, now)
    return { ok: true, event: created.event, invited: members.length, batchId, sendsAt: leavesAt(now).toISOString() }
  })
}

/** A meeting as an event: of the group's organisation, for the group's eyes, without a limit of seats. */
function meetingEvent(meeting: MeetingInput, group: { id: string; name: string; organisation_id: string }): CreateEventInput {
  const { language, startsAt, endsAt, format } = meeting
  return CreateEventInput.parse({
    kind: 'meeting',
    title: { [language]: meeting.title ?? group.name },
    description: meeting.agenda === null ? null : { [language]: meeting.agenda },
    startsAt,
    endsAt,
    format,
    ...(format !== 'on_site' && { joinUrl: meeting.joinUrl, meetingId: meeting.meetingId, passcode: meeting.passcode }),
    ...(format !== 'remote' && { venue: venueOf(meeting), meetingPoint: meeting.meetingPoint }),
    audience: 'professional',
    organisation: group.organisation_id,
    group: group.id,
    visibility: 'group',
    publish: true,
  })
}

const venueOf = ({ venueName: name, venueAddress, venueMunicipality }: MeetingInput) =>
  name === null ? null : { name, address: venueAddress ?? undefined, municipality: venueMunicipality ?? undefined }
