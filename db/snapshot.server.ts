import Sqlite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Connection } from './connection.server.ts'
import { listTablesParentsFirst } from './table-order.ts'

export type Row = Record<string, string | number | null>
type EachRow = (table: string, row: Row) => Promise<void>

const ROWS_AT_ONCE = 500

/** Hands over every row as it is at one moment, while others go on writing. */
export async function readSnapshot({ db, sqlite }: Connection, each: EachRow): Promise<void> {
  const tables = await listTablesParentsFirst(db as unknown as Kysely<never>)
  await (sqlite ? readSqlite(sqlite, tables, each) : readPostgres(db as unknown as Kysely<never>, tables, each))
}

/** A connection of its own: in WAL mode its read transaction sees one moment and keeps nobody from writing. */
async function readSqlite(source: Sqlite.Database, tables: string[], each: EachRow): Promise<void> {
  const copy = source.memory ? new Sqlite(source.serialize()) : new Sqlite(source.name, { readonly: true })
  try {
    copy.exec('begin')
    for (const table of tables) {
      for (const row of copy.prepare(`select * from "${table}"`).iterate()) await each(table, row as Row)
    }
  } finally {
    copy.close()
  }
}

async function readPostgres(db: Kysely<never>, tables: string[], each: EachRow): Promise<void> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  await snapshot.execute(async (tx) => {
    for (const table of tables) {
      await sql`declare backup_rows no scroll cursor for select * from ${sql.table(table)}`.execute(tx)
      for (;;) {
        const { rows } = await sql<Row>`fetch ${sql.raw(String(ROWS_AT_ONCE))} from backup_rows`.execute(tx)
        if (rows.length === 0) break
        for (const row of rows) await each(table, row)
      }
      await sql`close backup_rows`.execute(tx)
    }
  })
}
