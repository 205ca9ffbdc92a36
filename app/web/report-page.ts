import { applyReport } from '#app/domain/attendance/apply-report.ts'
import { importReport } from '#app/domain/attendance/import-report.ts'
import { isShort } from '#app/domain/attendance/match-rows.ts'
import { listAttendees } from '#app/domain/attendance/queries.server.ts'
import { findReport, listReportNames } from '#app/domain/attendance/reports/queries.server.ts'
import { readStoredReport, type StoredReport } from '#app/domain/attendance/stored-report.ts'
import { undoReport } from '#app/domain/attendance/undo-report.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { type Translator, translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'
import { eventHead } from './event-head.ts'
import { paths } from './paths.ts'
import { askedOf, calledRegistrants, readDecisions } from './report-decisions.ts'
import { notFound } from './responses.ts'

/** The page of an event's reports: the one looked at, with whom an unknown row may be, and the earlier ones. */
export async function reportPage(event: EventRecord, lang: Language, request: Request, context: AppContext) {
  const { db } = context
  const id = new URL(request.url).searchParams.get('report')
  const row = id === null ? undefined : await findReport(db, event.id, id)
  if (id !== null && !row) throw notFound()
  const report = row ? readStoredReport(row) : null
  const attendees = report ? await listAttendees(db, event.id) : []
  const called = calledRegistrants(attendees)
  const earlier = await listReportNames(db, event.id)
  return {
    lang,
    event: await eventHead(context, event),
    title: textFor(event.title, lang).text,
    path: paths.manageEventPart(event.id, 'report'),
    report: report && viewOf(report, new Map([...called].map(([words, registration]) => [registration, words])), translator(lang)),
    registrants: report && !report.applied ? [...called.keys()] : [],
    earlier: earlier
      .filter((one) => one.id !== id)
      .map((one) => ({ id: one.id, fileName: one.file_name, applied: one.applied_at !== null })),
  }
}

function viewOf({ id, fileName, applied, rows, differences }: StoredReport, called: ReadonlyMap<string, string>, t: Translator) {
  const view = rows.map((row, index) => {
    const { name, kind, match, seconds } = row
    const matched = (match?.registration && called.get(match.registration)) || null
    return {
      index,
      name,
      kind,
      matched,
      by: match?.by ?? null,
      minutes: seconds === null ? null : isShort(row) ? 0 : Math.round(seconds / 60),
      short: isShort(row),
      asked: applied ? null : (askedOf(row) ?? null),
      said: kind === 'person' ? (matched ?? '') : kind === 'unknown' ? '' : t(`attendance.report.kind.${kind}`),
    }
  })
  return { id, fileName, applied, rows: view, differences: differences.length }
}

export type ReportDone = { ok: true; next: string } | { ok: false; reason: string; errors?: Record<string, string> }

/** Reads a dropped file, counts a checked report in, or takes it out again. */
export async function doReportForm(
  context: AppContext,
  event: EventRecord,
  actor: Staff,
  form: FormData,
  t: Translator,
): Promise<ReportDone> {
  const { db, now } = context
  const path = paths.manageEventPart(event.id, 'report')
  const reportId = String(form.get('report') ?? '')
  const what = { eventId: event.id, reportId, actor }
  switch (form.get('intent')) {
    case 'apply':
      return applyForm(context, what, form, t)
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

type WhichReport = { eventId: string; reportId: string; actor: Staff }

async function applyForm({ db, now }: AppContext, what: WhichReport, form: FormData, t: Translator): Promise<ReportDone> {
  const stored = await findReport(db, what.eventId, what.reportId)
  if (!stored) return { ok: false, reason: 'not-found' }
  const registrants = calledRegistrants(await listAttendees(db, what.eventId))
  const said = readDecisions(readStoredReport(stored).rows, registrants, t, form)
  if (!said.ok) return { ok: false, reason: 'invalid', errors: said.errors }
  const applied = await applyReport(db, { ...what, decisions: said.decisions }, now())
  return applied.ok ? { ok: true, next: `${paths.manageEventPart(what.eventId, 'report')}?report=${what.reportId}` } : applied
}
