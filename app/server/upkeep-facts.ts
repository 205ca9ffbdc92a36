import { statfs } from 'node:fs/promises'
import { readLastBackup } from '#db/last-backup.ts'

/** How the data folder stands. null where it cannot be told: no such folder, no backup yet. */
export type UpkeepFacts = { disk: { freeBytes: number | null }; backup: { ageSeconds: number | null } }

/** Room that migrations, backups and a busy day need beside the database. */
const LEAST_FREE_BYTES = 1024 ** 3
/** Two nights: one missed backup may be a restart, two are a broken timer. */
const OLD_BACKUP_SECONDS = 48 * 3600

export async function upkeepFacts(dataDir: string, now: Date): Promise<UpkeepFacts> {
  const disk = await statfs(dataDir).catch(() => null)
  const last = readLastBackup(dataDir)
  return {
    disk: { freeBytes: disk && disk.bavail * disk.bsize },
    backup: { ageSeconds: last && Math.max(0, Math.round((now.getTime() - last.getTime()) / 1000)) },
  }
}

/** What whoever runs the program should look at. */
export function upkeepWarnings({ disk, backup }: UpkeepFacts): string[] {
  const warnings: string[] = []
  if (disk.freeBytes !== null && disk.freeBytes < LEAST_FREE_BYTES) warnings.push('disk-low')
  if (backup.ageSeconds === null) warnings.push('backup-missing')
  else if (backup.ageSeconds > OLD_BACKUP_SECONDS) warnings.push('backup-old')
  return warnings
}
