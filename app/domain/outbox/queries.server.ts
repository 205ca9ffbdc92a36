import type { Insertable, Updateable } from 'kysely'
import { lockedIfFree } from '#db/lock.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/outbox.ts'
import { AWAITED_KINDS, type OutboxRow } from './message.ts'

/** Answers how many were new: a key that is there already is not queued again. */
export async function insertMessages(tx: Tx, rows: Insertable<OutboxTable>[]): Promise<number> {
  if (rows.length === 0) return 0
  const result = await tx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

export async function insertMessage(tx: Tx, row: Insertable<OutboxTable>): Promise<boolean> {
  return (await insertMessages(tx, [row])) > 0
}

/** Letters in hand of a worker that has not been heard of since `silentSince`. */
function abandoned(db: Db, silentSince: Date) {
  return db.selectFrom('outbox').select('id').where('state', '=', 'sending').where('claimed_at', '<=', silentSince.toISOString())
}

function queued(db: Db, now: Date) {
  return db.selectFrom('outbox').select('id').where('state', '=', 'queued').where('due_at', '<=', now.toISOString())
}

/** Locks up to `limit` letters that may be sent now: those a dead worker held, then the awaited ones, then the others by their due time. */
export async function lockDue(tx: Tx, { limit, silentSince }: { limit: number; silentSince: Date }, now: Date): Promise<string[]> {
  const ids = await lockedIfFree(tx, abandoned(tx, silentSince).orderBy('claimed_at').limit(limit)).execute()
  for (const operator of ['in', 'not in'] as const) {
    if (ids.length >= limit) break
    const query = queued(tx, now).where('kind', operator, [...AWAITED_KINDS])
    ids.push(...(await lockedIfFree(tx, query.orderBy('due_at').limit(limit - ids.length)).execute()))
  }
  return ids.map(({ id }) => id)
}

/** How many letters may be sent now, counted to `limit` at most. */
export async function countDue(db: Db, { limit, silentSince }: { limit: number; silentSince: Date }, now: Date): Promise<number> {
  const waiting = await queued(db, now).limit(limit).execute()
  if (waiting.length >= limit) return limit
  return Math.min(limit, waiting.length + (await abandoned(db, silentSince).limit(limit).execute()).length)
}

export function takeInHand(tx: Tx, ids: readonly string[], workerId: string, now: Date): Promise<OutboxRow[]> {
  return tx
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', claimed_by: workerId, claimed_at: now.toISOString(), attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', [...ids])
    .returningAll()
    .execute()
}

export async function updateClaimedAt(db: Db, ids: readonly string[], workerId: string, now: Date): Promise<string[]> {
  const held = await db
    .updateTable('outbox')
    .set({ claimed_at: now.toISOString() })
    .where('id', 'in', [...ids])
    .where('state', '=', 'sending')
    .where('claimed_by', '=', workerId)
    .returning('id')
    .execute()
  return held.map(({ id }) => id)
}

/** Changes a letter that this worker still holds; answers whether it did. */
export async function updateHeld(db: Db, id: string, workerId: string, change: Updateable<OutboxTable>): Promise<boolean> {
  const result = await db
    .updateTable('outbox')
    .set({ ...change, claimed_by: null, claimed_at: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('claimed_by', '=', workerId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** What left is sent, whoever holds it by now; `told` is what it said, as JSON. */
export async function updateSent(db: Db, id: string, told: string | null, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: now.toISOString(), told, reason: null, claimed_by: null, claimed_at: null })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .execute()
}

/** Takes back the queued letters of a batch that are about this event. */
export async function updateUndone(tx: Tx, { eventId, batchId }: { eventId: string; batchId: string }): Promise<number> {
  const result = await tx
    .updateTable('outbox')
    .set({ state: 'undone' })
    .where('batch_id', '=', batchId)
    .where('event_id', '=', eventId)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Holds what is in hand and what is queued and due; answers the events the letters are about, null for one about none. */
export async function updateMayHaveLeft(tx: Tx, now: Date): Promise<(string | null)[]> {
  const held = await tx
    .updateTable('outbox')
    .set({ state: 'held', reason: 'restored', claimed_by: null, claimed_at: null })
    .where((eb) => eb.or([eb('state', '=', 'sending'), eb.and([eb('state', '=', 'queued'), eb('due_at', '<=', now.toISOString())])]))
    .returning('event_id')
    .execute()
  return held.map(({ event_id }) => event_id)
}

export function findMessage(db: Db, id: string): Promise<OutboxRow | undefined> {
  return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The letter of a key and those sent again after it. */
export function listAgain(db: Db, key: string) {
  return db
    .selectFrom('outbox')
    .select(['key', 'state'])
    .where((eb) => eb.or([eb('key', '=', key), eb('key', 'like', `${key}:again:%`)]))
    .execute()
}

export async function findEventOrganisation(db: Db, eventId: string | null): Promise<string | null> {
  if (eventId === null) return null
  const event = await db.selectFrom('event').select('organisation_id').where('id', '=', eventId).executeTakeFirst()
  return event?.organisation_id ?? null
}
