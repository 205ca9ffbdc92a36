import type { Db } from '#db/tables/index.ts'
import { identityOf, type KnownPeople } from './match-rows.ts'
import { listEntries } from './queries.server.ts'
import { listReports } from './reports/queries.server.ts'
import { nonceOfRow, readStoredReport } from './stored-report.ts'

/** Whom the reports counted in for an event speak of. A meeting that was left and started again has several reports of the same people. */
export async function reportedPeople(db: Db, eventId: string): Promise<KnownPeople['reported']> {
  const applied = (await listReports(db, eventId)).filter((report) => report.applied_at !== null)
  if (applied.length === 0) return new Map()
  const entries = new Map((await listEntries(db, eventId)).map((entry) => [entry.nonce, entry]))
  const people = new Map<string, { point: string; registration: string | null }>()
  for (const report of applied) {
    for (const [index, row] of readStoredReport(report).rows.entries()) {
      const identity = identityOf(row)
      const entry = entries.get(nonceOfRow(report, index))
      if (identity && entry?.point_id) people.set(identity, { point: entry.point_id, registration: entry.registration_id })
    }
  }
  return people
}
