import path from 'node:path'
import Database from 'better-sqlite3'

/** Registrations of an event and letters for it, recounted from the rows. */
export function countRegistrations(dataDir, eventId) {
  const db = new Database(path.join(dataDir, 'kutsu.db'), { readonly: true })
  const rows = db.prepare('select status, count(*) as count from registration where event_id = ? group by status').all(eventId)
  const letters = db.prepare('select count(*) as count from outbox where event_id = ? and registration_id is not null').get(eventId)
  db.close()
  const by = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    confirmed: by.confirmed ?? 0,
    waiting: by.waitlisted ?? 0,
    letters: letters.count,
  }
}
