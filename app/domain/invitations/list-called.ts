import type { Db } from '#db/tables/index.ts'
import { type Invitation, listAnsweringRegistrations, listInvitations } from './queries.server.ts'

/**
 * Who has a meeting in their calendar by their invitation alone: those who have not answered, and those who answered at once that they cannot or that
 * a deputy comes, also when they have left the group since. Whoever had a seat of their own is told as registered, and had the entry taken out with
 * the seat; an erased person has a mark in the address's place.
 */
export async function listCalled(db: Db, event: { id: string; group_id: string | null }): Promise<Invitation[]> {
  if (event.group_id === null) return []
  const seated = new Set((await listAnsweringRegistrations(db, event.id)).map(({ invitation_id, email }) => `${invitation_id} ${email}`))
  const invitations = await listInvitations(db, event.id)
  return invitations.filter(({ id, email }) => email.includes('@') && !seated.has(`${id} ${email}`))
}
