import type { Entry } from '#app/domain/attendance/ledger.ts'
import type { StoredReport } from '#app/domain/attendance/stored-report.ts'
import { seconds } from './shapes.ts'

/** A row of the attendance ledger as the API tells it. `count` is people present, people counted, or listeners answered, by `kind`. */
export function entryShape(entry: Entry) {
  return {
    id: entry.id,
    event: entry.event_id,
    kind: entry.kind,
    method: entry.source,
    mode: entry.mode,
    registration: entry.registration_id,
    name: entry.name,
    count: entry.amount,
    seconds: entry.seconds,
    at: seconds(entry.at),
    recordedAt: seconds(entry.recorded_at),
    undoes: entry.undoes,
    report: entry.report_id,
    nonce: entry.nonce,
  }
}

/** A meeting's own report as the API tells it: what was read, and whom each row was taken for. */
export function reportShape(report: StoredReport) {
  const rows = report.rows.map(({ name, email, seconds: stayed, sessions, match, kind }) => ({
    name,
    email,
    seconds: stayed,
    sessions,
    match: match && { ...(match.registration ? { registration: match.registration } : {}), by: match.by },
    kind,
  }))
  const { id, eventId: event, fileName, format, meeting, differences, applied } = report
  return { id, event, fileName, format, meeting, rows, differences, applied, createdAt: seconds(report.createdAt) }
}
