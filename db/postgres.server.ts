import { PostgresDialect } from 'kysely'
import type { Pool } from 'pg'

const INT8 = 20
const NUMERIC = 1700

/** The driver is loaded where a server is spoken to: an installation on SQLite does without it. */
export function postgresDialect(url: string, onIdleError: (error: Error) => void): PostgresDialect {
  return new PostgresDialect({ pool: () => openPool(url, onIdleError) })
}

/** A pool that survives a restart of the server: a lost idle connection is reported, not thrown. */
async function openPool(url: string, onIdleError: (error: Error) => void): Promise<Pool> {
  const { default: pg } = await import('pg')
  pg.types.setTypeParser(INT8, Number)
  pg.types.setTypeParser(NUMERIC, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'kutsu' })
  pool.on('error', onIdleError)
  return pool
}
