import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { openArchive } from './archive.ts'
import type { Connection } from './connection.server.ts'
import { readSchemaState } from './migrate.ts'
import { readSnapshot } from './snapshot.server.ts'

/** What an installation consists of besides its database. */
export type Kept = { dataDir: string; secret: string }

/**
 * Writes database, secret and uploads into one file, while the program goes on working: the rows are those of one moment. The file appears
 * under its name when it is whole; one that exists is not overwritten. Answers the number of rows.
 */
export async function backup(connection: Connection, kept: Kept, file: string, now: Date): Promise<number> {
  if (existsSync(file)) throw new BackupError('The file exists already. Give another name.')
  if (!existsSync(path.dirname(file))) throw new BackupError('There is no such folder to write the backup to.')
  const unfinished = `${file}.${process.pid}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    const archive = openArchive(unfinished)
    const { applied } = await readSchemaState(connection.db)
    await archive.write({ engine: connection.engine, at: now.toISOString(), migrations: applied })
    await archive.write({ file: 'secret', content: Buffer.from(kept.secret).toString('base64') })
    for (const name of listUploads(kept.dataDir)) {
      await archive.write({ file: name, content: readFileSync(path.join(kept.dataDir, name)).toString('base64') })
    }
    await readSnapshot(connection, (table, row) => archive.write({ table, row }))
    const rows = await archive.close()
    renameSync(unfinished, file)
    return rows
  } finally {
    rmSync(unfinished, { force: true })
  }
}

export class BackupError extends Error {}

/** The backup made by itself before the schema changes, in the data folder. */
export async function backupBeforeMigration(connection: Connection, kept: Kept, now: Date): Promise<string> {
  const folder = path.join(kept.dataDir, 'backups')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `before-migration-${now.toISOString().replace(/[:.]/g, '-')}.kutsu.gz`)
  await backup(connection, kept, file, now)
  return file
}

/** Uploaded files by their path below the data folder. */
function listUploads(dataDir: string): string[] {
  const folder = path.join(dataDir, 'uploads')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true }).map((name) => path.join('uploads', String(name)))
  return names.filter((name) => statSync(path.join(dataDir, name)).isFile()).sort()
}
