import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { memberColumns } from './add-members.ts'
import type { MemberInput } from './input.ts'
import { findMember, findMemberByEmail, lockGroup, updateMember } from './queries.server.ts'

/** Changes a member of the group from now on: invitations and attendances keep what was true at their time. */
export function changeMember(
  db: Db,
  { groupId, memberId }: { groupId: string; memberId: string },
  input: MemberInput,
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'email-taken' }> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    const member = await findMember(tx, memberId)
    if (!group || member?.group_id !== groupId) return { ok: false, reason: 'not-found' }
    const holder = await findMemberByEmail(tx, groupId, input.email)
    if (holder && holder.id !== memberId) return { ok: false, reason: 'email-taken' }
    await updateMember(tx, memberId, memberColumns(input))
    const subject = { type: 'group-member', id: memberId }
    await record(tx, { actor: actorName(actor), action: 'group.member-changed', subject, organisationId: group.organisation_id }, now)
    return { ok: true }
  })
}
