import { type Kysely, sql } from 'kysely'
import { isPostgres } from './engine.ts'

type Reference = { child: string; parent: string }

/** Our tables, each after those it refers to: the order in which rows can be put back. Kysely's own tables are left out. */
export async function listTablesParentsFirst(db: Kysely<never>): Promise<string[]> {
  const tables = (await db.introspection.getTables()).filter((table) => !table.isView).map((table) => table.name)
  const references = isPostgres(db) ? await postgresReferences(db) : await sqliteReferences(db)
  return parentsFirst(tables.sort(), references)
}

async function postgresReferences(db: Kysely<never>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select child.relname as child, parent.relname as parent from pg_constraint
    join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  return rows
}

async function sqliteReferences(db: Kysely<never>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select m.name as child, f."table" as parent from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`.execute(db)
  return rows
}

function parentsFirst(tables: string[], references: Reference[]): string[] {
  const ordered: string[] = []
  const place = (table: string) => {
    if (ordered.includes(table)) return
    for (const { child, parent } of references) if (child === table && parent !== table) place(parent)
    ordered.push(table)
  }
  for (const table of tables) place(table)
  return ordered
}
