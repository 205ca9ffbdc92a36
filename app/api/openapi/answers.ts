import { z } from 'zod'
import { AppliedReport, AttendanceReport, AttendanceRow, ChangedEvent, Event, Registration, UndoneReport } from './event-answers.ts'
import { AuditRow, Group, Me, Member, Organisation } from './network-answers.ts'
import { EventStatistics, PeriodStatistics } from './statistics-answers.ts'

const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
})

/** What the API answers, for the description of it; tests hold the answers themselves against these. */
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
