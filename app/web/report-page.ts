import { applyReport, type RowDecision } from '#app/domain/attendance/apply-report.ts'
import { importReport } from '#app/domain/attendance/import-report.ts'
import { listAttendees } from '#app/domain/attendance/queries.server.ts'
import { findReport, listReports } from '#app/domain/attendance/reports/queries.server.ts'
import { readStoredReport, type StoredReport } from '#app/domain/attendance/stored-report.ts'
import { undoReport } from '#app/domain/attendance/undo-report.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import type { AppContext } from './context.ts'
import { eventHead } from './event-head.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'

/** The page of an event's reports: the one looked at, with whom an unknown row may be, and the earlier ones. */
export async function reportPage(event: EventRecord, lang: Language, request: Request, context: AppContext) {
  const { db } = context
  const id = new URL(request.url).searchParams.get('report')
  const row = id === null ? undefined : await findReport(db, event.id, id)
  if (id !== null && !row) throw notFound()
  const report = row ? readStoredReport(row) : null
  const attendees = report ? await listAttendees(db, event.id) : []
  const earlier = (await listReports(db, event.id)).map(readStoredReport)
  return {
    lang,
    event: await eventHead(context, event),
    title: textFor(event.title, lang).text,
    path: paths.manageEventPart(event.id, 'report'),
    report: report && viewOf(report, new Map(attendees.map((one) => [one.id, one.name]))),
    registrants: attendees.map(({ id, name }) => ({ value: id, label: name })),
    earlier: earlier.filter((one) => one.id !== id).map(({ id, fileName, applied }) => ({ id, fileName, applied })),
  }
}

function viewOf({ id, fileName, applied, rows, differences }: StoredReport, names: ReadonlyMap<string, string>) {
  const view = rows.map(({ name, kind, match, seconds }, index) => ({
    index,
    name,
    kind,
    matched: match?.registration ? (names.get(match.registration) ?? null) : null,
    by: match?.by ?? null,
    minutes: seconds === null ? null : Math.round(seconds / 60),
  }))
  return { id, fileName, applied, rows: view, differences: differences.length }
}

export type ReportDone = { ok: true; next: string } | { ok: false; reason: string }

/** Reads a dropped file, counts a checked report in, or takes it out again. */
export async function doReportForm({ db, now }: AppContext, event: EventRecord, actor: Staff, form: FormData): Promise<ReportDone> {
  const path = paths.manageEventPart(event.id, 'report')
  const reportId = String(form.get('report') ?? '')
  const what = { eventId: event.id, reportId, actor }
  switch (form.get('intent')) {
    case 'apply': {
      const applied = await applyReport(db, { ...what, decisions: decisionsOf(form) }, now())
      return applied.ok ? { ok: true, next: `${path}?report=${reportId}` } : applied
    }
    case 'undo': {
      const undone = await undoReport(db, what, now())
      return undone.ok ? { ok: true, next: `${path}?report=${reportId}` } : undone
    }
    default: {
      const file = form.get('file')
      if (!(file instanceof Blob) || file.size === 0) return { ok: false, reason: 'file-missing' }
      const fileName = 'name' in file && typeof file.name === 'string' ? file.name : 'report.csv'
      const bytes = new Uint8Array(await file.arrayBuffer())
      const imported = await importReport(db, { eventId: event.id, fileName, bytes, actor }, now())
      return imported.ok ? { ok: true, next: `${path}?report=${imported.report.id}` } : imported
    }
  }
}

/** `who.<row>` says what an unknown row is: a registration's id, `staff`, `not_present`, or nothing for a device. */
function decisionsOf(form: FormData): RowDecision[] {
  return [...form.entries()].flatMap(([field, value]) => {
    const row = /^who\.(\d{1,5})$/.exec(field)?.[1]
    if (row === undefined || typeof value !== 'string' || value === '') return []
    const kind = value === 'staff' || value === 'not_present' ? value : 'person'
    return [{ row: Number(row), kind, ...(kind === 'person' ? { registration: value } : {}) }]
  })
}
