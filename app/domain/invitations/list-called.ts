import { listMembers } from '#app/domain/groups/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import { type Invitation, listAnsweringRegistrations, listInvitations } from './queries.server.ts'

/**
 * Members of the group in whose calendar a meeting stands by their invitation alone: those who have not answered, and those who answered at once that
 * they cannot or that a deputy comes. Whoever had a seat of their own is told as registered, and had the entry taken out with the seat.
 */
export async function listCalled(db: Db, event: { id: string; group_id: string | null }): Promise<Invitation[]> {
  if (event.group_id === null) return []
  const active = new Set((await listMembers(db, event.group_id)).map(({ id }) => id))
  const seated = new Set((await listAnsweringRegistrations(db, event.id)).map(({ invitation_id, email }) => `${invitation_id} ${email}`))
  const invitations = await listInvitations(db, event.id)
  return invitations.filter(({ id, email, member_id }) => active.has(member_id) && !seated.has(`${id} ${email}`))
}
