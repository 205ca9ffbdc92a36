import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { constraintOf } from '#db/constraint.ts'
import { migrateToLatest, readSchemaState } from '#db/migrate.ts'
import { testDb } from '#tests/support/db.ts'

test('a migrated database has nothing pending, and migrating again does nothing', async () => {
  const db = await testDb()
  expect((await readSchemaState(db)).pending).toEqual([])
  expect(await migrateToLatest(db)).toEqual([])
})

test('a database of a newer program is refused', async () => {
  const db = await testDb()
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', 'x')`.execute(db)
  await expect(migrateToLatest(db)).rejects.toThrow('newer than this program')
})

test('unique and foreign-key errors are told apart on both engines', async () => {
  const db = await testDb()
  const organisation = { id: 'a', name: 'A', domains: '[]', created_at: 'now' }
  await db.insertInto('organisation').values(organisation).execute()
  const twice = await db.insertInto('organisation').values(organisation).execute().catch(constraintOf)
  expect(twice).toMatchObject({ kind: 'unique' })
  const orphan = await db.insertInto('event_co_organiser').values({ event_id: 'none', organisation_id: 'a' }).execute().catch(constraintOf)
  expect(orphan).toMatchObject({ kind: 'foreign-key' })
})

test('the audit trail cannot be rewritten', async () => {
  const db = await testDb()
  const row = { id: '1', at: 'now', actor: 'x', action: 'y', subject_type: 'z', subject_id: '1', organisation_id: null, details: '{}' }
  await db.insertInto('audit').values(row).execute()
  expect(await db.deleteFrom('audit').execute().catch(constraintOf)).toMatchObject({ kind: 'append-only' })
})
