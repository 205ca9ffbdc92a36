import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { register } from '#app/domain/registrations/register.ts'
import { backup, backupBeforeMigration } from '#db/backup.ts'
import { type Connection, connect } from '#db/connection.server.ts'
import { migrateToLatest, readSchemaState } from '#db/migrate.ts'
import { restore } from '#db/restore.ts'
import { listTablesParentsFirst } from '#db/table-order.ts'
import { postgresUrl, testConnection } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '#tests/support/make.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'kutsu-backup-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A database on disk, as a server would have it. */
async function onDisk(dataDir: string): Promise<Connection> {
  const connection = connect(process.env.ENGINE === 'postgres' ? await postgresUrl() : `file:${path.join(dataDir, 'kutsu.db')}`)
  onTestFinished(() => connection.close())
  await migrateToLatest(connection.db)
  return connection
}

/** Every row of every table, in an order of its own. */
async function everything({ db }: Connection): Promise<Record<string, string[]>> {
  const tables = await listTablesParentsFirst(db as never)
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    found[table] = rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  }
  return found
}

async function aSmallNetwork({ db }: Connection) {
  await makeOrganisation(db, { id: 'lappia', domains: ['lappia.example'] })
  await makeAccount(db, { name: 'Sari "Ö" O\'Brien' })
  const event = await makeEvent(db, { title: 'Rivi\nvaihtuu; 🎉', capacity: { remote: 10 } })
  await makeRegistration(db, { event_id: event.id, seats: 3, names: ['Aino', 'Åke'] })
  await makeRegistration(db, { event_id: event.id, email: null })
  return event
}

const archived = (file: string) => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')

test('what is restored equals what was backed up, row by row, with secret and uploads', async () => {
  const [from, to] = [folder(), folder()]
  const source = await onDisk(from)
  await aSmallNetwork(source)
  mkdirSync(path.join(from, 'uploads', 'a'), { recursive: true })
  writeFileSync(path.join(from, 'uploads', 'a', 'logo.png'), Buffer.from([0, 255, 13, 10]))
  const file = path.join(from, 'kutsu.gz')
  const rows = await backup(source, { dataDir: from, secret: SECRET }, file, NOW)

  const target = await testConnection()
  expect(await restore(target, file, { dataDir: to, force: false, keepSecret: false })).toBe(rows)
  expect(await everything(target)).toEqual(await everything(source))
  expect(readFileSync(path.join(to, 'secret'), 'utf8')).toBe(SECRET)
  expect([...readFileSync(path.join(to, 'uploads', 'a', 'logo.png'))]).toEqual([0, 255, 13, 10])
  for (const kept of [file, path.join(to, 'secret')]) expect(statSync(kept).mode & 0o077).toBe(0)
})

test('a backup made on one engine is restored on the other', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  await aSmallNetwork(source)
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  const other = connect('file::memory:')
  onTestFinished(() => other.close())
  await restore(other, file, { dataDir: folder(), force: false, keepSecret: false })
  expect(await everything(other)).toEqual(await everything(source))
})

test('a backup taken while people register is of one moment: no seat without its registration', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  const event = await makeEvent(source.db, { capacity: { remote: 500 } })
  for (let i = 0; i < 40; i++) await makeRegistration(source.db, { event_id: event.id })
  const file = path.join(dataDir, 'kutsu.gz')
  const person = (i: number) => ({
    form: `form-token-of-person-${i}`,
    name: `Osallistuja ${i}`,
    email: `osallistuja-${i}@example.org`,
    mode: 'remote' as const,
    seats: 1,
    names: [],
    answers: {},
    language: 'fi' as const,
  })
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await register(source.db, event.slug, person(i), { secret: SECRET, limits: false }, NOW)
  })()
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  await writing

  const target = await testConnection()
  await restore(target, file, { dataDir: folder(), force: false, keepSecret: false })
  const count = async (connection: Connection) => (await connection.db.selectFrom('registration').select('id').execute()).length
  const pool = await target.db.selectFrom('seat_pool').select('confirmed').executeTakeFirstOrThrow()
  expect(pool.confirmed).toBe(await count(target))
  expect(await count(source)).toBe(60)
})

test('a database that holds something is not overwritten, unless told to; then it holds the backup alone', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  await aSmallNetwork(source)
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  const target = await testConnection()
  await makeEvent(target.db, { title: 'Toinen', organisation_id: 'redu' })
  const before = await everything(target)
  const options = { dataDir: folder(), force: false, keepSecret: false }
  await expect(restore(target, file, options)).rejects.toThrow('not empty')
  expect(await everything(target)).toEqual(before)
  await restore(target, file, { ...options, force: true })
  expect(await everything(target)).toEqual(await everything(source))
  await expect(target.db.deleteFrom('registration_history').execute()).rejects.toThrow('append-only')
})

test('a damaged, shortened or foreign file changes nothing', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  await aSmallNetwork(source)
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  const bytes = readFileSync(file)
  const lines = archived(file)
  const spoiled: Record<string, Buffer> = {
    'cut in the middle': bytes.subarray(0, bytes.length / 2),
    'without its end': gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
    'one row less': gzipSync(`${[...lines.slice(0, 6), ...lines.slice(7)].join('\n')}\n`),
    'one letter changed': gzipSync(`${lines.join('\n').replace('Mikko', 'Mirko')}\n`),
    'not a backup': gzipSync('{"hello":1}\n'),
    'not compressed': Buffer.from('hello'),
    empty: Buffer.alloc(0),
  }
  const target = await testConnection()
  const options = { dataDir: folder(), force: true, keepSecret: false }
  const before = await everything(target)
  for (const [what, content] of Object.entries(spoiled)) {
    const bad = path.join(dataDir, `${what}.gz`)
    writeFileSync(bad, content)
    await expect(restore(target, bad, options), what).rejects.toThrow(/damaged|not a backup/)
  }
  await expect(restore(target, path.join(dataDir, 'nothing.gz'), options)).rejects.toThrow('no such file')
  expect(await everything(target)).toEqual(before)
  expect(existsSync(path.join(options.dataDir, 'secret'))).toBe(false)
})

test('a backup of a newer program is refused', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', 'x')`.execute(source.db)
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  await expect(restore(await testConnection(), file, { dataDir: folder(), force: false, keepSecret: false })).rejects.toThrow(
    'newer program',
  )
})

test('a backup is never written over another file, and a failed one leaves none behind', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  const file = path.join(dataDir, 'kutsu.gz')
  writeFileSync(file, 'precious')
  await expect(backup(source, { dataDir, secret: SECRET }, file, NOW)).rejects.toThrow('exists already')
  expect(readFileSync(file, 'utf8')).toBe('precious')
  const nowhere = path.join(dataDir, 'no', 'such', 'folder', 'kutsu.gz')
  await expect(backup(source, { dataDir, secret: SECRET }, nowhere, NOW)).rejects.toThrow('no such folder')
})

test('letters come back in the state they were in at the backup', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  const letter = { event_id: null, registration_id: null, account_id: null, payload: '{}', attempts: 0, claimed_by: null, claimed_at: null }
  const rest = { reason: null, batch_id: null, created_at: NOW.toISOString(), due_at: NOW.toISOString(), kind: 'note' }
  await source.db
    .insertInto('outbox')
    .values([
      { ...letter, ...rest, id: '1', key: 'a', state: 'sent', sent_at: NOW.toISOString() },
      { ...letter, ...rest, id: '2', key: 'b', state: 'queued', sent_at: null },
    ])
    .execute()
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  const target = await testConnection()
  await restore(target, file, { dataDir: folder(), force: false, keepSecret: true })
  expect(await target.db.selectFrom('outbox').select(['id', 'state']).orderBy('id').execute()).toEqual([
    { id: '1', state: 'sent' },
    { id: '2', state: 'queued' },
  ])
})

test('a session that was open at the backup is not open in what is restored', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  const sari = await makeAccount(source.db)
  const at = NOW.toISOString()
  await source.db.insertInto('session').values({ id_hash: 'h', account_id: sari.id, created_at: at, seen_at: at, expires_at: at }).execute()
  const file = path.join(dataDir, 'kutsu.gz')
  await backup(source, { dataDir, secret: SECRET }, file, NOW)
  const target = await testConnection()
  await restore(target, file, { dataDir: folder(), force: false, keepSecret: true })
  expect(await target.db.selectFrom('session').selectAll().execute()).toEqual([])
  expect(await target.db.selectFrom('account').select('id').execute()).toEqual([{ id: sari.id }])
})

test('before a migration a backup appears in the data folder', async () => {
  const dataDir = folder()
  const source = await onDisk(dataDir)
  const file = await backupBeforeMigration(source, { dataDir, secret: SECRET }, NOW)
  expect(path.relative(dataDir, file)).toBe(path.join('backups', 'before-migration-2027-03-11T10-00-00-000Z.kutsu.gz'))
  expect(JSON.parse(archived(file)[0] ?? '')).toMatchObject({
    kutsu: 'backup',
    format: 1,
    migrations: (await readSchemaState(source.db)).applied,
  })
})
