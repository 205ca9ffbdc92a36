import { answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { AnswerInput, MeetingInput } from '#app/domain/invitations/input.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { GroupMemberTable, WorkingGroupTable } from '#db/tables/groups.ts'
import type { Db } from '#db/tables/index.ts'
import type { InvitationAnswer } from '#db/tables/invitations.ts'
import { makeOrganisation } from './make.ts'
import { NOW, SECRET } from './world.ts'

/** A group of the organisation `lappia`, unless told otherwise. */
export async function makeGroup(db: Db, given: Partial<WorkingGroupTable> = {}) {
  await makeOrganisation(db, { id: given.organisation_id ?? 'lappia' })
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('working_group')
    .values({
      slug: `g-${id}`,
      name: 'Koordinaatioryhmä',
      organisation_id: 'lappia',
      yearly_target: 3,
      created_at: NOW.toISOString(),
      ...given,
      id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** An active member of a group, with an organisation that is not on the network's list. */
export async function makeMember(db: Db, given: Partial<GroupMemberTable> & { group_id: string }) {
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('group_member')
    .values({
      name: 'Mikko Lahti',
      email: `${id}@example.org`,
      organisation_id: null,
      organisation_name: 'Kemijärven kaupunki',
      role: null,
      deputy_name: null,
      deputy_email: null,
      language: 'fi',
      active: 1,
      created_at: NOW.toISOString(),
      ...given,
      id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A group's meeting on 18 March, called with the program's own verb; `answer` takes a member's answer by name. */
export async function callMeetingIn(db: Db, names: readonly string[], now: Date) {
  const group = await makeGroup(db)
  for (const name of names) await makeMember(db, { group_id: group.id, name, email: `${name.toLowerCase().replace(' ', '.')}@example.org` })
  const meeting = MeetingInput.parse({ startsAt: '2027-03-18T09:00', endsAt: '2027-03-18T11:00', format: 'remote' })
  const called = await callMeeting(db, group.id, meeting, { kind: 'cli' }, SECRET, now)
  if (!called.ok) throw new Error(called.reason)
  const answer = async (name: string, given: InvitationAnswer) => {
    const { id } = await db.selectFrom('invitation').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    return answerInvitation(db, { invitationId: id }, AnswerInput.parse({ answer: given }), { by: 'member', secret: SECRET }, now)
  }
  return { event: called.event, answer }
}
