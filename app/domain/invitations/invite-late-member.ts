import { record } from '#app/domain/audit/record.ts'
import { findMember } from '#app/domain/groups/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import { inviteMember } from './invite-member.ts'
import { listFutureMeetings, listInvitations } from './queries.server.ts'

export type InviteLateResult =
  | { ok: true; invited: number; batchId: string; sendsAt: string }
  | { ok: false; reason: 'not-found' | 'nothing-to-invite-to' }

/** Invites a member who came later to the group's coming meetings they have no invitation to. Meetings that have begun stay as they were. */
export function inviteLateMember(
  db: Db,
  { groupId, memberId }: { groupId: string; memberId: string },
  actor: Actor,
  secret: string,
  now: Date,
): Promise<InviteLateResult> {
  return db.transaction().execute(async (tx) => {
    const member = await findMember(tx, memberId)
    if (member?.group_id !== groupId || !member.active) return { ok: false, reason: 'not-found' }
    const batchId = newId(now)
    let invited = 0
    for (const event of await listFutureMeetings(tx, groupId, now.toISOString())) {
      const invitations = await listInvitations(tx, event.id)
      if (invitations.some(({ member_id }) => member_id === memberId)) continue
      await inviteMember(tx, event, member, { secret, batchId }, now)
      invited += 1
    }
    if (invited === 0) return { ok: false, reason: 'nothing-to-invite-to' }
    const details = { meetings: invited }
    await record(tx, { actor: actorName(actor), action: 'member.invited', subject: { type: 'group-member', id: memberId }, details }, now)
    return { ok: true, invited, batchId, sendsAt: leavesAt(now).toISOString() }
  })
}
