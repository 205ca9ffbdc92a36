import { closeAttendance, reopenAttendance } from '#app/domain/attendance/close-attendance.ts'
import { correctListeners } from '#app/domain/attendance/correct-listeners.ts'
import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import { AttendanceForm } from '#app/domain/attendance/input.ts'
import { latest } from '#app/domain/attendance/ledger.ts'
import { makeDoorLink } from '#app/domain/attendance/make-door-link.ts'
import { markRoom } from '#app/domain/attendance/mark-room.ts'
import { pointViews } from '#app/domain/attendance/point-view.ts'
import { listAttendees, listEntries, listPoints } from '#app/domain/attendance/queries.server.ts'
import { setCounter } from '#app/domain/attendance/set-counter.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { statusOf } from '#app/domain/events/event.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { randomToken } from '#app/domain/shared/token.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import { statisticsSentence } from '#app/i18n/statistics-sentence.ts'
import { translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'
import { eventHead } from './event-head.ts'
import { type FormErrors, parseForm } from './form.ts'
import { paths } from './paths.ts'

/** How many points a page shows before it is asked for all. */
const SHOWN_POINTS = 50

/** The live view of an event's attendance. */
export async function attendancePage(event: EventRecord, lang: Language, request: Request, context: AppContext) {
  const { db, now } = context
  const [points, entries, attendees] = await Promise.all([listPoints(db, event.id), listEntries(db, event.id), listAttendees(db, event.id)])
  const views = pointViews(points, entries, attendees)
  const all = new URL(request.url).searchParams.has('all')
  const doorsAreOpen = now() >= doorsOpenAt(event)
  const report = await eventStatistics(db, event.id, now())
  return {
    lang,
    event: await eventHead(context, event),
    sentence: report?.sentence ? statisticsSentence(translator(lang), report.sentence) : null,
    title: textFor(event.title, lang).text,
    id: event.id,
    path: paths.manageEventPart(event.id, 'attendance'),
    reportPath: paths.manageEventPart(event.id, 'report'),
    hasDoor: event.format !== 'remote',
    running: statusOf(event, now()) === 'published' && doorsAreOpen,
    closed: event.attendance_closed_at !== null,
    begun: doorsAreOpen,
    figures: report?.statistics ?? null,
    counter: latest(entries, 'counter')?.amount ?? null,
    points: (all ? views : views.slice(0, SHOWN_POINTS)).map((view) => ({ ...view, at: toWallTime(view.at, event.time_zone) })),
    pointCount: views.length,
    nonce: randomToken(),
  }
}

/** What came of a form: where to look next, or a refusal. */
export type Done = { ok: true; next?: string } | { ok: false; reason: string; errors?: FormErrors }

/** Does what a form of the attendance page asks. */
export async function doAttendanceForm({ db, now, config }: AppContext, event: EventRecord, actor: Staff, form: FormData): Promise<Done> {
  const parsed = parseForm(AttendanceForm, form)
  if (!parsed.ok) return { ok: false, reason: 'invalid', errors: parsed.errors }
  const input = parsed.value
  const by = { eventId: event.id, actor }
  switch (input.intent) {
    case 'correct':
      return correctListeners(db, { ...by, pointId: input.point, listeners: input.listeners, nonce: input.nonce }, now())
    case 'room':
      return markRoom(db, { ...by, pointId: input.point, room: input.room === '1', nonce: input.nonce }, now())
    case 'counter': {
      const counted = await setCounter(db, { ...by, count: input.count, nonce: input.nonce }, now())
      return counted.ok ? counted : { ok: false, reason: counted.reason }
    }
    case 'close':
      return closeAttendance(db, by, now())
    case 'reopen':
      return reopenAttendance(db, by, now())
    case 'door': {
      const link = await makeDoorLink(db, by, config.secret, now())
      return link.ok ? { ok: true, next: paths.door(link.token) } : link
    }
  }
}
