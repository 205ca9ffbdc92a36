import { z } from 'zod'
import { DIMENSIONS } from '#app/domain/statistics/dimensions.ts'
import type { EventReport } from '#app/domain/statistics/event-statistics.ts'
import type { Measures } from '#app/domain/statistics/measures.ts'
import { type Period, presetPeriod, readPeriod } from '#app/domain/statistics/period.ts'
import type { PeriodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { rowName } from '#app/i18n/report-rows.ts'
import { sentenceInAllLanguages } from '#app/i18n/statistics-sentence.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { problem } from './problem.ts'

/** An event's figures as the API tells them. */
export function eventStatisticsShape({ statistics, sentence }: EventReport) {
  const { cancelledLate: _, ...registrations } = statistics.registrations
  return { ...statistics, registrations, sentence: sentence && sentenceInAllLanguages(sentence) }
}

export const StatisticsQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(DIMENSIONS).default('organisation'),
})

/** The period and the breakdown that are asked for; without a period the year that runs. */
export function readStatisticsQuery(query: URLSearchParams, now: Date): { period: Period; by: (typeof DIMENSIONS)[number] } {
  const parsed = StatisticsQuery.safeParse(Object.fromEntries(query))
  if (!parsed.success) throw problem(400, 'filter_invalid', `The filter ${String(parsed.error.issues[0]?.path[0])} is not right.`)
  const { from, to, by } = parsed.data
  const year = presetPeriod('this_year', { start: null, end: null }, now)
  const period = readPeriod(from ?? year.from, to ?? year.to)
  if (!period) throw problem(400, 'filter_invalid', 'The period ends before it begins.')
  return { period, by }
}

/** The figures of a period as the API tells them. Where events were held and nothing was recorded, nothing is 0. */
export function periodStatisticsShape({ period, by, totals, rows, missing }: PeriodStatistics, t: Translator) {
  const { recordingViews, coverage, cancelled } = totals
  return {
    ...period,
    by,
    totals: { ...measuresOf(totals), recordingViews, coverage, cancelled },
    rows: rows.map((row) => ({ key: row.key, name: rowName(t, by, row.key, row.name), ...measuresOf(row) })),
    notRecorded: missing.map(({ id, title, starts_at }) => ({ id, title: JSON.parse(title), startsAt: starts_at })),
  }
}

function measuresOf(row: Measures) {
  const { events, attendances, minimum, estimated, uniquePersons, repeatPersons, firstTimers, participantHours, participantDays } = row
  if (events > 0 && row.recorded === 0) return { events, ...NOT_RECORDED }
  return { events, attendances, minimum, estimated, uniquePersons, repeatPersons, firstTimers, participantHours, participantDays }
}

const NOT_RECORDED = {
  attendances: null,
  minimum: null,
  estimated: null,
  uniquePersons: null,
  repeatPersons: null,
  firstTimers: null,
  participantHours: null,
  participantDays: null,
}
