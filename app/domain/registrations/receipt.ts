import { createHash, createHmac } from 'node:crypto'
import { base32 } from '#app/domain/shared/id.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { findReceipt, insertReceipt } from './queries.server.ts'

/** What a receipt shows, and in which language: only what the form said. */
export type ReceiptFields = { name: string; email: string; seats: number; language: string }

/** A fingerprint of a form's content, whatever order its fields came in. */
export function digestOf(content: object): string {
  const { form: _form, ...fields } = content as Record<string, unknown>
  const sorted = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

/** Keeps what a form said under a token derived from that form, so that the same form leads to the same receipt. */
export async function keepReceipt(
  tx: Tx,
  eventId: string,
  { form, token, digest }: { form: ReceiptFields; token: string; digest: string },
  secret: string,
  now: Date,
): Promise<string> {
  const receipt = base32(createHmac('sha256', secret).update(`receipt:${eventId}:${token}:${digest}`).digest().subarray(0, 20))
  const fields: ReceiptFields = { name: form.name, email: form.email, seats: form.seats, language: form.language }
  await insertReceipt(tx, { hash: hashToken(receipt), event_id: eventId, fields: JSON.stringify(fields), created_at: now.toISOString() })
  return receipt
}

/** The receipt behind a token, with the event it belongs to. */
export async function findReceiptByToken(db: Db, token: string): Promise<{ eventId: string; fields: ReceiptFields } | undefined> {
  const row = await findReceipt(db, hashToken(token))
  return row && { eventId: row.event_id, fields: JSON.parse(row.fields) }
}
