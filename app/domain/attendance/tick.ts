import type { Actor } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { recordAttendance } from './record-attendance.ts'

/** Marks a registered person, or a part of her party, as being on site. Two hosts who tick the same person make one. */
export function tick(
  db: Db,
  what: { eventId: string; registrationId: string; seats?: number | undefined; nonce: string; actor: Actor },
  now: Date,
) {
  const { eventId, registrationId, seats, nonce, actor } = what
  const item = { registration: registrationId, mode: 'on_site', method: 'tick', count: seats, nonce } as const
  return recordAttendance(db, { eventId, items: [item], actor }, now)
}
