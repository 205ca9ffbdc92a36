import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { type MessageKind, UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import { listActive } from '#app/domain/registrations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Tx } from '#db/tables/index.ts'

type Announcement = { kind: MessageKind; eventId: string; version: string; batchId: string; payload?: Record<string, unknown> }

/** When a letter caused by staff leaves: after a minute in which it can be taken back. */
export const leavesAt = (now: Date) => new Date(now.getTime() + UNDO_SECONDS * 1000)

/** Queues one letter for each registrant in force who has an address; answers how many. */
export async function tellRegistrants(tx: Tx, announcement: Announcement, now: Date, to?: readonly RegistrationRecord[]): Promise<number> {
  const { kind, eventId, version, batchId, payload } = announcement
  let told = 0
  for (const { id, email } of to ?? (await listActive(tx, eventId))) {
    if (email === null) continue
    const message = { kind, key: `${kind}:${id}:${version}`, eventId, registrationId: id, batchId, ...(payload ? { payload } : {}) }
    if (await enqueue(tx, message, leavesAt(now), now)) told++
  }
  return told
}
