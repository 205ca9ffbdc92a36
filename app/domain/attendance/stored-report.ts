import type { AttendanceReportTable } from '#db/tables/attendance.ts'
import type { Difference, Report } from './formats/report.ts'
import type { MatchedRow } from './match-rows.ts'

/** A report as it was read and matched; it waits for a person's word before it enters the ledger. */
export type StoredReport = {
  id: string
  eventId: string
  fileName: string
  format: string
  meeting: Report['meeting']
  rows: MatchedRow[]
  differences: Difference[]
  applied: boolean
  createdAt: string
}

export function readStoredReport(row: AttendanceReportTable): StoredReport {
  return {
    id: row.id,
    eventId: row.event_id,
    fileName: row.file_name,
    format: row.format,
    meeting: JSON.parse(row.meeting),
    rows: JSON.parse(row.rows),
    differences: JSON.parse(row.differences),
    applied: row.applied_at !== null,
    createdAt: row.created_at,
  }
}

/** The nonce of the ledger row that a report's row becomes. After an undo the same rows are said anew. */
export function nonceOfRow({ id, undone_at }: Pick<AttendanceReportTable, 'id' | 'undone_at'>, index: number): string {
  return undone_at === null ? `report:${id}:${index}` : `report:${id}:${undone_at}:${index}`
}
