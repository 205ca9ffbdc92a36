import { z } from 'zod'
import { DIMENSIONS } from '#app/domain/statistics/dimensions.ts'
import { count, fraction, id, texts, wallTime } from './fields.ts'

export const EventStatistics = z.strictObject({
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
  repeatPersons: count,
  firstTimers: count,
  participantHours: z.number().nullable(),
  participantDays: z.number().nullable(),
}

export const PeriodStatistics = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(DIMENSIONS),
  totals: z.strictObject({
    ...measures,
    recordingViews: count,
    coverage: fraction,
    cancelled: z.strictObject({ events: z.number().int(), seats: z.number().int() }),
  }),
  rows: z.array(z.strictObject({ key: z.string(), name: z.string(), ...measures })),
  notRecorded: z.array(z.strictObject({ id, title: texts, startsAt: wallTime })),
})
