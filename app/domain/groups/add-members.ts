import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { MemberInput } from './input.ts'
import { findMemberByEmail, insertMember, lockGroup, updateMember } from './queries.server.ts'

export type AddMembersResult = { ok: true; added: string[]; already: number } | { ok: false; reason: 'not-found' }

/**
 * Adds one or many members to a group. An address that left the group earlier comes back as the same member;
 * one that is in the group already stays as it is and is counted in `already`. Meetings called earlier are not touched.
 */
export function addMembers(db: Db, groupId: string, members: readonly MemberInput[], actor: Actor, now: Date): Promise<AddMembersResult> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    if (!group) return { ok: false, reason: 'not-found' }
    const added: string[] = []
    for (const member of members) {
      const id = await addOne(tx, groupId, member, now)
      if (id) added.push(id)
    }
    const details = { members: added }
    const subject = { type: 'group', id: groupId }
    await record(
      tx,
      { actor: actorName(actor), action: 'group.members-added', subject, organisationId: group.organisation_id, details },
      now,
    )
    return { ok: true, added, already: members.length - added.length }
  })
}

async function addOne(tx: Tx, groupId: string, member: MemberInput, now: Date): Promise<string | undefined> {
  const known = await findMemberByEmail(tx, groupId, member.email)
  if (known?.active) return undefined
  if (known) {
    await updateMember(tx, known.id, { ...memberColumns(member), active: 1 })
    return known.id
  }
  const id = newId(now)
  await insertMember(tx, { ...memberColumns(member), id, group_id: groupId, active: 1, created_at: now.toISOString() })
  return id
}

/** A member's own columns, without id and membership. */
export function memberColumns(member: MemberInput) {
  return {
    name: member.name,
    email: member.email,
    organisation_id: member.organisationId,
    organisation_name: member.organisationName,
    role: member.role,
    deputy_name: member.deputyName,
    deputy_email: member.deputyEmail,
    language: member.language,
  }
}
