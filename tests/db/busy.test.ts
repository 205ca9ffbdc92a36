import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { postgresUrl } from '#tests/support/db.ts'
import { makeOrganisation } from '#tests/support/make.ts'

test('a write that meets another writer who holds on for longer than the busy timeout waits its turn', async () => {
  const url = process.env.ENGINE === 'postgres' ? await postgresUrl() : fileUrl()
  const [first, second] = [connect(url), connect(url)]
  onTestFinished(async () => void (await Promise.all([first.close(), second.close()])))
  await migrateToLatest(first.db)
  second.sqlite?.pragma('busy_timeout = 1')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const holding = first.db.transaction().execute(async (tx) => {
    await makeOrganisation(tx, { id: 'first' })
    await held
  })
  const waiting = second.db.transaction().execute((tx) => makeOrganisation(tx, { id: 'second' }))
  setImmediate(letGo)
  await Promise.all([holding, waiting])
  const rows = await first.db.selectFrom('organisation').select('id').orderBy('id').execute()
  expect(rows.map(({ id }) => id)).toEqual(['first', 'second'])
})

function fileUrl() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-busy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/kutsu.db`
}
