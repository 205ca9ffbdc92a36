import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import { enqueue } from './enqueue.ts'
import { firstKey, leavesAt, type Message, type MessageKind, type OutboxRow } from './message.ts'
import { findEventOrganisation, findMessage, listAgain } from './queries.server.ts'

export type Resent = { ok: true; batchId: string; sendsAt: Date } | { ok: false; reason: 'not-found' | 'still-waiting' }

/**
 * Queues a letter that was sent, failed or dropped once more, as a new row (`…:again:1`) with a Message-ID of its own. It leaves after the
 * minute in which staff can take it back, and is composed by what is true then. Refused while the letter or a repeat of it still waits.
 */
export function resend(db: Db, messageId: string, actor: Actor, now: Date): Promise<Resent> {
  return db.transaction().execute(async (tx): Promise<Resent> => {
    const original = await findMessage(tx, messageId)
    if (!original) return { ok: false, reason: 'not-found' }
    const key = firstKey(original.key)
    const family = await listAgain(tx, key)
    if (family.some(({ state }) => state === 'queued' || state === 'sending')) return { ok: false, reason: 'still-waiting' }
    const batchId = newId(now)
    const sendsAt = leavesAt(now)
    const queued = await enqueue(tx, { ...messageOf(original), key: `${key}:again:${family.length}`, batchId }, sendsAt, now)
    if (!queued) return { ok: false, reason: 'still-waiting' }
    const organisationId = await findEventOrganisation(tx, original.event_id)
    const entry = { actor: actorName(actor), action: 'letter.resent' as const, subject: { type: 'letter', id: messageId }, organisationId }
    await record(tx, entry, now)
    return { ok: true, batchId, sendsAt }
  })
}

function messageOf(row: OutboxRow): Omit<Message, 'key' | 'batchId'> {
  return {
    kind: row.kind as MessageKind,
    payload: JSON.parse(row.payload),
    ...(row.event_id === null ? {} : { eventId: row.event_id }),
    ...(row.registration_id === null ? {} : { registrationId: row.registration_id }),
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
  }
}
