import type { Db } from './tables/index.ts'

/** Whether the database takes a write: a row that always exists is touched and nothing else. */
export async function canWrite(db: Db): Promise<boolean> {
  try {
    const row = { bucket: 'write-probe', window_start: '', used: 0 }
    await db
      .insertInto('limit_window')
      .values(row)
      .onConflict((conflict) => conflict.columns(['bucket', 'window_start']).doUpdateSet({ used: 0 }))
      .execute()
    return true
  } catch {
    return false
  }
}
