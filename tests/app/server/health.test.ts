import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { metrics, readiness } from '#app/server/health.ts'
import { upkeepWarnings } from '#app/server/upkeep-facts.ts'
import { noteBackup } from '#db/last-backup.ts'
import { testDb } from '#tests/support/db.ts'
import { NOW } from '#tests/support/world.ts'

const HOUR_MS = 3_600_000

async function watched() {
  const dataDir = mkdtempSync(`${tmpdir()}/kutsu-health-`)
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return { db: await testDb(), dataDir }
}

const warningsOf = async (given: Awaited<ReturnType<typeof watched>>, now: Date) => {
  const { status, body } = await readiness(given, false, now)
  expect(status).toBe(200)
  return (body as { warnings: string[] }).warnings.filter((one) => one !== 'disk-low')
}

test('an empty installation is ready; that it was never backed up, or not for two nights, is a warning', async () => {
  const given = await watched()
  expect(await warningsOf(given, NOW)).toEqual(['backup-missing'])
  noteBackup(given.dataDir, NOW)
  expect(await warningsOf(given, new Date(NOW.getTime() + 47 * HOUR_MS))).toEqual([])
  expect(await warningsOf(given, new Date(NOW.getTime() + 49 * HOUR_MS))).toEqual(['backup-old'])
})

test('little room on the disk is a warning, a disk that cannot be read is none', () => {
  const backup = { ageSeconds: 0 }
  expect(upkeepWarnings({ disk: { freeBytes: 1024 ** 3 - 1 }, backup })).toEqual(['disk-low'])
  expect(upkeepWarnings({ disk: { freeBytes: 1024 ** 3 }, backup })).toEqual([])
  expect(upkeepWarnings({ disk: { freeBytes: null }, backup })).toEqual([])
})

test('room and age of the backup can be measured; an age that nobody knows is not 0', async () => {
  const given = await watched()
  const before = await metrics(given, new Map(), NOW)
  expect(before).toMatch(/^kutsu_disk_free_bytes \d+$/m)
  expect(before).not.toContain('kutsu_backup_age_seconds')
  noteBackup(given.dataDir, NOW)
  expect(await metrics(given, new Map(), new Date(NOW.getTime() + HOUR_MS))).toMatch(/^kutsu_backup_age_seconds 3600$/m)
})

test('a program that is stopping is not ready', async () => {
  expect(await readiness(await watched(), true, NOW)).toEqual({ status: 503, body: { ready: false, reason: 'stopping' } })
})
