import type { Insertable } from 'kysely'
import { UNDO_SECONDS } from '#app/domain/outbox/message.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { NoteTable } from '#db/tables/outbox.ts'

/** More people than this are not called by telephone. */
const MOST_CALLED = 200

/** Who a letter about an event would reach: how many, how many have no address, and the first names to show. */
export type Reached = { letters: number; withoutAddress: number; firstNames: string[] }

/** Reaching those whose registration is in force. */
export async function readRecipients(db: Db, eventId: string): Promise<Reached> {
  const active = db.selectFrom('registration').where('event_id', '=', eventId).where('status', 'in', ['confirmed', 'waitlisted'])
  const { letters, all } = await active
    .select((eb) => [eb.fn.count<number>('email').as('letters'), eb.fn.countAll<number>().as('all')])
    .executeTakeFirstOrThrow()
  const first = await active.select('name').where('email', 'is not', null).orderBy('created_at').orderBy('id').limit(3).execute()
  return { letters: Number(letters), withoutAddress: Number(all) - Number(letters), firstNames: first.map((row) => row.name) }
}

/** Somebody whom no letter reaches: their number, or the account that registered them and knows how to reach them. */
export type Uncalled = { name: string; phone: string | null; counsellor: string | null }

/** Those in force without an address, by name. */
export function listWithoutAddress(db: Db, eventId: string): Promise<Uncalled[]> {
  return db
    .selectFrom('registration')
    .leftJoin('account', 'account.id', 'registration.on_behalf_of')
    .select(['registration.name', 'registration.phone', 'account.name as counsellor'])
    .where('registration.event_id', '=', eventId)
    .where('registration.status', 'in', ['confirmed', 'waitlisted'])
    .where('registration.email', 'is', null)
    .orderBy('registration.name')
    .orderBy('registration.id')
    .limit(MOST_CALLED)
    .execute()
}

export async function insertNote(tx: Tx, row: Insertable<NoteTable>): Promise<void> {
  await tx.insertInto('note').values(row).execute()
}

type SameNote = { event_id: string; subject: string; body: string; created_by: string | null; since: string }

/** The letters of a note with the same words by the same person since then; undefined when there are none or they were taken back. */
export async function findSameNote(tx: Tx, { since, created_by, ...same }: SameNote) {
  const notes = await tx
    .selectFrom('note')
    .select('id')
    .where('event_id', '=', same.event_id)
    .where('subject', '=', same.subject)
    .where('body', '=', same.body)
    .where('created_by', created_by === null ? 'is' : '=', created_by)
    .where('created_at', '>=', since)
    .execute()
  if (notes.length === 0) return undefined
  const letters = await tx
    .selectFrom('outbox')
    .select(['batch_id', 'due_at'])
    .where('event_id', '=', same.event_id)
    .where('kind', '=', 'note')
    .where(
      'payload',
      'in',
      notes.map(({ id }) => JSON.stringify({ noteId: id })),
    )
    .where('state', 'not in', ['dropped', 'undone', 'held'])
    .execute()
  const [first] = letters
  return first?.batch_id ? { letters: letters.length, sendsAt: first.due_at, batchId: first.batch_id } : undefined
}

export function findNote(db: Db, id: string) {
  return db.selectFrom('note').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An announcement's audit row, which holds what undoing needs; undefined when there is none or it was undone, which is told too. */
export async function readAnnouncement(db: Db, eventId: string, batchId: string) {
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'details', 'at'])
    .where('subject_id', '=', eventId)
    .where('details', 'like', `%${batchId}%`)
    .execute()
  const read = rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }))
  const undone = read.some((row) => row.details.undone === batchId)
  return { undone, announcement: undone ? undefined : read.find((row) => row.details.batch === batchId) }
}

type Undoable = { batchId: string; leavesAt: string; letters: number }

/** What staff did last to an event and can still take back: the newest batch of letters, with when it leaves, else a cancellation that tells nobody. */
export async function findUndoableBatch(db: Db, eventId: string, now: Date): Promise<Undoable | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => ['batch_id', eb.fn.max('due_at').as('leaves_at'), eb.fn.countAll<number>().as('letters')])
    .where('event_id', '=', eventId)
    .where('batch_id', 'is not', null)
    .where('state', '=', 'queued')
    .where('due_at', '>', now.toISOString())
    .groupBy('batch_id')
    .orderBy('leaves_at', 'desc')
    .orderBy('batch_id', 'desc')
    .executeTakeFirst()
  return row && row.batch_id !== null
    ? { batchId: row.batch_id, leavesAt: row.leaves_at as string, letters: Number(row.letters) }
    : findQuietCancellation(db, eventId, now)
}

async function findQuietCancellation(db: Db, eventId: string, now: Date): Promise<Undoable | undefined> {
  const row = await db
    .selectFrom('audit')
    .innerJoin('event', 'event.id', 'audit.subject_id')
    .select(['audit.details', 'audit.at'])
    .where('audit.subject_id', '=', eventId)
    .where('audit.action', '=', 'event.cancelled')
    .where('audit.at', '>', new Date(now.getTime() - UNDO_SECONDS * 1000).toISOString())
    .where('event.status', '=', 'cancelled')
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .executeTakeFirst()
  const { batch } = JSON.parse(row?.details ?? '{}') as { batch?: string }
  if (!row || !batch || (await countLeft(db, batch)) > 0) return undefined
  return { batchId: batch, leavesAt: new Date(Date.parse(row.at) + UNDO_SECONDS * 1000).toISOString(), letters: 0 }
}

/** How many letters of a batch are in hand or gone. */
export async function countLeft(tx: Db, batchId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('batch_id', '=', batchId)
    .where('state', 'not in', ['queued', 'undone'])
    .executeTakeFirstOrThrow()
  return Number(count)
}
