import { newId } from '#app/domain/shared/id.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { Tx } from '#db/tables/index.ts'
import { insertPoint, type Meeting } from './queries.server.ts'

/** The mark by which a device is known again at its point: derived from the point's id, so that a person's further device can be given the same one. */
export const deviceMark = (secret: string, pointId: string) => linkToken(secret, 'device', pointId)

/** A listening point for a device that has none. */
export function makePoint(tx: Tx, meeting: Meeting, registrationId: string | null, secret: string, now: Date) {
  const id = newId(now)
  const device_hash = hashToken(deviceMark(secret, id))
  return insertPoint(tx, { id, event_id: meeting.id, registration_id: registrationId, device_hash, created_at: now.toISOString() })
}
