import { locked } from '#db/lock.ts'
import type { Insertable } from '#db/rows.ts'
import type { AttendanceEntryTable, ListeningPointTable } from '#db/tables/attendance.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { LinkTable } from '#db/tables/registrations.ts'

/** What attendance needs to know of an event. */
export function findMeeting(db: Db, eventId: string) {
  return meetings(db).where('id', '=', eventId).executeTakeFirst()
}
export type Meeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** The same with the row locked. */
export function lockMeeting(tx: Tx, eventId: string) {
  return locked(tx, meetings(tx).where('id', '=', eventId)).executeTakeFirst()
}

const meetings = (db: Db) =>
  db
    .selectFrom('event')
    .select([
      'id',
      'slug',
      'title',
      'status',
      'open_join',
      'join_url',
      'format',
      'starts_at',
      'ends_at',
      'time_zone',
      'starts_at_utc',
      'ends_at_utc',
      'attendance_closed_at',
      'organisation_id',
      'host_generation',
      'cancel_reason',
      'venue_municipality',
    ])

/** What attendance needs to know of a registration. */
export function findAttendee(db: Db, registrationId: string) {
  return attendees(db).where('id', '=', registrationId).executeTakeFirst()
}
export type Attendee = NonNullable<Awaited<ReturnType<typeof findAttendee>>>

/** The same, held until the transaction ends: two devices of one person make up their minds one after the other. */
export function lockAttendee(tx: Tx, registrationId: string) {
  return locked(tx, attendees(tx).where('id', '=', registrationId)).executeTakeFirst()
}

/** Every registration of an event, whatever became of it. */
export function listEverybody(db: Db, eventId: string) {
  return attendees(db).where('event_id', '=', eventId).execute()
}

/** Registrations that hold or wait for a seat. */
export function listAttendees(db: Db, eventId: string) {
  return attendees(db).where('event_id', '=', eventId).where('status', 'in', ['confirmed', 'waitlisted']).orderBy('created_at').execute()
}

const attendees = (db: Db) =>
  db
    .selectFrom('registration')
    .select([
      'id',
      'event_id',
      'name',
      'email',
      'names',
      'seats',
      'mode',
      'status',
      'language',
      'organisation_id',
      'organisation_name',
      'municipality',
    ])

export function findPointByDevice(db: Db, eventId: string, deviceHash: string) {
  return db
    .selectFrom('listening_point')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('device_hash', '=', deviceHash)
    .executeTakeFirst()
}

export function findPoint(db: Db, eventId: string, id: string) {
  return db.selectFrom('listening_point').selectAll().where('event_id', '=', eventId).where('id', '=', id).executeTakeFirst()
}

/** The person's own point: the first one made with the personal link or from a report. */
export function findPointOfRegistration(db: Db, registrationId: string) {
  return db
    .selectFrom('listening_point')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
}

export function insertPoint(tx: Tx, row: Insertable<ListeningPointTable>) {
  return tx.insertInto('listening_point').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function insertPoints(tx: Tx, rows: readonly Insertable<ListeningPointTable>[]): Promise<void> {
  for (const some of inStatements(rows)) await tx.insertInto('listening_point').values(some).execute()
}

/** Rows for one statement each: SQLite takes 32,766 values in one, and a row has at most twenty-one. */
function inStatements<Row>(rows: readonly Row[]): Row[][] {
  const most = 500
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most))
}

export function listPoints(db: Db, eventId: string) {
  return db.selectFrom('listening_point').selectAll().where('event_id', '=', eventId).orderBy('created_at').orderBy('id').execute()
}

/** The whole ledger of an event, oldest first. */
export function listEntries(db: Db, eventId: string) {
  return db.selectFrom('attendance_entry').selectAll().where('event_id', '=', eventId).orderBy('recorded_at').orderBy('id').execute()
}

/** The ledger rows of one point, oldest first, with those that undo them. */
export function listEntriesOfPoint(db: Db, pointId: string) {
  return db.selectFrom('attendance_entry').selectAll().where('point_id', '=', pointId).orderBy('recorded_at').orderBy('id').execute()
}

export function findEntryByNonce(db: Db, eventId: string, nonce: string) {
  return db.selectFrom('attendance_entry').selectAll().where('event_id', '=', eventId).where('nonce', '=', nonce).executeTakeFirst()
}

/** Writes a row, unless its nonce is there already: then answers the row that is, and that nothing was written. */
export async function insertEntry(tx: Tx, row: Insertable<AttendanceEntryTable>) {
  const written = await tx
    .insertInto('attendance_entry')
    .values(row)
    .onConflict((conflict) => conflict.columns(['event_id', 'nonce']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return written ? { entry: written, isNew: true } : { entry: await getEntryByNonce(tx, row.event_id, row.nonce), isNew: false }
}

/** Writes rows in few statements; what carries a nonce that is there already is left out. */
export async function insertEntries(tx: Tx, rows: readonly Insertable<AttendanceEntryTable>[]): Promise<void> {
  for (const some of inStatements(rows))
    await tx
      .insertInto('attendance_entry')
      .values(some)
      .onConflict((conflict) => conflict.columns(['event_id', 'nonce']).doNothing())
      .execute()
}

function getEntryByNonce(tx: Tx, eventId: string, nonce: string) {
  return tx.selectFrom('attendance_entry').selectAll().where('event_id', '=', eventId).where('nonce', '=', nonce).executeTakeFirstOrThrow()
}

/** The ledger rows of one registration, oldest first, with those that undo them. */
export function listEntriesOfRegistration(db: Db, registrationId: string) {
  return db
    .selectFrom('attendance_entry')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function updateAttendanceClosed(tx: Tx, eventId: string, closedAt: string | null): Promise<void> {
  await tx.updateTable('event').set({ attendance_closed_at: closedAt }).where('id', '=', eventId).execute()
}

/** Answers whether the link is new. */
export async function insertDoorLink(tx: Tx, row: Insertable<LinkTable>): Promise<boolean> {
  const result = await tx
    .insertInto('link')
    .values(row)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends an event's door links; the next one is of this generation. */
export async function replaceDoorLinks(tx: Tx, eventId: string, generation: number): Promise<void> {
  await tx.deleteFrom('link').where('purpose', '=', 'door').where('subject_id', '=', eventId).execute()
  await tx.updateTable('event').set({ host_generation: generation }).where('id', '=', eventId).execute()
}
