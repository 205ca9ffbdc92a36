import type { SelectQueryBuilder } from 'kysely'
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
