import type { Insertable, Selectable, Updateable } from 'kysely'
import { seatPools } from '#app/domain/events/queries.server.ts'
import { locked } from '#db/lock.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { LinkPurpose, LinkTable, RegistrationHistoryTable, RegistrationTable } from '#db/tables/registrations.ts'
import { type RegistrationRecord, readRegistration } from './registration.ts'
import type { Seats } from './seats.ts'

export async function findRegistration(db: Db, id: string): Promise<RegistrationRecord | undefined> {
  const row = await db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readRegistration(row)
}

export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRecord | undefined> {
  const row = await locked(tx, tx.selectFrom('registration').selectAll().where('id', '=', id)).executeTakeFirst()
  return row && readRegistration(row as Selectable<RegistrationTable>)
}

/** The registration that a form made before, when the same form comes again. */
export async function findByForm(tx: Tx, eventId: string, token: string, digest: string): Promise<RegistrationRecord | undefined> {
  const row = await tx
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('form_token', '=', token)
    .where('form_digest', '=', digest)
    .executeTakeFirst()
  return row && readRegistration(row)
}

/** The address's registration that is in force, if any: at most one (a partial unique index stands behind it). */
export async function findActiveByEmail(db: Db, eventId: string, email: string): Promise<RegistrationRecord | undefined> {
  const row = await db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('email', '=', email)
    .where('status', 'in', ['confirmed', 'waitlisted'])
    .executeTakeFirst()
  return row && readRegistration(row)
}

/** Seats of one mode, locked until the transaction ends; undefined when the event does not offer the mode. The caller holds the event. */
export function lockSeats(tx: Tx, eventId: string, mode: Mode): Promise<Seats | undefined> {
  return locked(tx, seatPools(tx).where('event_id', '=', eventId).where('mode', '=', mode)).executeTakeFirst()
}

/** Moves the counters of a seat pool; a trigger refuses `confirmed` to rise above the capacity. */
export async function addToSeats(tx: Tx, eventId: string, mode: Mode, change: { confirmed?: number; waitlisted?: number }): Promise<void> {
  await tx
    .updateTable('seat_pool')
    .set((eb) => ({ confirmed: eb('confirmed', '+', change.confirmed ?? 0), waitlisted: eb('waitlisted', '+', change.waitlisted ?? 0) }))
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .execute()
}

/** Gives seats back to whom they were taken from: a capacity that was lowered under them meanwhile stays, and does not stop this. */
export async function giveBackSeats(
  tx: Tx,
  eventId: string,
  mode: Mode,
  change: { confirmed?: number; waitlisted?: number },
): Promise<void> {
  const seats = await lockSeats(tx, eventId, mode)
  if (!seats) return
  const pool = tx.updateTable('seat_pool').where('event_id', '=', eventId).where('mode', '=', mode)
  await pool.set({ capacity: null }).execute()
  await addToSeats(tx, eventId, mode, change)
  await pool.set({ capacity: seats.capacity }).execute()
}

/** The capacity of each mode an event has had. */
export async function listCapacities(tx: Tx, eventId: string): Promise<{ mode: Mode; capacity: number | null }[]> {
  return tx.selectFrom('seat_pool').select(['mode', 'capacity']).where('event_id', '=', eventId).execute()
}

export async function insertRegistration(tx: Tx, row: Insertable<RegistrationTable>): Promise<void> {
  await tx.insertInto('registration').values(row).execute()
}

export async function updateRegistration(tx: Tx, id: string, values: Updateable<RegistrationTable>): Promise<void> {
  await tx.updateTable('registration').set(values).where('id', '=', id).execute()
}

export async function insertHistory(tx: Tx, row: Insertable<RegistrationHistoryTable>): Promise<void> {
  await tx.insertInto('registration_history').values(row).execute()
}

export async function insertLinks(tx: Tx, rows: Insertable<LinkTable>[]): Promise<void> {
  await tx.insertInto('link').values(rows).execute()
}

export async function insertReceipt(tx: Tx, row: { hash: string; event_id: string; fields: string; created_at: string }): Promise<void> {
  await tx
    .insertInto('receipt')
    .values(row)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export function findReceipt(db: Db, hash: string) {
  return db.selectFrom('receipt').selectAll().where('hash', '=', hash).executeTakeFirst()
}

/** What a link's token leads to: the id of its registration, invitation or event. One purpose only. */
export async function findLinkSubject(db: Db, purpose: LinkPurpose, hash: string): Promise<string | undefined> {
  const row = await db.selectFrom('link').select('subject_id').where('hash', '=', hash).where('purpose', '=', purpose).executeTakeFirst()
  return row?.subject_id
}

/** When the latest letters to an address left or will leave, newest first: those a participant or a stranger caused. */
export async function listLetterTimes(tx: Tx, email: string, kinds: readonly string[], since: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.registration_id')
    .select('outbox.due_at')
    .where('registration.email', '=', email)
    .where('registration.source', 'in', ['form', 'invitation'])
    .where('outbox.kind', 'in', kinds)
    .where('outbox.due_at', '>', since)
    .where('outbox.state', '!=', 'dropped')
    .orderBy('outbox.due_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.due_at)
}

/** Registrations in force, to be told of a change: confirmed and waiting. */
export async function listActive(db: Db, eventId: string): Promise<RegistrationRecord[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('status', 'in', ['confirmed', 'waitlisted'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(readRegistration)
}

export type RegistrationPage = { limit: number; after?: string | undefined; status?: string | undefined }

/** A page of an event's registrations in the order they came; `after` is the id of the last one before. */
export async function listRegistrations(db: Db, eventId: string, page: RegistrationPage): Promise<RegistrationRecord[]> {
  let query = db.selectFrom('registration').selectAll().where('event_id', '=', eventId)
  if (page.status) query = query.where('status', '=', page.status as 'confirmed')
  if (page.after) query = query.where('id', '>', page.after)
  const rows = await query.orderBy('id').limit(page.limit).execute()
  return rows.map(readRegistration)
}
