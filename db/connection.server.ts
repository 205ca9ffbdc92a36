import type Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { openPostgresPool, postgresDialect } from './postgres.server.ts'
import { openSqlite, WriteFirstDialect } from './sqlite.server.ts'
import type { Db, Tables } from './tables/index.ts'

/** An open database and what its owner needs besides queries. */
export type Connection = {
  db: Db
  engine: 'sqlite' | 'postgres'
  /** The SQLite file, for backups; null on PostgreSQL. */
  sqlite: Sqlite.Database | null
  close(): Promise<void>
}

/** Opens `file:…` or `postgres://…`. One connection per process to a SQLite file: a second one would block the event loop. */
export function connect(url: string, onIdleError: (error: Error) => void = () => {}): Connection {
  if (/^postgres(ql)?:/.test(url)) {
    const db = new Kysely<Tables>({ dialect: postgresDialect(openPostgresPool(url, onIdleError)) })
    return { db, engine: 'postgres', sqlite: null, close: () => db.destroy() }
  }
  const sqlite = openSqlite(url.replace(/^file:/, ''))
  const db = new Kysely<Tables>({ dialect: new WriteFirstDialect({ database: sqlite }) })
  return { db, engine: 'sqlite', sqlite, close: () => db.destroy() }
}

/** Throws unless the server's transactions are READ COMMITTED: a stricter level would turn the seat rule's re-reading into errors. */
export async function assertIsolation({ db, engine }: Connection): Promise<void> {
  if (engine === 'sqlite') return
  const { rows } = await sql<{ level: string }>`select current_setting('default_transaction_isolation') as level`.execute(db)
  if (rows[0]?.level !== 'read committed')
    throw new Error(`PostgreSQL default_transaction_isolation is ${rows[0]?.level}, not read committed`)
}
