import { z } from 'zod'
import { AUDIENCES, EVENT_FORMATS, EVENT_KINDS, VISIBILITIES } from '#app/domain/events/names.ts'
import { ReminderRule } from '#app/domain/reminders/rules.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { count, id, instant, mode, text, texts, wallTime } from './fields.ts'

export const Event = z.strictObject({
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
  cancelReason: texts.nullable(),
  sequence: z.number().int(),
  version: z.number().int(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  warnings: z.array(z.looseObject({ code: z.string(), level: z.string() })),
})

export const ChangedEvent = Event.extend({ affected: z.number().int(), sendsAt: instant.nullable() })

export const Registration = z.strictObject({
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

export const AttendanceRow = z.strictObject({
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

export const AttendanceReport = z.strictObject({
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

export const AppliedReport = AttendanceReport.extend({ written: z.number().int() })

export const UndoneReport = AttendanceReport.extend({ undone: z.number().int() })
