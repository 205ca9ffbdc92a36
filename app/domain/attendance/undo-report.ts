import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { appendAll, undoing } from './append.ts'
import { countRows } from './entries-of-row.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { inForce } from './ledger.ts'
import { listEntriesOfReport, lockReport, updateReport } from './reports/queries.server.ts'

/** Takes an applied report out of the count; what was recorded otherwise stays. It can be applied again. */
export function undoReport(
  db: Db,
  what: { eventId: string; reportId: string; actor: Actor },
  now: Date,
): Promise<{ ok: true; undone: number } | AttendanceRefusal> {
  return inOpenAttendance(db, what.eventId, async (tx, meeting) => {
    const stored = await lockReport(tx, meeting.id, what.reportId)
    if (!stored) return { ok: false, reason: 'not-found' } as const
    if (stored.applied_at === null) return { ok: true, undone: 0 } as const
    const actor = actorName(what.actor)
    const entries = inForce(await listEntriesOfReport(tx, stored.id))
    const undone = countRows(entries)
    const by = { actor, source: 'import' } as const
    await appendAll(
      tx,
      meeting,
      entries.map((entry) => undoing(entry, by)),
      now,
    )
    await updateReport(tx, stored.id, { applied_at: null, undone_at: now.toISOString() })
    const subject = { type: 'event', id: meeting.id }
    const details = { report: stored.id, rows: undone }
    await record(tx, { actor, action: 'attendance.report-undone', subject, organisationId: meeting.organisation_id, details }, now)
    return { ok: true, undone } as const
  })
}
