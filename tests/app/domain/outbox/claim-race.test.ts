import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { postgresUrl } from '#tests/support/db.ts'
import { bundleProgram, runProgram } from '#tests/support/program.ts'
import { queueLetters } from '#tests/support/worker.ts'

const LETTERS = 200
const PATIENCE_MS = 30_000

/** Two processes empty one queue side by side; answers what should be sent and every sending. */
async function race(guard: 'on' | 'off'): Promise<{ queued: string[]; sent: string[] }> {
  const url = process.env.ENGINE === 'postgres' ? await postgresUrl() : fileUrl()
  const connection = connect(url)
  await migrateToLatest(connection.db)
  const queued = await queueLetters(connection.db, LETTERS)
  await connection.close()
  const file = await bundleProgram('tests/support/claiming-program.ts')
  const programs = [1, 2].map(() => runProgram(file, { DATABASE_URL: url, GUARD: guard }))
  await Promise.all(programs.map(({ process }) => once(process.stdout as NodeJS.ReadableStream, 'data')))
  for (const { process } of programs) process.stdin?.end('go\n')
  const said = await Promise.all(programs.map(({ output }) => output))
  return { queued, sent: said.flatMap((text) => text.split('\n').filter((line) => line !== '' && line !== 'ready')) }
}

function fileUrl() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-outbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/kutsu.db`
}

test('two processes empty one queue: every letter is sent once', { timeout: PATIENCE_MS }, async () => {
  const { queued, sent } = await race('on')
  expect(sent.sort()).toEqual(queued.sort())
})

test('negative control: two processes that claim without a lock send letters twice', { timeout: PATIENCE_MS }, async () => {
  const { sent } = await race('off')
  expect(sent.length).toBeGreaterThan(LETTERS)
})
