import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { type Connection, connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Db } from '#db/tables/index.ts'

/** A fresh, migrated, empty database of the engine under test, closed when the test ends. Each test opens its own. */
export async function testDb(): Promise<Db> {
  return (await testConnection()).db
}

export async function testConnection(): Promise<Connection> {
  const connection = process.env.ENGINE === 'postgres' ? await onPostgres() : await onSqlite()
  onTestFinished(() => connection.close())
  return connection
}

async function onSqlite() {
  const connection = connect('file::memory:')
  await migrateToLatest(connection.db)
  return connection
}

/** The address of a new empty (migrated) PostgreSQL database, for tests that start processes of their own. */
export async function postgresUrl(): Promise<string> {
  const server = inject('postgres')
  const name = `t_${randomBytes(8).toString('hex')}`
  const { default: pg } = await import('pg')
  const client = new pg.Client(server.replace('/?', '/postgres?'))
  await client.connect()
  await client.query(`create database ${name} template kutsu_template`)
  await client.end()
  return server.replace('/?', `/${name}?`)
}

async function onPostgres() {
  return connect(await postgresUrl())
}
