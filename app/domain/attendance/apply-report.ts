import { z } from 'zod'
import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { append } from './append.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { identityOf, type MatchedRow } from './match-rows.ts'
import { type Attendee, findAttendee, findPoint, findPointOfRegistration, insertPoint, type Meeting } from './queries.server.ts'
import { reportedPeople } from './reported-people.ts'
import { lockReport, updateReport } from './reports/queries.server.ts'
import { nonceOfRow, readStoredReport } from './stored-report.ts'

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
 * Writes a report's people into the ledger, one connection a row. Who has a listening point, also from another report of the meeting, keeps it;
 * the others become points without an answer. Applied twice it is applied once.
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
    const attendees = await attendeesOf(tx, meeting, rows)
    if (!attendees) return { ok: false, reason: 'registration-unknown' }
    const actor = actorName(what.actor)
    const reported = await reportedPeople(tx, meeting.id)
    let written = 0
    for (const [index, row] of rows.entries()) {
      if (row.kind !== 'person' && row.kind !== 'unknown') continue
      const attendee = attendees.get(row.match?.registration ?? '')
      const earlier = reported.get(identityOf(row) ?? '')?.point
      await applyRow(tx, meeting, { row, attendee, earlier, nonce: nonceOfRow(stored, index), reportId: stored.id, actor }, now)
      written += 1
    }
    await updateReport(tx, stored.id, { applied_at: now.toISOString() })
    const subject = { type: 'event', id: meeting.id }
    const details = { report: stored.id, rows: written }
    await record(tx, { actor, action: 'attendance.report-applied', subject, organisationId: meeting.organisation_id, details }, now)
    return { ok: true, written }
  })
}

function decide(rows: readonly MatchedRow[], decisions: readonly RowDecision[]): MatchedRow[] {
  const byRow = new Map(decisions.map((decision) => [decision.row, decision]))
  return rows.map((row, index) => {
    const decision = byRow.get(index)
    if (!decision) return row
    const { kind, registration } = decision
    if (kind !== 'person') return { ...row, kind, match: null }
    return { ...row, kind, match: registration ? { registration, by: 'decision' } : row.match }
  })
}

/** The registrations that rows name; undefined when one is not this event's. */
async function attendeesOf(tx: Tx, meeting: Meeting, rows: readonly MatchedRow[]): Promise<Map<string, Attendee> | undefined> {
  const found = new Map<string, Attendee>()
  for (const { match } of rows) {
    if (!match?.registration || found.has(match.registration)) continue
    const attendee = await findAttendee(tx, match.registration)
    if (attendee?.event_id !== meeting.id) return undefined
    found.set(attendee.id, attendee)
  }
  return found
}

/** `earlier`: the point of the same person in another report of the meeting. */
type RowToApply = {
  row: MatchedRow
  attendee: Attendee | undefined
  earlier: string | undefined
  nonce: string
  reportId: string
  actor: string
}

async function applyRow(tx: Tx, meeting: Meeting, { row, attendee, earlier, nonce, reportId, actor }: RowToApply, now: Date) {
  const own = attendee ? await findPointOfRegistration(tx, attendee.id) : undefined
  const known = row.match?.point ?? earlier
  const matched = known ? await findPoint(tx, meeting.id, known) : undefined
  const point = own ?? matched ?? (await makePoint(tx, meeting, attendee, now))
  await append(
    tx,
    meeting,
    {
      kind: 'connection',
      source: 'import',
      nonce,
      actor,
      point_id: point.id,
      report_id: reportId,
      attendee,
      // A number that somebody called from is nobody's name.
      name: attendee || row.flags.includes('phone') ? null : row.name || null,
      email: attendee ? null : row.email,
      seconds: row.seconds,
      at: row.sessions[0]?.join ?? meeting.starts_at_utc,
    },
    now,
  )
}

function makePoint(tx: Tx, meeting: Meeting, attendee: Attendee | undefined, now: Date) {
  return insertPoint(tx, {
    id: newId(now),
    event_id: meeting.id,
    registration_id: attendee?.id ?? null,
    device_hash: null,
    created_at: now.toISOString(),
  })
}
