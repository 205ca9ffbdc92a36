import { z } from 'zod'
import { AUDIENCES, EVENT_FORMATS, EVENT_KINDS, VISIBILITIES } from '#app/domain/events/names.ts'
import { ReminderRule } from '#app/domain/reminders/rules.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { DIMENSIONS } from '#app/domain/statistics/dimensions.ts'

/** What the API answers, for the description of it; tests hold the answers themselves against these. */
const id = z.string()
const text = z.string().nullable()
const count = z.number().int().nullable()
const fraction = z.number().min(0).max(1).nullable()
const instant = z.iso.datetime()
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const mode = z.enum(['on_site', 'remote'])
const texts = z.partialRecord(z.enum(LANGUAGES), z.string())

const Event = z.strictObject({
  id,
  slug: z.string(),
  code: z.string(),
  url: z.url(),
  status: z.enum(['draft', 'published', 'cancelled', 'held']),
  kind: z.enum(EVENT_KINDS),
  title: texts,
  description: texts.nullable(),
  startsAt: wallTime,
  endsAt: wallTime,
  timeZone: z.string(),
  format: z.enum(EVENT_FORMATS),
  joinUrl: text,
  meetingId: text,
  passcode: text,
  venue: z.strictObject({ name: z.string(), address: text, municipality: text }).nullable(),
  meetingPoint: text,
  contact: z.strictObject({ name: text, email: text, phone: text }),
  capacity: z.strictObject({ onSite: count, remote: count }),
  seats: z.array(z.strictObject({ mode, confirmed: z.number().int(), waitlisted: z.number().int() })),
  waitlist: z.boolean(),
  registrationClosesAt: wallTime.nullable(),
  audience: z.enum(AUDIENCES).nullable(),
  targetGroups: z.array(z.string()),
  organisation: id,
  coOrganisers: z.array(id),
  series: text,
  group: text,
  questions: z.array(z.strictObject({ id: z.string(), label: texts, required: z.boolean() })),
  reminders: z.array(ReminderRule),
  openJoin: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  cancelReason: text,
  sequence: z.number().int(),
  version: z.number().int(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  warnings: z.array(z.looseObject({ code: z.string(), level: z.string() })),
})

const ChangedEvent = Event.extend({ affected: z.number().int(), sendsAt: instant.nullable() })

const Registration = z.strictObject({
  id,
  event: id,
  name: z.string(),
  email: text,
  organisation: text,
  organisationName: text,
  municipality: text,
  mode,
  seats: z.number().int(),
  names: z.array(z.string()),
  language: z.enum(LANGUAGES),
  status: z.enum(['confirmed', 'waitlisted', 'cancelled', 'expired']),
  cancelledBy: z.enum(['participant', 'organiser']).nullable(),
  attended: z.boolean().nullable(),
  createdAt: instant,
  manageUrl: z.url(),
  joinUrl: z.url().nullable(),
})

const AttendanceRow = z.strictObject({
  id,
  event: id,
  kind: z.enum(['connection', 'answer', 'presence', 'counter', 'room', 'undo']),
  method: z.string(),
  mode,
  registration: text,
  name: text,
  count,
  seconds: count,
  at: instant,
  recordedAt: instant,
  undoes: text,
  report: text,
  nonce: z.string(),
})

const AttendanceReport = z.strictObject({
  id,
  event: id,
  fileName: z.string(),
  format: z.string(),
  meeting: z.strictObject({ title: text, start: text, end: text }),
  rows: z.array(
    z.strictObject({
      name: z.string(),
      email: text,
      seconds: count,
      sessions: z.array(z.strictObject({ join: instant, leave: instant, seconds: z.number() })),
      match: z.strictObject({ registration: id.optional(), by: z.string() }).nullable(),
      kind: z.enum(['person', 'staff', 'unknown', 'not_present']),
    }),
  ),
  differences: z.array(z.looseObject({ code: z.string() })),
  applied: z.boolean(),
  createdAt: instant,
})
const AppliedReport = AttendanceReport.extend({ written: z.number().int() })
const UndoneReport = AttendanceReport.extend({ undone: z.number().int() })

const EventStatistics = z.strictObject({
  registrations: z.strictObject({
    gross: z.number().int(),
    confirmed: z.number().int(),
    waitlisted: z.number().int(),
    cancelledByParticipant: z.number().int(),
    cancelledByOrganiser: z.number().int(),
    expired: z.number().int(),
  }),
  attendance: z.strictObject({
    state: z.enum(['not_recorded', 'partial', 'recorded', 'closed']),
    attendedSeats: count,
    walkIns: count,
    noShow: count,
    noShowRate: fraction,
  }),
  headcount: z.strictObject({ minimum: count, reported: count, estimated: count }),
  devices: z.strictObject({
    total: count,
    answered: count,
    silent: count,
    answerRate: fraction,
    listenersPerDevice: z.number().nullable(),
  }),
  onSite: z.strictObject({ identified: count, counted: count }),
  hours: z.strictObject({ participantHours: z.number().nullable(), calculatedShare: fraction }),
  sentence: z.strictObject({ fi: z.string(), selko: z.string(), sv: z.string(), en: z.string() }).nullable(),
})

const measures = {
  events: z.number().int(),
  attendances: count,
  minimum: count,
  estimated: count,
  uniquePersons: count,
  firstTimers: count,
  participantHours: z.number().nullable(),
  participantDays: z.number().nullable(),
}
const PeriodStatistics = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(DIMENSIONS),
  totals: z.strictObject({ ...measures, recordingViews: count, coverage: fraction }),
  rows: z.array(z.strictObject({ key: z.string(), name: z.string(), ...measures })),
  notRecorded: z.array(z.strictObject({ id, title: texts, startsAt: wallTime })),
})

const Organisation = z.strictObject({ id, name: z.string(), sector: text, municipality: text, domains: z.array(z.string()) })

const Group = z.strictObject({
  id,
  slug: z.string(),
  url: z.url(),
  name: z.string(),
  organisation: id,
  yearlyTarget: count,
  members: z.number().int(),
  createdAt: instant,
})

const Member = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  organisation: text,
  organisationName: text,
  role: text,
  deputy: z.strictObject({ name: text, email: text }).nullable(),
  language: z.enum(LANGUAGES),
  createdAt: instant,
})

const AuditRow = z.strictObject({
  id,
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.strictObject({ type: z.string(), id }),
  organisation: text,
  details: z.record(z.string(), z.unknown()),
})

const Me = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(['coordinator', 'organiser', 'secretary', 'viewer']),
  organisation: id,
  language: z.string(),
  groups: z.array(id),
})

const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
})

export const ANSWERS = {
  Event,
  ChangedEvent,
  Registration,
  AttendanceRow,
  AttendanceReport,
  AppliedReport,
  UndoneReport,
  EventStatistics,
  PeriodStatistics,
  Organisation,
  Group,
  Member,
  AuditRow,
  Me,
  Problem,
}
export type AnswerName = keyof typeof ANSWERS
