import { Migrator, sql } from 'kysely'
import { isPostgres } from './engine.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './tables/index.ts'

/** What a database would need: nothing, an upgrade, or a newer program. */
export type SchemaState = { applied: string[]; pending: string[]; unknown: string[] }

/** Reads which migrations a database has; `unknown` ones come from a newer program. */
export async function readSchemaState(db: Db): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return { applied: [], pending: Object.keys(migrations), unknown: [] }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const applied = rows.map((row) => row.name)
  return {
    applied,
    pending: Object.keys(migrations).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in migrations)),
  }
}

/**
 * Brings the schema to the newest; answers the migrations it made. Another program that migrates at the same time is waited for. Throws when the
 * database was written by a newer program, or when a migration fails (the old schema stays).
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const { unknown, pending } = await readSchemaState(db)
  if (unknown.length > 0) throw new Error(`The database is newer than this program (it has ${unknown.join(', ')}). Update the program.`)
  if (pending.length === 0) return []
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  if (!isPostgres(db)) await sql`pragma optimize`.execute(db)
  return results.map(({ migrationName }) => migrationName)
}
