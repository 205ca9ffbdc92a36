import type { AttendanceEntryTable } from '#db/tables/attendance.ts'

/** A row of the attendance ledger. */
export type Entry = AttendanceEntryTable

/** The entries that no `undo` has taken back, in the order they were recorded. The undo rows themselves are left out. */
export function inForce<Row extends Pick<Entry, 'id' | 'kind' | 'undoes'>>(entries: readonly Row[]): Row[] {
  const undone = new Set(entries.map((entry) => entry.undoes))
  return entries.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.id))
}

/** The last entry of a kind in force, or undefined. */
export function latest<Row extends Pick<Entry, 'id' | 'kind' | 'undoes'>>(entries: readonly Row[], kind: Entry['kind']): Row | undefined {
  return inForce(entries).findLast((entry) => entry.kind === kind)
}
