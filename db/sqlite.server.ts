import Sqlite from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, type SqliteDialectConfig } from 'kysely'
import { GroupCommitDriver } from './group-commit.server.ts'
import { keepingStatements } from './statements.server.ts'

/** Settings a SQLite connection must really have; read back after they are set. */
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 2000,
  secure_delete: 1,
  wal_autocheckpoint: 4000,
} as const

/**
 * Opens a SQLite file so that an acknowledged commit survives a power cut (WAL, synchronous=FULL).
 * A file that it makes is for its owner only. Throws when the file refuses any of the settings, e.g. on a file system without shared memory.
 */
export function openSqlite(file: string): Sqlite.Database {
  const sqlite = openForOwner(file)
  sqlite.pragma('busy_timeout = 2000')
  for (const [name, value] of Object.entries(PRAGMAS)) sqlite.pragma(`${name} = ${value}`)
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    const got = sqlite.pragma(name, { simple: true })
    const memory = name === 'journal_mode' && got === 'memory'
    if (got !== wanted && !memory) throw new Error(`SQLite setting ${name} is ${got}, not ${wanted}`)
  }
  return sqlite
}

/** It holds names and addresses: whatever the umask, others on the machine cannot read it. The files beside it (`-wal`, `-shm`) take its rights. */
function openForOwner(file: string): Sqlite.Database {
  const umask = process.umask(0o077)
  try {
    return new Sqlite(file)
  } finally {
    process.umask(umask)
  }
}

/** SQLite whose transactions share their way to the disk, and whose migrations are whole or not at all. */
export class KutsuSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #sqlite: Sqlite.Database
  constructor(sqlite: Sqlite.Database) {
    const config = { database: keepingStatements(sqlite) }
    super(config)
    this.#config = config
    this.#sqlite = sqlite
  }
  override createDriver() {
    return new GroupCommitDriver(this.#config, this.#sqlite)
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
