import { reportShape } from '#app/api/attendance.ts'
import { requireApiEvent } from '#app/api/events.ts'
import { pageOfAll } from '#app/api/page.ts'
import { problem } from '#app/api/problem.ts'
import { fileNameOf, importRefused } from '#app/api/reports.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { importReport } from '#app/domain/attendance/import-report.ts'
import { listReports } from '#app/domain/attendance/reports/queries.server.ts'
import { readStoredReport } from '#app/domain/attendance/stored-report.ts'

async function list(call: ApiCall) {
  const event = await requireApiEvent(call, 'event.attendance.import')
  const { rows, next } = pageOfAll(await listReports(call.context.db, event.id), call.query)
  return json({ items: rows.map((row) => reportShape(readStoredReport(row))), next })
}

async function read(call: ApiCall) {
  const { context, staff, request, body } = call
  const { id: eventId } = await requireApiEvent(call, 'event.attendance.import')
  if (body.length === 0) return problem(422, 'file_missing', 'The body must be the report file itself.')
  const file = { eventId, fileName: fileNameOf(request), bytes: body, actor: staff }
  const imported = await importReport(context.db, file, context.now())
  return imported.ok ? json(reportShape(imported.report), 201) : importRefused(imported)
}

const route = api({ GET: list, POST: read })
export const loader = route.loader
export const action = route.action
