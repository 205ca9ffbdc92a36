import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { newId } from '#app/domain/shared/id.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { GroupMemberTable } from '#db/tables/groups.ts'
import type { Tx } from '#db/tables/index.ts'
import { insertInvitation, insertInvitationLink } from './queries.server.ts'

/**
 * Invites one member to one meeting: the row with the member as they are today, the personal link's hash and the letter,
 * all in the caller's transaction. Answers the invitation's id.
 */
export async function inviteMember(
  tx: Tx,
  event: { id: string; sequence: number },
  member: GroupMemberTable,
  { secret, batchId }: { secret: string; batchId: string },
  now: Date,
): Promise<string> {
  const id = newId(now)
  await insertInvitation(tx, {
    id,
    event_id: event.id,
    member_id: member.id,
    name: member.name,
    email: member.email,
    organisation_id: member.organisation_id,
    organisation_name: member.organisation_name,
    role: member.role,
    language: member.language,
    answer: null,
    deputy_name: null,
    deputy_email: null,
    answered_at: null,
    link_generation: 0,
    created_at: now.toISOString(),
  })
  await insertInvitationLink(tx, id, hashToken(linkToken(secret, 'invitation', id)))
  const payload = { invitationId: id, sequence: event.sequence }
  const message = { kind: 'invitation', key: `invitation:${id}:${event.sequence}`, eventId: event.id, payload, batchId } as const
  await enqueue(tx, message, leavesAt(now), now)
  return id
}
