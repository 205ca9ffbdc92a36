import type { Actor } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { recordAttendance } from './record-attendance.ts'

/** Sets how many people are on site now, counted by eye; replaces the last count. */
export function setCounter(db: Db, what: { eventId: string; count: number; nonce: string; actor: Actor }, now: Date) {
  const item = { mode: 'on_site', method: 'counter', count: what.count, nonce: what.nonce } as const
  return recordAttendance(db, { eventId: what.eventId, items: [item], actor: what.actor }, now)
}
