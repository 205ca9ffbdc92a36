import type { Insertable, Updateable } from 'kysely'
import { type RegistrationRecord, readRegistration } from '#app/domain/registrations/registration.ts'
import { locked } from '#db/lock.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { InvitationTable } from '#db/tables/invitations.ts'

export type Invitation = InvitationTable

export function insertInvitation(tx: Tx, row: Insertable<InvitationTable>) {
  return tx.insertInto('invitation').values(row).execute()
}

export function updateInvitation(tx: Tx, id: string, set: Updateable<InvitationTable>) {
  return tx.updateTable('invitation').set(set).where('id', '=', id).execute()
}

/** Keeps the hash of an invitation's link, by which its page finds it. */
export function insertInvitationLink(tx: Tx, invitationId: string, hash: string) {
  return tx.insertInto('link').values({ hash, purpose: 'invitation', subject_id: invitationId, generation: 0 }).execute()
}

/** The invitation a link leads to: its purpose is invitation, and its generation the invitation's own. */
export function findInvitationByHash(db: Db, hash: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('link', (join) =>
      join.onRef('link.subject_id', '=', 'invitation.id').onRef('link.generation', '=', 'invitation.link_generation'),
    )
    .selectAll('invitation')
    .where('link.hash', '=', hash)
    .where('link.purpose', '=', 'invitation')
    .executeTakeFirst()
}

export function findInvitation(db: Db, id: string) {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Takes the invitation for this transaction: two answers to it follow one another. */
export function lockInvitation(tx: Tx, id: string) {
  return locked(tx, tx.selectFrom('invitation').selectAll().where('id', '=', id)).executeTakeFirst()
}

/** Everybody invited to a meeting, in the order of their membership. */
export function listInvitations(db: Db, eventId: string) {
  return db.selectFrom('invitation').selectAll().where('event_id', '=', eventId).orderBy('id').execute()
}

/** Registrations that answer invitations of a meeting, newest first: members' own and their deputies'. */
export function listAnsweringRegistrations(db: Db, eventId: string) {
  return db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('invitation_id', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
}

/** The registrations in force that answer an invitation: at most one, while nothing is being changed. */
export async function listActiveRegistrations(db: Db, invitationId: string): Promise<RegistrationRecord[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('status', 'in', ['confirmed', 'waitlisted'])
    .orderBy('id')
    .execute()
  return rows.map(readRegistration)
}

/** Whether the invited member registered by an invitation and cancelled; a deputy has another address. */
export async function hasCancelled(db: Db, { id, email }: Pick<Invitation, 'id' | 'email'>): Promise<boolean> {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('invitation_id', '=', id)
    .where('email', '=', email)
    .where('status', '=', 'cancelled')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Published meetings of a group that have not begun. */
export function listFutureMeetings(db: Db, groupId: string, now: string) {
  return db
    .selectFrom('event')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('status', '=', 'published')
    .where('starts_at_utc', '>', now)
    .orderBy('starts_at_utc')
    .orderBy('id')
    .execute()
}
