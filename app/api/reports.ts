import type { Imported } from '#app/domain/attendance/import-report.ts'
import { findEventOfReport, findReport } from '#app/domain/attendance/reports/queries.server.ts'
import { readStoredReport } from '#app/domain/attendance/stored-report.ts'
import { reportShape } from './attendance.ts'
import { requireApiEvent } from './events.ts'
import { problem, problemNotFound } from './problem.ts'
import { refused } from './refusal.ts'
import type { ApiCall } from './route.ts'

/** The event of the report in the address, if the token's person may import there; 404 otherwise. */
export async function requireEventOfReport(call: ApiCall) {
  const eventId = await findEventOfReport(call.context.db, call.id)
  if (eventId === undefined) throw problemNotFound()
  return requireApiEvent({ ...call, id: eventId }, 'event.attendance.import')
}

/** The report as it stands now. */
export async function reportAnswer({ context }: ApiCall, eventId: string, reportId: string) {
  const row = await findReport(context.db, eventId, reportId)
  if (!row) throw problemNotFound()
  return reportShape(readStoredReport(row))
}

/** The name of the file that was sent, from `X-File-Name`, where other letters than ASCII are percent-encoded. */
export function fileNameOf(request: Request): string {
  const name = request.headers.get('x-file-name') ?? 'report.csv'
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Why a report was not taken. Which columns it has is told, so that a person can say what they mean. */
export function importRefused(refusal: Exclude<Imported, { ok: true }>): Response {
  switch (refusal.reason) {
    case 'columns_unknown':
      return problem(422, 'columns_unknown', 'Which columns hold the names and times is not known of this table.', {
        members: { columns: refusal.columns },
      })
    case 'format-not-understood':
      return problem(
        422,
        'format_not_understood',
        'This kind of report is not read yet. Kutsu reads the attendance report that Teams has given since autumn 2022.',
        { members: { format: refusal.format } },
      )
    default:
      return refused(refusal.reason)
  }
}
