import { sql } from 'kysely'
import type { Connection } from './connection.server.ts'

/** Drops every table with what hangs on it: the database is as if it had just been made. */
export async function emptyDatabase({ db, sqlite }: Connection): Promise<void> {
  if (!sqlite) {
    await sql`do $$ declare found record; begin
      for found in select tablename from pg_tables where schemaname = current_schema() loop
        execute format('drop table %I cascade', found.tablename);
      end loop;
      for found in select oid::regprocedure as name from pg_proc where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype loop
        execute 'drop function ' || found.name;
      end loop;
    end $$`.execute(db)
    return
  }
  const tables = sqlite
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[]
  sqlite.pragma('foreign_keys = 0')
  sqlite.transaction(() => {
    for (const table of tables) sqlite.exec(`drop table "${table}"`)
  })()
  sqlite.pragma('foreign_keys = 1')
}
