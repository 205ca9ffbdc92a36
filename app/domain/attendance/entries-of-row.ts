import type { AttendanceReportTable } from '#db/tables/attendance.ts'
import type { NewEntry } from './append.ts'
import type { MatchedRow } from './match-rows.ts'
import type { Attendee } from './queries.server.ts'
import { nonceOfRow } from './stored-report.ts'

/** `from` is when somebody came whose times the report does not tell. */
type RowToWrite = { index: number; row: MatchedRow; attendee: Attendee | undefined; pointId: string; from: string; actor: string }

/**
 * What a report's row says in the ledger: a connection for each stretch of presence, so that the stretches of several reports can be put together;
 * one without seconds where the report tells no times.
 */
export function entriesOfRow(
  report: Pick<AttendanceReportTable, 'id' | 'undone_at'>,
  { index, row, attendee, pointId, from, actor }: RowToWrite,
): NewEntry[] {
  const nonce = nonceOfRow(report, index)
  const stretches = row.sessions.length > 0 ? row.sessions : [{ join: from, seconds: row.seconds }]
  return stretches.map(({ join, seconds }, stretch) => ({
    kind: 'connection',
    source: 'import',
    nonce: stretch === 0 ? nonce : `${nonce}${FURTHER}${stretch}`,
    actor,
    point_id: pointId,
    report_id: report.id,
    attendee,
    // A number that somebody called from is nobody's name.
    name: attendee || row.flags.includes('phone') ? null : row.name || null,
    email: attendee ? null : row.email,
    seconds,
    at: join,
  }))
}

const FURTHER = '+'

/** How many rows of reports entries come from. */
export const countRows = (entries: readonly { nonce: string }[]) => entries.filter(({ nonce }) => !nonce.includes(FURTHER)).length
