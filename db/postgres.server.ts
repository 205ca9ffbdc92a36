import { PostgresDialect } from 'kysely'
import pg from 'pg'

const INT8 = 20
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(1700, Number)

/** A pool that survives a restart of the server: a lost idle connection is reported, not thrown. */
export function openPostgresPool(url: string, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'kutsu' })
  pool.on('error', onIdleError)
  return pool
}

export function postgresDialect(pool: pg.Pool) {
  return new PostgresDialect({ pool })
}
