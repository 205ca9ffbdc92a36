import { createHash } from 'node:crypto'
import { type SelectQueryBuilder, sql } from 'kysely'
import { isPostgres } from './engine.ts'
import type { Tables, Tx } from './tables/index.ts'

/**
 * Locks the selected rows until the transaction ends. On PostgreSQL `FOR NO KEY UPDATE`: a plain `FOR UPDATE` of an event would also stop
 * whoever inserts a row that refers to it, and two who lock event and seats would wait for each other. On SQLite the transaction already
 * holds the write lock of the whole file, so nothing is added.
 */
export function locked<Table extends keyof Tables, Row>(tx: Tx, query: SelectQueryBuilder<Tables, Table, Row>) {
  return isPostgres(tx) ? query.forNoKeyUpdate() : query
}

/** Locks those of the selected rows that no other transaction holds, and passes over the rest: for workers that share a queue. */
export function lockedIfFree<Table extends keyof Tables, Row>(tx: Tx, query: SelectQueryBuilder<Tables, Table, Row>) {
  return isPostgres(tx) ? query.forUpdate().skipLocked() : query
}

/**
 * Holds a name until the transaction ends, where what is decided stands in no row to lock: who takes the same one waits. Whoever holds one takes
 * no second one, so that no two wait for each other. On SQLite the transaction already holds the write lock of the whole file.
 */
export async function lockName(tx: Tx, name: string): Promise<void> {
  if (!isPostgres(tx)) return
  const number = createHash('sha256').update(name).digest().readBigInt64BE()
  await sql`select pg_advisory_xact_lock(${number.toString()}::bigint)`.execute(tx)
}
