import type { ExpressionBuilder } from 'kysely'
import { locked } from '#db/lock.ts'
import type { Db, Tables, Tx } from '#db/tables/index.ts'

/** Who stands behind an event, to be asked by its participants: the account that made it, its organisation and the network. */
export function findOrganisers(db: Db, eventId: string) {
  return db
    .selectFrom('event')
    .innerJoin('organisation', 'organisation.id', 'event.organisation_id')
    .leftJoin('account', 'account.id', 'event.created_by')
    .select(['organisation.name as organisation', 'account.name as creator_name', 'account.email as creator_email'])
    .where('event.id', '=', eventId)
    .executeTakeFirst()
}

/** Whether a registration ever held a seat: only then its calendar entry was sent. */
export async function isEverConfirmed(db: Db, registrationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('registration_history')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('status', '=', 'confirmed')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How often a calendar entry was given, changed its way of taking part, or was taken back; for an invitation over all registrations it led to. */
export async function countEntryChanges(db: Db, of: { registrationId: string } | { invitationId: string }): Promise<number> {
  const row = await db
    .selectFrom('registration_history as history')
    .innerJoin('registration', 'registration.id', 'history.registration_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('history.status', 'in', ['confirmed', 'cancelled'])
    .$if('registrationId' in of, (query) => query.where('registration.id', '=', (of as { registrationId: string }).registrationId))
    .$if('invitationId' in of, (query) => query.where('registration.invitation_id', '=', (of as { invitationId: string }).invitationId))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Somebody who gets letters about an event: a registrant, an invited member, or one who was invited and then registered. */
export type Reader = { eventId: string; registrationId: string | null; invitationId: string | null }

/** Letters of an invitation, which stands in what they are made of. */
const isOf = (eb: ExpressionBuilder<Tables, 'outbox'>, invitationId: string | null) =>
  eb('payload', 'like', `%"invitationId":"${invitationId}"%`)

/** Letters to a reader. */
export function isTo(eb: ExpressionBuilder<Tables, 'outbox'>, { eventId, registrationId, invitationId }: Reader) {
  const invited = eb.and([eb('registration_id', 'is', null), isOf(eb, invitationId)])
  const ways = [
    ...(registrationId === null ? [] : [eb('registration_id', '=', registrationId)]),
    ...(invitationId === null ? [] : [invited]),
  ]
  return eb.and([eb('event_id', '=', eventId), eb.or(ways)])
}

/** Whether the letter that calls somebody to a meeting left: who never had it has nothing to be told off. */
export async function isEverInvited(db: Db, invitation: { id: string; event_id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('event_id', '=', invitation.event_id)
    .where('kind', '=', 'invitation')
    .where('state', '=', 'sent')
    .where((eb) => isOf(eb, invitation.id))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether a newer letter of the same kind to the same person is on its way or was sent: it tells everything this one would.
 * One that was taken back or given up does not count.
 */
export async function isSuperseded(
  db: Db,
  letter: { id: string; kind: string; event_id: string | null; registration_id: string | null; payload: string },
): Promise<boolean> {
  const { invitationId } = JSON.parse(letter.payload) as { invitationId?: string }
  const newer = await db
    .selectFrom('outbox')
    .select('payload')
    .where('kind', '=', letter.kind)
    .where('event_id', '=', letter.event_id)
    .where('registration_id', letter.registration_id === null ? 'is' : '=', letter.registration_id)
    .where('id', '>', letter.id)
    .where('state', 'in', ['queued', 'sending', 'sent'])
    .execute()
  return newer.some(({ payload }) => (JSON.parse(payload) as { invitationId?: string }).invitationId === invitationId)
}

/** Whether the first letter to a registrant has not left yet: by what holds then, it tells everything. */
export async function isFirstLetterComing(db: Db, registrationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('kind', 'in', ['confirmation', 'waiting', 'seat-freed'])
    .where('state', 'in', ['queued', 'sending'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The first letter that left to the registrant, or to the invited member, whom a letter goes to; undefined when it is itself the first one. */
export async function findFirstLetter(
  db: Db,
  letter: { id: string; event_id: string | null; registration_id: string | null; payload: string },
): Promise<string | undefined> {
  const { invitationId = null } = JSON.parse(letter.payload) as { invitationId?: string }
  const { event_id: eventId, registration_id: registrationId } = letter
  if (eventId === null || (registrationId === null && invitationId === null)) return undefined
  const reader = { eventId, registrationId, invitationId: registrationId === null ? invitationId : null }
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where((eb) => isTo(eb, reader))
    .where('state', '=', 'sent')
    .where('id', '!=', letter.id)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whether a confirmation waits to leave; it is kept from leaving until the transaction ends, and tells what holds then. */
export async function holdQueuedConfirmation(tx: Tx, registrationId: string): Promise<boolean> {
  const queued = tx.selectFrom('outbox').select('id').where('registration_id', '=', registrationId)
  return (await locked(tx, queued.where('kind', '=', 'confirmation').where('state', '=', 'queued')).executeTakeFirst()) !== undefined
}

/** Whether anything of who came was recorded for an event. */
export async function hasAttendance(db: Db, eventId: string): Promise<boolean> {
  const row = await db.selectFrom('attendance_entry').select('id').where('event_id', '=', eventId).limit(1).executeTakeFirst()
  return row !== undefined
}

export function findAccountForLetter(db: Db, id: string) {
  return db.selectFrom('account').select(['id', 'name', 'email', 'language', 'active']).where('id', '=', id).executeTakeFirst()
}

/** The devices a registrant joined with. */
export async function listPointIds(db: Db, registrationId: string): Promise<string[]> {
  const rows = await db.selectFrom('listening_point').select('id').where('registration_id', '=', registrationId).execute()
  return rows.map(({ id }) => id)
}
