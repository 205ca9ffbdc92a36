import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '#db/tables/index.ts'

/** A name as it stands somewhere, with the address and the event it stands with. */
export type Mention = { name: string; email: string | null; eventId: string | null }

/** Registrants with an address whose folded name and address hold every word. */
export async function listRegistrantsNamed(db: Db, words: readonly string[], most: number): Promise<Mention[]> {
  let query = db.selectFrom('registration').select(['name', 'email', 'event_id as eventId']).where('email', 'is not', null)
  for (const word of words) query = query.where(sql<SqlBool>`search_text like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`)
  return query.where('email', 'not like', 'erased-%').orderBy('id', 'desc').limit(most).execute()
}

/** Everybody else who is named with an address: in groups, in invitations, in the ledger. */
export async function listNamedWithAddress(db: Db): Promise<Mention[]> {
  const members = db.selectFrom('group_member').select((eb) => ['name', 'email', eb.val<string | null>(null).as('eventId')])
  const invited = db.selectFrom('invitation').select(['name', 'email', 'event_id as eventId'])
  const seen = db
    .selectFrom('attendance_entry')
    .select((eb) => [eb.fn.coalesce('name', 'email').as('name'), 'email', 'event_id as eventId'])
  const rows = [
    ...(await members.where('email', 'not like', 'erased-%').execute()),
    ...(await invited.where('email', 'not like', 'erased-%').execute()),
    ...(await seen.where('email', 'is not', null).where('email', 'not like', 'erased-%').execute()),
  ]
  return rows.map(({ name, email, eventId }) => ({ name: name ?? '', email: email?.toLowerCase() ?? null, eventId }))
}

/** Registrations without an address; of all events, or of one. */
export function listClients(db: Db, eventId?: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'event_id', 'name', 'names', 'status'])
    .where('email', 'is', null)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as string))
    .orderBy('event_id')
    .orderBy('id')
    .execute()
}

/** Ledger rows that name somebody who has neither address nor registration; of all events, or of one. */
export function listNamedRows(db: Db, eventId?: string) {
  return db
    .selectFrom('attendance_entry as entry')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .select(['entry.id', 'entry.event_id', 'entry.mode', 'entry.name'])
    .where('entry.name', 'is not', null)
    .where('entry.email', 'is', null)
    .where('entry.registration_id', 'is', null)
    .where('point.registration_id', 'is', null)
    .$if(eventId !== undefined, (query) => query.where('entry.event_id', '=', eventId as string))
    .execute()
}

/** Lists of names, as JSON: of parties, and those given at devices; of all events, or of one. */
export async function listNamesGiven(
  db: Db,
  eventId?: string,
): Promise<{ eventId: string; registrationId: string | null; names: string }[]> {
  const parties = await db
    .selectFrom('registration')
    .select(['event_id as eventId', 'id as registrationId', 'names'])
    .where('names', '!=', '[]')
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as string))
    .execute()
  const given = await db
    .selectFrom('attendance_entry')
    .select(['event_id as eventId', 'names'])
    .where('names', 'is not', null)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as string))
    .execute()
  return [...parties, ...given.map((row) => ({ eventId: row.eventId, registrationId: null, names: row.names ?? '[]' }))]
}

/** Deputies at a group's meeting who were named without an address; of all events, or of one. */
export function listDeputies(db: Db, eventId?: string) {
  return db
    .selectFrom('invitation')
    .select(['id', 'event_id', 'deputy_name as name'])
    .where('deputy_name', 'is not', null)
    .where('deputy_email', 'is', null)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as string))
    .execute()
}

export async function updateDeputyName(tx: Tx, invitationId: string, name: string): Promise<void> {
  await tx.updateTable('invitation').set({ deputy_name: name }).where('id', '=', invitationId).execute()
}

/** Names in an event that stand with an address. */
export async function listNamesWithAddress(tx: Tx, eventId: string): Promise<string[]> {
  const registered = await tx
    .selectFrom('registration')
    .select('name')
    .where('event_id', '=', eventId)
    .where('email', 'is not', null)
    .execute()
  const seen = await tx
    .selectFrom('attendance_entry')
    .select('name')
    .where('event_id', '=', eventId)
    .where('email', 'is not', null)
    .execute()
  return [...registered, ...seen].flatMap(({ name }) => name ?? [])
}

/** The rows of meetings' own reports, as JSON; of all events, or of one. */
export function listReportRows(db: Db, eventId?: string) {
  return db
    .selectFrom('attendance_report')
    .select(['id', 'event_id', 'rows'])
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as string))
    .execute()
}

/** Titles and starts of events, latest first. */
export function listEventsCalled(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('event')
    .select(['id', 'title', 'starts_at'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .orderBy('starts_at_utc', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** How much stands with an address: registrations, those of them to events still to come, group memberships and invitations, ledger rows. */
export async function countHeld(db: Db, email: string, now: Date) {
  const count = async (table: 'group_member' | 'invitation' | 'attendance_entry') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('held'))
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
      .executeTakeFirstOrThrow()
    return Number(row.held)
  }
  const registered = await db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.event_id')
    .select(['registration.status', 'event.starts_at_utc as startsAt'])
    .where('registration.email', '=', email)
    .execute()
  const coming = registered.filter((one) => ['confirmed', 'waitlisted'].includes(one.status) && one.startsAt > now.toISOString())
  return {
    registrations: registered.length,
    coming: coming.length,
    groups: (await count('group_member')) + (await count('invitation')),
    attendances: await count('attendance_entry'),
  }
}
