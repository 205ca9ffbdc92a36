import { locked } from '#db/lock.ts'
import type { Insertable, Updateable } from '#db/rows.ts'
import type { AttendanceReportTable } from '#db/tables/attendance.ts'
import type { Db, Tx } from '#db/tables/index.ts'

export function findReport(db: Db, eventId: string, id: string) {
  return db.selectFrom('attendance_report').selectAll().where('event_id', '=', eventId).where('id', '=', id).executeTakeFirst()
}

export function lockReport(tx: Tx, eventId: string, id: string) {
  return locked(tx, tx.selectFrom('attendance_report').selectAll().where('event_id', '=', eventId).where('id', '=', id)).executeTakeFirst()
}

/** Which event a report belongs to. */
export async function findEventOfReport(db: Db, id: string): Promise<string | undefined> {
  return (await db.selectFrom('attendance_report').select('event_id').where('id', '=', id).executeTakeFirst())?.event_id
}

export function findReportByDigest(db: Db, eventId: string, digest: string) {
  return db.selectFrom('attendance_report').selectAll().where('event_id', '=', eventId).where('digest', '=', digest).executeTakeFirst()
}

/** What an event's reports are called and whether they count, newest first. */
export function listReportNames(db: Db, eventId: string) {
  return db
    .selectFrom('attendance_report')
    .select(['id', 'file_name', 'applied_at'])
    .where('event_id', '=', eventId)
    .orderBy('id', 'desc')
    .execute()
}

/** An event's reports, newest first. */
export function listReports(db: Db, eventId: string) {
  return db.selectFrom('attendance_report').selectAll().where('event_id', '=', eventId).orderBy('id', 'desc').execute()
}

export function insertReport(tx: Tx, row: Insertable<AttendanceReportTable>) {
  return tx.insertInto('attendance_report').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function updateReport(tx: Tx, id: string, values: Updateable<AttendanceReportTable>): Promise<void> {
  await tx.updateTable('attendance_report').set(values).where('id', '=', id).execute()
}

export function listEntriesOfReport(db: Db, reportId: string) {
  return db.selectFrom('attendance_entry').selectAll().where('report_id', '=', reportId).orderBy('recorded_at').orderBy('id').execute()
}

/** Addresses of the staff of the organisations that organise an event. */
export async function listStaffAddresses(db: Db, event: { id: string; organisation_id: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .select('email')
    .where((eb) =>
      eb.or([
        eb('organisation_id', '=', event.organisation_id),
        eb('organisation_id', 'in', eb.selectFrom('event_co_organiser').select('organisation_id').where('event_id', '=', event.id)),
      ]),
    )
    .execute()
  return rows.map((row) => row.email)
}
