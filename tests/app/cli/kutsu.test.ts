import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { main } from '#app/cli/kutsu.ts'
import { findStaffByApiToken } from '#app/domain/accounts/find-staff-by-api-token.ts'
import { signIn } from '#app/domain/accounts/sign-in.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { connect } from '#db/connection.server.ts'
import { readLastBackup } from '#db/last-backup.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Db } from '#db/tables/index.ts'
import { postgresUrl } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'

type Said = { code: number; out: string; err: string }
type Cli = { run: (...words: string[]) => Promise<Said>; environment: Record<string, string>; dataDir: string }

/** The command line on an empty installation of its own. */
async function installation(): Promise<Cli> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kutsu-cli-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const environment: Record<string, string> = { DATA_DIR: dataDir }
  if (process.env.ENGINE === 'postgres') environment.DATABASE_URL = await postgresUrl()
  return { environment, dataDir, run: (...words) => run(words, environment) }
}

async function run(words: string[], environment: Record<string, string>): Promise<Said> {
  let [out, err] = ['', '']
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk)
    return true
  })
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    err += String(chunk)
    return true
  })
  try {
    return { code: await main(words, environment), out, err }
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
}

async function looking<Found>({ environment, dataDir }: Cli, look: (db: Db) => Promise<Found>): Promise<Found> {
  const connection = connect(environment.DATABASE_URL ?? `file:${path.join(dataDir, 'kutsu.db')}`)
  try {
    return await look(connection.db)
  } finally {
    await connection.close()
  }
}

async function withKaisa(cli: Cli) {
  await cli.run('organisation', 'add', '--id', 'redu', '--name', 'Lapin koulutuskeskus', '--domain', 'redu.example, edu.redu.example')
  await cli.run('user', 'add', '--email', 'Kaisa@redu.example', '--name', 'Kaisa Mäki', '--role', 'coordinator', '--organisation', 'redu')
}

test('the data folder and the database in it are for their owner only, whatever the umask', async () => {
  const cli = await installation()
  const dataDir = path.join(cli.dataDir, 'made')
  const elsewhere = path.join(cli.dataDir, 'elsewhere.db')
  const before = process.umask(0o022)
  onTestFinished(() => void process.umask(before))
  await run(['migrate'], { DATA_DIR: dataDir })
  await run(['migrate'], { DATA_DIR: dataDir, DATABASE_URL: `file:${elsewhere}` })
  const made = [dataDir, elsewhere, ...readdirSync(dataDir).map((name) => path.join(dataDir, name))]
  expect(made.map((one) => [one, statSync(one).mode & 0o077])).toEqual(made.map((one) => [one, 0]))
  expect(made).toContain(path.join(dataDir, 'kutsu.db'))
})

test('an empty installation is set up from the command line, and its people get in', async () => {
  const cli = await installation()
  expect(await cli.run('organisation', 'add', '--id', 'redu', '--name', 'Lapin koulutuskeskus', '--sector', 'vocational')).toMatchObject({
    code: 0,
    out: 'redu\n',
  })
  const user = ['--email', 'kaisa@redu.example', '--name', 'Kaisa Mäki', '--role', 'coordinator', '--organisation', 'redu']
  expect((await cli.run('user', 'add', ...user)).code).toBe(0)
  const link = await cli.run('sign-in-link', '--email', ' KAISA@redu.example ')
  expect(link).toMatchObject({ code: 0, err: '' })
  const token = /^http:\/\/localhost:3000\/sign-in\/([0-9a-z]{32})\n$/.exec(link.out)?.[1] ?? ''
  expect(await looking(cli, (db) => signIn(db, token, new Date()))).toMatchObject({ ok: true })
})

test('token add prints the token and nothing else', async () => {
  const cli = await installation()
  await withKaisa(cli)
  const { code, out, err } = await cli.run('token', 'add', '--email', 'kaisa@redu.example', '--name', 'Raportointi')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^kutsu_[0-9a-z]{32}\n$/)
  expect(await looking(cli, (db) => findStaffByApiToken(db, out.trim()))).toMatchObject({
    email: 'kaisa@redu.example',
    role: 'coordinator',
  })
})

test.each([
  [['dance'], 'There is no "dance"'],
  [['organisation'], 'There is no "organisation". Did you mean "organisation add"?'],
  [['organisation', 'foo', '--id', 'x'], 'There is no "organisation foo". Did you mean "organisation add"?'],
  [['organisation', '--id', 'x'], 'There is no "organisation". Did you mean "organisation add"?'],
  [['organisation', 'add', '--id', 'x', '--name', 'x', '--sector', 'folk'], '--sector: It is one of vocational, '],
  [['organisation', 'add', '--id', 'redu'], '--name is missing.'],
  [['organisation', 'add', '--id', 'RE DU', '--name', 'x'], '--id: use lower-case letters'],
  [
    ['user', 'add', '--email', 'not an address', '--name', 'K', '--role', 'viewer', '--organisation', 'redu'],
    '--email: The e-mail address',
  ],
  [
    ['user', 'add', '--email', 'k@example.org', '--name', 'K', '--role', 'king', '--organisation', 'redu'],
    '--role: It is one of coordinator, ',
  ],
  [['backup'], 'Expected: backup <file>'],
  [['backup', 'one', 'two'], 'Expected: backup <file>'],
  [['check', '--fast'], "Unknown option '--fast'"],
  [['token', 'add', '--email'], "Option '--email"],
])('%j ends with 2 and one sentence', async (words, sentence) => {
  const cli = await installation()
  const said = await cli.run(...words)
  expect(said).toMatchObject({ code: 2, out: '' })
  expect(said.err).toContain(sentence)
  expect(said.err.trimEnd().split('\n')).toHaveLength(1)
})

test('what cannot be done ends with 1 and one sentence', async () => {
  const cli = await installation()
  await withKaisa(cli)
  const refused = [
    ['organisation', 'add', '--id', 'redu', '--name', 'Toinen'],
    ['user', 'add', '--email', 'kaisa@redu.example', '--name', 'K', '--role', 'viewer', '--organisation', 'redu'],
    ['user', 'add', '--email', 'k@redu.example', '--name', 'K', '--role', 'viewer', '--organisation', 'nowhere'],
    ['sign-in-link', '--email', 'nobody@example.org'],
    ['token', 'add', '--email', 'nobody@example.org', '--name', 'x'],
    ['restore', path.join(cli.dataDir, 'nothing.gz')],
  ]
  for (const words of refused) {
    const said = await cli.run(...words)
    expect(said, words.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(said.err.trimEnd().split('\n')).toHaveLength(1)
  }
  expect(await run(['check'], { ...cli.environment, PORT: 'eighty' })).toMatchObject({ code: 1, err: expect.stringContaining('PORT') })
})

test.each([
  'start',
  'web',
  'worker',
  'demo',
  'migrate',
  'check',
  'backup',
  'restore',
  'organisation add',
  'user add',
  'sign-in-link',
  'token add',
  'erase',
])('%s explains itself', async (verb) => {
  const cli = await installation()
  const said = await cli.run(...verb.split(' '), '--help')
  expect(said).toMatchObject({ code: 0, err: '' })
  expect(said.out).toContain(verb)
  expect(existsSync(path.join(cli.dataDir, 'secret'))).toBe(false)
  expect((await cli.run('--help')).out).toContain(verb)
})

test('a backup is restored into a new installation, and both agree with themselves', async () => {
  const [old, fresh] = [await installation(), await installation()]
  await withKaisa(old)
  await looking(old, async (db) => makeEvent(db, { organisation_id: 'redu' }))
  const file = path.join(old.dataDir, 'kutsu.gz')
  expect((await old.run('backup', file)).out).toMatch(/^Backed up \d+ rows\.\n$/)
  expect(readLastBackup(old.dataDir), 'those who watch see its age').toBeInstanceOf(Date)
  expect((await fresh.run('restore', file)).out).toMatch(/^Restored \d+ rows\.\n$/)
  expect(await fresh.run('restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('not empty') })
  expect((await fresh.run('restore', file, '--force')).code).toBe(0)
  expect(await fresh.run('check')).toMatchObject({ code: 0, out: 'Everything agrees.\n' })
  expect((await fresh.run('migrate')).out).toBe('Nothing to do.\n')
  const { out } = await fresh.run('sign-in-link', '--email', 'kaisa@redu.example')
  expect(out).toMatch(/^http/)
})

test('the help of a verb lists what an option may say', async () => {
  const cli = await installation()
  expect((await cli.run('organisation', 'add', '--help')).out).toContain('--sector <vocational|')
})

test('of two that migrate at once, at most one says that it did', async () => {
  const cli = await installation()
  const connection = connect(cli.environment.DATABASE_URL ?? `file:${path.join(cli.dataDir, 'kutsu.db')}`)
  const [there, told] = await Promise.all([migrateToLatest(connection.db), cli.run('migrate')])
  await connection.close()
  expect([there.length > 0, told.out.startsWith('Migrated')].filter(Boolean).length).toBeLessThan(2)
})

test('restoring an old backup holds the letters that waited at the time of it and says where they are', async () => {
  const [old, fresh] = [await installation(), await installation()]
  await withKaisa(old)
  const event = await looking(old, async (db) => {
    const made = await makeEvent(db, { organisation_id: 'redu' })
    const { id: registrationId } = await makeRegistration(db, { event_id: made.id })
    await db
      .transaction()
      .execute((tx) => enqueue(tx, { kind: 'confirmation', key: 'c:1', eventId: made.id, registrationId }, new Date(), new Date()))
    return made
  })
  const file = path.join(old.dataDir, 'kutsu.gz')
  await old.run('backup', file)
  const { code, out } = await fresh.run('restore', file)
  expect(code).toBe(0)
  expect(out).toMatch(/^Restored \d+ rows\.\nHeld 1 letters /)
  expect(out).toContain(`http://localhost:3000/manage/events/${event.id}/letters\n`)
  expect(await looking(fresh, (db) => db.selectFrom('outbox').select(['key', 'state', 'reason']).execute())).toEqual([
    { key: 'c:1', state: 'held', reason: 'restored' },
  ])
  expect((await fresh.run('check')).out).toBe('Everything agrees.\n')
})

test('check names what does not agree and ends with 1', async () => {
  const cli = await installation()
  await withKaisa(cli)
  await looking(cli, async (db) => {
    await makeEvent(db, { organisation_id: 'redu' })
    await db.updateTable('seat_pool').set({ confirmed: 3 }).execute()
  })
  expect(await cli.run('check')).toMatchObject({ code: 1, out: expect.stringContaining('1 seat pools that differ') })
})

test('erase removes a person by any spelling of the address', async () => {
  const cli = await installation()
  await withKaisa(cli)
  await looking(cli, async (db) => {
    const event = await makeEvent(db, { organisation_id: 'redu' })
    await makeRegistration(db, { event_id: event.id, email: 'mikko@example.org', name: 'Mikko Lahti' })
  })
  expect((await cli.run('erase', '--email', ' Mikko@Example.org')).out).toBe('Erased from 1 registrations.\n')
  expect((await cli.run('erase', '--email', 'mikko@example.org')).out).toBe('Nobody has registered with this address.\n')
  const left = await looking(cli, (db) => db.selectFrom('registration').selectAll().execute())
  expect(JSON.stringify(left)).not.toMatch(/mikko/i)
})
