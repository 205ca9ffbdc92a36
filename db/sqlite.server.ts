import Sqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely'

/** Settings a SQLite connection must really have; read back after they are set. */
const PRAGMAS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 2000, secure_delete: 1 } as const

/**
 * Opens a SQLite file so that an acknowledged commit survives a power cut (WAL, synchronous=FULL).
 * Throws when the file refuses any of the settings, e.g. on a file system without shared memory.
 */
export function openSqlite(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file)
  sqlite.pragma('busy_timeout = 2000')
  for (const [name, value] of Object.entries(PRAGMAS)) sqlite.pragma(`${name} = ${value}`)
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    const got = sqlite.pragma(name, { simple: true })
    const memory = name === 'journal_mode' && got === 'memory'
    if (got !== wanted && !memory) throw new Error(`SQLite setting ${name} is ${got}, not ${wanted}`)
  }
  return sqlite
}

/**
 * Transactions take the write lock when they begin. One that first reads and then writes would otherwise fail at once with
 * SQLITE_BUSY_SNAPSHOT when another process commits in between; busy_timeout cannot help.
 */
export class WriteFirstDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new WriteFirstDriver(this.#config)
  }
  override createAdapter() {
    return new WholeMigrationsAdapter()
  }
}

/**
 * SQLite takes back a `create table` with its transaction. Migrations therefore run in one: a killed or failed one leaves the schema as it was,
 * and of programs that start at once the second waits for the first and finds nothing to do.
 */
class WholeMigrationsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

/** With the busy timeout of two seconds each, a write waits its turn for about twenty seconds before it gives up. */
const BEGIN_ATTEMPTS = 10
const LONGEST_PAUSE_MS = 50

class WriteFirstDriver extends SqliteDriver {
  /** Another process that writes without a pause can keep the lock for longer than the busy timeout. Nothing is done yet, so it is asked for again. */
  override async beginTransaction(connection: DatabaseConnection) {
    for (let attempt = 1; ; attempt++) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || attempt === BEGIN_ATTEMPTS) throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS))
      }
    }
  }
}
