import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { KutsuSqliteDialect } from '#db/sqlite.server.ts'

type Note = { id: number; text: string; about: number | null }
type Notes = Kysely<{ note: Note }>

/** A database with one table, another connection that sees only what is committed, and the statements that ran. */
function notes() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-group-'))
  const said: string[] = []
  const file = path.join(folder, 'notes.db')
  const sqlite = new Sqlite(file, { verbose: (text) => said.push(String(text)) })
  sqlite.pragma('journal_mode = wal')
  sqlite.exec('create table note (id integer primary key, text text not null, about integer references note (id))')
  const db: Notes = new Kysely({ dialect: new KutsuSqliteDialect(sqlite) })
  const other = new Sqlite(file)
  onTestFinished(async () => {
    await db.destroy()
    other.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const committed = () => other.prepare('select id from note order by id').pluck().all()
  const commits = () => said.filter((text) => text === 'commit').length
  return { db, sqlite, committed, commits }
}

const write = (db: Notes, id: number, about: number | null = null) =>
  db.transaction().execute(async (tx) => {
    await tx
      .insertInto('note')
      .values({ id, text: `note ${id}`, about })
      .execute()
    return id
  })

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

test('transactions that end together share a commit, and each hears of success only when others can see it', async () => {
  const { db, committed, commits } = notes()
  const written = numbers(40).map(async (id) => {
    await write(db, id)
    expect(committed()).toContain(id)
  })
  await Promise.all(written)
  expect(committed()).toEqual(numbers(40))
  expect(commits()).toBeGreaterThan(0)
  expect(commits()).toBeLessThan(10)
})

test('one alone is committed at once', async () => {
  const { db, committed, commits } = notes()
  await write(db, 1)
  await write(db, 2)
  expect(committed()).toEqual([1, 2])
  expect(commits()).toBe(2)
})

test('one that fails is taken back alone, whether it is the first of a group or not', async () => {
  const { db, committed } = notes()
  const failing = (id: number) =>
    db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ id, text: 'never kept', about: null }).execute()
      throw new Error(`${id} thinks again`)
    })
  const found = await Promise.allSettled([failing(1), write(db, 2), failing(3), write(db, 4), failing(5)])
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(committed()).toEqual([2, 4])
})

test('who reads outside any transaction is told only what is on the disk', async () => {
  const { db, committed } = notes()
  const writing = write(db, 1)
  const reading = db
    .selectFrom('note')
    .select('id')
    .execute()
    .then((rows) => ({ rows, committed: committed() }))
  const [, seen] = await Promise.all([writing, reading])
  expect(seen.rows).toEqual([{ id: 1 }])
  expect(seen.committed).toEqual([1])
})

test('a statement of its own that writes is kept with the group, and fails alone', async () => {
  const { db, committed } = notes()
  const insert = (id: number) => db.insertInto('note').values({ id, text: 'alone', about: null }).execute()
  const found = await Promise.allSettled([write(db, 1), insert(2), insert(1), write(db, 3)])
  expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(committed()).toEqual([1, 2, 3])
})

test('a commit that fails is heard by everybody in it, and what comes next works', async () => {
  const { db, sqlite, committed } = notes()
  sqlite.pragma('foreign_keys = 1')
  const dangling = db.transaction().execute(async (tx) => {
    await sql`pragma defer_foreign_keys = 1`.execute(tx)
    await tx.insertInto('note').values({ id: 1, text: 'about nothing', about: 99 }).execute()
  })
  const found = await Promise.allSettled([dangling, write(db, 2)])
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(committed()).toEqual([])
  await write(db, 3)
  expect(committed()).toEqual([3])
})

test('a transaction that SQLite itself takes back takes the others of its group with it, and they hear of it', async () => {
  const { db, sqlite, committed } = notes()
  const broken = async () =>
    db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ id: 2, text: 'the disk is full', about: null }).execute()
      sqlite.exec('rollback')
      throw new Error('the disk is full')
    })
  const found = await Promise.allSettled([write(db, 1), broken(), write(db, 3)])
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(committed()).toEqual([3])
})

test('the connection goes round in the order it was asked for', async () => {
  const { db } = notes()
  const began: number[] = []
  const beginning = (id: number) =>
    db.transaction().execute(async (tx) => {
      began.push(id)
      await tx.selectFrom('note').select('id').execute()
    })
  const early = numbers(5).map(beginning)
  const late = early[0]?.then(() => beginning(6))
  await Promise.all([...early, late])
  expect(began).toEqual(numbers(6))
})

test('a connection that is kept waits its turn again after a group was committed between its statements', async () => {
  const { db, committed } = notes()
  const { promise: held, giveUp } = untilGivenUp()
  const takenBack = () =>
    db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ id: 3, text: 'never kept', about: null }).execute()
      await held
    })
  const writing = write(db, 1)
  await db.connection().execute(async (kept) => {
    expect(await kept.selectFrom('note').select('id').execute()).toEqual([{ id: 1 }])
    const inBetween = expect(takenBack()).rejects.toThrow('given up')
    await new Promise(setImmediate)
    setImmediate(giveUp)
    await kept.insertInto('note').values({ id: 2, text: 'later', about: null }).execute()
    await inBetween
  })
  await writing
  expect(committed()).toEqual([1, 2])
})

function untilGivenUp() {
  let giveUp = () => {}
  const promise = new Promise<void>((_, reject) => {
    giveUp = () => reject(new Error('given up'))
  })
  return { promise, giveUp }
}
