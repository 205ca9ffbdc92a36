import type { Actor } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { recordAttendance } from './record-attendance.ts'

/** Marks somebody who came without registering, with or without a name. */
export function addWalkIn(db: Db, what: { eventId: string; name?: string; nonce: string; actor: Actor }, now: Date) {
  const item = { name: what.name, mode: 'on_site', method: 'walk_in', nonce: what.nonce } as const
  return recordAttendance(db, { eventId: what.eventId, items: [item], actor: what.actor }, now)
}
