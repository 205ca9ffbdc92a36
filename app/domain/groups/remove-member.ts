import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { findMember, lockGroup, updateMember } from './queries.server.ts'

/** Ends a membership. Invitations, answers and attendances stay; meetings called from now on do not invite this person. */
export function removeMember(
  db: Db,
  { groupId, memberId }: { groupId: string; memberId: string },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    const member = await findMember(tx, memberId)
    if (!group || member?.group_id !== groupId) return { ok: false, reason: 'not-found' }
    await updateMember(tx, memberId, { active: 0 })
    const subject = { type: 'group-member', id: memberId }
    await record(tx, { actor: actorName(actor), action: 'group.member-removed', subject, organisationId: group.organisation_id }, now)
    return { ok: true }
  })
}
