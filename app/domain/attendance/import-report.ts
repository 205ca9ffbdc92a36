import { createHash } from 'node:crypto'
import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import { readReport } from './formats/read-report.ts'
import type { ReportReading } from './formats/report.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { inForce } from './ledger.ts'
import { type KnownPeople, matchRows } from './match-rows.ts'
import { findMeeting, listAttendees, listEntries, type Meeting } from './queries.server.ts'
import { reportedPeople } from './reported-people.ts'
import { findReportByDigest, insertReport, listStaffAddresses } from './reports/queries.server.ts'
import { readStoredReport, type StoredReport } from './stored-report.ts'

export type Imported = { ok: true; report: StoredReport; isNew: boolean } | AttendanceRefusal | Exclude<ReportReading, { ok: true }>

/** Reads a meeting's report and keeps its rows beside the event; nothing is counted yet. The same file again is the same report. */
export async function importReport(
  db: Db,
  file: { eventId: string; fileName: string; bytes: Uint8Array; actor: Actor },
  now: Date,
): Promise<Imported> {
  const meeting = await findMeeting(db, file.eventId)
  if (!meeting) return { ok: false, reason: 'not-found' }
  const reading = readReport(file.bytes, { zone: meeting.time_zone, eventDay: meeting.starts_at.slice(0, 10) })
  if (!reading.ok) return reading
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  const { report } = reading
  const rows = JSON.stringify(matchRows(report.persons, await knownPeople(db, meeting)))
  return inOpenAttendance(db, file.eventId, async (tx, { id, organisation_id }): Promise<Imported> => {
    const known = await findReportByDigest(tx, id, digest)
    if (known) return { ok: true, report: readStoredReport(known), isNew: false }
    const row = await insertReport(tx, {
      id: newId(now),
      event_id: id,
      file_name: file.fileName.slice(0, 200),
      digest,
      format: report.format,
      meeting: JSON.stringify(report.meeting),
      rows,
      differences: JSON.stringify(report.differences),
      created_by: file.actor.kind === 'staff' ? file.actor.accountId : null,
      created_at: now.toISOString(),
      applied_at: null,
      undone_at: null,
    })
    const subject = { type: 'event', id }
    const details = { report: row.id, rows: report.persons.length }
    await record(
      tx,
      { actor: actorName(file.actor), action: 'attendance.report-read', subject, organisationId: organisation_id, details },
      now,
    )
    return { ok: true, report: readStoredReport(row), isNew: true }
  })
}

async function knownPeople(db: Db, meeting: Meeting): Promise<KnownPeople> {
  const attendees = await listAttendees(db, meeting.id)
  const names = new Map(attendees.map((one) => [one.id, one.name]))
  const connections = inForce(await listEntries(db, meeting.id)).filter((entry) => entry.kind === 'connection' && entry.source === 'join')
  const clicks = connections.flatMap(({ point_id, registration_id, name, at }) => {
    const who = registration_id ? names.get(registration_id) : name
    return point_id && who ? [{ point: point_id, registration: registration_id, name: who, at }] : []
  })
  const reported = await reportedPeople(db, meeting.id)
  return { attendees, clicks, reported, staff: new Set(await listStaffAddresses(db, meeting)) }
}
