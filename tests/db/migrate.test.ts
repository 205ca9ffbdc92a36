import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { type Connection, connect } from '#db/connection.server.ts'
import { emptyDatabase } from '#db/empty-database.ts'
import { migrateToLatest, readSchemaState } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { postgresUrl, testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'

/** Programs that open the same database, in which there is nothing yet. */
async function programsOnAnEmptyDatabase(count: number) {
  const url = process.env.ENGINE === 'postgres' ? await postgresUrl() : fileUrl()
  const programs = Array.from({ length: count }, () => connect(url))
  onTestFinished(async () => void (await Promise.all(programs.map((program) => program.close()))))
  await emptyDatabase(programs[0] as Connection)
  for (const { sqlite } of programs) sqlite?.pragma('busy_timeout = 1')
  return programs
}

function fileUrl() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-migrate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/kutsu.db`
}

test('three programs start at once on an empty database: one makes the schema, the others wait for it', async () => {
  const programs = await programsOnAnEmptyDatabase(3)
  const done = await Promise.all(programs.map(({ db }) => migrateToLatest(db)))
  expect(done.flat().sort(), 'each migration is made, and told of, once').toEqual(Object.keys(migrations).sort())
  for (const { db } of programs) expect((await readSchemaState(db)).pending).toEqual([])
})

test('a migration that fails or is killed halfway leaves the schema as it was', async () => {
  const db = await testDb()
  const halfway = {
    up: async (schema: Kysely<never>) => {
      await schema.schema.createTable('half').addColumn('id', 'text').execute()
      throw new Error('halfway')
    },
  }
  const all = { ...migrations, '9998-halfway': halfway as unknown as Migration }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } })
  expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'halfway' })
  await expect(sql`select * from half`.execute(db)).rejects.toThrow(/half/)
  expect((await readSchemaState(db)).unknown).toEqual([])
})

test('a reason for cancelling that was said in an older version counts as Finnish, and no reason stays none', async () => {
  const db = await testDb()
  const said = await makeEvent(db, { status: 'cancelled' })
  const silent = await makeEvent(db, { status: 'cancelled' })
  await sql`update event set cancel_reason = ${'Puhuja "Åsa" sairastui.'} where id = ${said.id}`.execute(db)
  await migrations['0004-cancel-reason-by-language']?.up(db)
  expect((await findEvent(db, said.id))?.cancel_reason).toEqual({ fi: 'Puhuja "Åsa" sairastui.' })
  expect((await findEvent(db, silent.id))?.cancel_reason).toBeNull()
})
