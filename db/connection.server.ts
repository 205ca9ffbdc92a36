import type Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { postgresDialect } from './postgres.server.ts'
import { KutsuSqliteDialect, openSqlite } from './sqlite.server.ts'
import type { Db, Tables } from './tables/index.ts'

/** An open database and what its owner needs besides queries. */
export type Connection = {
  db: Db
  engine: 'sqlite' | 'postgres'
  /** The SQLite file, for backups; null on PostgreSQL. */
  sqlite: Sqlite.Database | null
  /** Another text as soon as anything was changed by anybody, this process or another; the same one while nothing was. */
  version(): Promise<string>
  close(): Promise<void>
}

/** Opens `file:…` or `postgres://…`. One connection per process to a SQLite file: a second one would block the event loop. */
export function connect(url: string, onIdleError: (error: Error) => void = () => {}): Connection {
  if (/^postgres(ql)?:/.test(url)) {
    const db = new Kysely<Tables>({ dialect: postgresDialect(url, onIdleError) })
    return { db, engine: 'postgres', sqlite: null, version: () => writtenUpTo(db), close: () => db.destroy() }
  }
  const sqlite = openSqlite(url.replace(/^file:/, ''))
  const db = new Kysely<Tables>({ dialect: new KutsuSqliteDialect(sqlite) })
  return { db, engine: 'sqlite', sqlite, version: changesSeen(sqlite), close: () => db.destroy() }
}

/** Rows changed over this connection, and how often others have committed. */
function changesSeen(sqlite: Sqlite.Database): () => Promise<string> {
  const read = sqlite.prepare<[], string>("select total_changes() || ' ' || data_version from pragma_data_version").pluck()
  return async () => read.get() as string
}

/** How far the server's log has been written: it grows with every change before its commit is seen. */
async function writtenUpTo(db: Db): Promise<string> {
  const { rows } = await sql<{ lsn: string }>`select pg_current_wal_insert_lsn()::text as lsn`.execute(db)
  return rows[0]?.lsn ?? ''
}

/** Throws unless the server's transactions are READ COMMITTED: a stricter level would turn the seat rule's re-reading into errors. */
export async function assertIsolation({ db, engine }: Connection): Promise<void> {
  if (engine === 'sqlite') return
  const { rows } = await sql<{ level: string }>`select current_setting('default_transaction_isolation') as level`.execute(db)
  if (rows[0]?.level !== 'read committed')
    throw new Error(`PostgreSQL default_transaction_isolation is ${rows[0]?.level}, not read committed`)
}
