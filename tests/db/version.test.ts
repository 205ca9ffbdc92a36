import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { postgresUrl } from '#tests/support/db.ts'
import { makeOrganisation } from '#tests/support/make.ts'

const onPostgres = process.env.ENGINE === 'postgres'

async function twoConnections() {
  const url = onPostgres ? await postgresUrl() : fileUrl()
  const [first, second] = [connect(url), connect(url)]
  onTestFinished(async () => void (await Promise.all([first.close(), second.close()])))
  await migrateToLatest(first.db)
  return { first, second }
}

function fileUrl() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-version-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/kutsu.db`
}

test('the version changes with a change of this process and with one of another, and reading changes nothing', async () => {
  const { first, second } = await twoConnections()
  const start = await first.version()
  await first.db.selectFrom('organisation').selectAll().execute()
  // A PostgreSQL server is shared with other databases, and what they write is seen too: a page made once too often.
  if (!onPostgres) expect(await first.version()).toBe(start)
  await makeOrganisation(first.db, { id: 'own' })
  const afterOwn = await first.version()
  expect(afterOwn).not.toBe(start)
  await makeOrganisation(second.db, { id: 'foreign' })
  expect(await first.version()).not.toBe(afterOwn)
})

test('what is read after the version is never older than the version', async () => {
  const { first, second } = await twoConnections()
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  const writing = second.db.transaction().execute(async (tx) => {
    await makeOrganisation(tx, { id: 'late' })
    await held
  })
  const before = await first.version()
  const seen = await first.db.selectFrom('organisation').select('id').execute()
  expect(seen).toEqual([])
  commit()
  await writing
  expect(await first.version()).not.toBe(before)
})
