import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Kysely, Migrator, sql } from 'kysely'
import { ArchiveError, type FileLine, type Head, readArchive } from './archive.ts'
import type { Connection } from './connection.server.ts'
import { emptyDatabase } from './empty-database.ts'
import { migrateToLatest } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Row } from './snapshot.server.ts'
import { listTablesParentsFirst } from './table-order.ts'

const ROWS_AT_ONCE = 100
/** Tables that a program fills by itself; they do not make a database "not empty". */
const NOT_YET_USE = ['limit_window', 'sending_pace']

export type RestoreOptions = { dataDir: string; force: boolean; keepSecret: boolean }

/**
 * Puts a backup back: the schema it was made with, its rows, the secret and the uploads, then the newest schema. The archive is read whole and
 * checked before anything is touched. Refuses a database that holds anything unless `force`, which empties it first. Sessions and sign-in links
 * are left behind: one that was ended after the backup does not come back. Answers the rows read.
 */
export async function restore(connection: Connection, file: string, { dataDir, force, keepSecret }: RestoreOptions): Promise<number> {
  const head = await inspect(file)
  if (await hasContent(connection)) {
    if (!force) throw new ArchiveError('The database is not empty. Use --force to replace what it holds.')
    await emptyDatabase(connection)
  }
  await migrateTo(connection, head)
  const rows = await putBack(connection, file)
  for await (const line of readArchive(file)) if ('file' in line && !(keepSecret && line.file === 'secret')) writeKept(dataDir, line)
  await migrateToLatest(connection.db)
  await connection.db.deleteFrom('session').execute()
  await connection.db.deleteFrom('sign_in_token').execute()
  return rows
}

async function inspect(file: string): Promise<Head> {
  let head: Head | undefined
  for await (const line of readArchive(file)) if ('migrations' in line) head = line
  const unknown = head?.migrations.filter((name) => !(name in migrations)) ?? []
  if (!head || unknown.length > 0) throw new ArchiveError('This backup was made by a newer program. Update the program.')
  return head
}

async function hasContent({ db }: Connection): Promise<boolean> {
  const tables = await listTablesParentsFirst(db as unknown as Kysely<never>)
  for (const table of tables.filter((name) => !NOT_YET_USE.includes(name))) {
    const { rows } = await sql`select 1 as found from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}

async function migrateTo({ db }: Connection, head: Head): Promise<void> {
  const last = head.migrations.at(-1)
  if (last === undefined) return
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(last)
  if (error) throw error
}

/** All rows in one transaction: an archive that the schema refuses leaves the database empty. */
function putBack({ db }: Connection, file: string): Promise<number> {
  return (db as unknown as Kysely<Record<string, Row>>).transaction().execute(async (tx) => {
    for (const table of NOT_YET_USE) await tx.deleteFrom(table).execute()
    let held: Row[] = []
    let into = ''
    let rows = 0
    const flush = async () => {
      if (held.length > 0) await tx.insertInto(into).values(held).execute()
      held = []
    }
    for await (const line of readArchive(file)) {
      if (!('row' in line)) continue
      if (line.table !== into || held.length === ROWS_AT_ONCE) await flush()
      into = line.table
      held.push(line.row)
      rows++
    }
    await flush()
    return rows
  })
}

function writeKept(dataDir: string, { file, content }: FileLine): void {
  const target = path.resolve(dataDir, file)
  const inside = path.relative(path.resolve(dataDir), target)
  if (inside !== 'secret' && !inside.startsWith(`uploads${path.sep}`)) throw new ArchiveError(`The backup holds a file in a wrong place.`)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, Buffer.from(content, 'base64'), { mode: 0o600 })
  chmodSync(target, 0o600)
}
