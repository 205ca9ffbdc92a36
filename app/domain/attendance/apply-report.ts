import { z } from 'zod'
import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { appendAll } from './append.ts'
import { entriesOfRow } from './entries-of-row.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { isShort, type MatchedRow } from './match-rows.ts'
import { PointsOfPeople } from './points-of-people.ts'
import { type Attendee, insertPoints, listEverybody, listPoints } from './queries.server.ts'
import { reportedPeople } from './reported-people.ts'
import { lockReport, updateReport } from './reports/queries.server.ts'
import { readStoredReport } from './stored-report.ts'

/** A person's word on a row: who it is, or what it is. `row` counts from 0 in the report's rows. */
export const RowDecision = z.object({
  row: z.number().int().min(0),
  kind: z.enum(['person', 'staff', 'unknown', 'not_present']),
  registration: z.string().max(64).optional(),
})
export type RowDecision = z.output<typeof RowDecision>

/** What a person said of a report's rows before it is counted in. */
export const ReportDecisions = z.object({ decisions: z.array(RowDecision).max(10_000).default([]) })

export type Applied = { ok: true; written: number } | AttendanceRefusal | { ok: false; reason: 'registration-unknown' }

/**
 * Writes a report's people into the ledger, one connection a stretch of presence, and keeps with the report what was decided of its rows. Who has a
 * listening point, also from another report of the meeting, keeps it; the others become points without an answer. Applied twice it is applied once.
 */
export function applyReport(
  db: Db,
  what: { eventId: string; reportId: string; decisions?: readonly RowDecision[]; actor: Actor },
  now: Date,
): Promise<Applied> {
  return inOpenAttendance(db, what.eventId, async (tx, meeting): Promise<Applied> => {
    const stored = await lockReport(tx, meeting.id, what.reportId)
    if (!stored) return { ok: false, reason: 'not-found' }
    if (stored.applied_at !== null) return { ok: true, written: 0 }
    const rows = decide(readStoredReport(stored).rows, what.decisions ?? [])
    const everybody = new Map((await listEverybody(tx, meeting.id)).map((one) => [one.id, one]))
    if (!areKnown(rows, everybody)) return { ok: false, reason: 'registration-unknown' }
    const actor = actorName(what.actor)
    const points = new PointsOfPeople(meeting.id, await listPoints(tx, meeting.id), await reportedPeople(tx, meeting.id), now)
    const counted = [...rows.entries()].filter(([, { kind }]) => kind === 'person' || kind === 'unknown')
    const entries = counted.flatMap(([index, row]) => {
      const attendee = everybody.get(row.match?.registration ?? '')
      return entriesOfRow(stored, { index, row, attendee, pointId: points.of(row, attendee), from: meeting.starts_at_utc, actor })
    })
    await insertPoints(tx, points.made)
    await appendAll(tx, meeting, entries, now)
    await updateReport(tx, stored.id, {
      applied_at: now.toISOString(),
      ...(what.decisions?.length ? { rows: JSON.stringify(rows) } : {}),
    })
    const subject = { type: 'event', id: meeting.id }
    const details = { report: stored.id, rows: counted.length }
    await record(tx, { actor, action: 'attendance.report-applied', subject, organisationId: meeting.organisation_id, details }, now)
    return { ok: true, written: counted.length }
  })
}

function decide(rows: readonly MatchedRow[], decisions: readonly RowDecision[]): MatchedRow[] {
  const byRow = new Map(decisions.map((decision) => [decision.row, decision]))
  return rows.map((row, index) => {
    const decision = byRow.get(index)
    if (!decision) return row
    const { kind, registration } = decision
    // Who stayed for less than a minute is known all the same.
    if (kind === 'not_present' && isShort(row)) return { ...row, kind }
    if (kind !== 'person') return { ...row, kind, match: { by: 'decision' } }
    return { ...row, kind, match: registration ? { registration, by: 'decision' } : (row.match ?? { by: 'decision' }) }
  })
}

/** Whether all registrations that rows name are this event's. */
function areKnown(rows: readonly MatchedRow[], everybody: ReadonlyMap<string, Attendee>): boolean {
  return rows.every(({ match }) => !match?.registration || everybody.has(match.registration))
}
