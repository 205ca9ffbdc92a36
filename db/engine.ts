import { type Kysely, PostgresAdapter } from 'kysely'

/** Which of the two engines a database handle speaks to. */
export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
