import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const markOf = (dataDir: string) => path.join(dataDir, 'last-backup')

/** Leaves the moment of a backup in the data folder, where the program that watches itself finds it. */
export function noteBackup(dataDir: string, now: Date): void {
  writeFileSync(markOf(dataDir), `${now.toISOString()}\n`)
}

/** When the last backup was made by command; null when none was. */
export function readLastBackup(dataDir: string): Date | null {
  if (!existsSync(markOf(dataDir))) return null
  const at = new Date(readFileSync(markOf(dataDir), 'utf8').trim())
  return Number.isNaN(at.getTime()) ? null : at
}
