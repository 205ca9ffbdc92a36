import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Statements kept prepared; the program has some hundred, and lists of changing length (`in (…)`) come and go. */
const MOST = 400

/** The same database, which prepares a statement once and keeps it: what was used longest ago goes first. */
export function keepingStatements(sqlite: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement<unknown[]>>()
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? sqlite.prepare<unknown[]>(text)
    kept.delete(text)
    kept.set(text, statement)
    if (kept.size > MOST) kept.delete(kept.keys().next().value as string)
    return statement
  }
  return { prepare: prepare as SqliteDatabase['prepare'], close: () => void sqlite.close() }
}
