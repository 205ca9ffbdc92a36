import type { Kysely } from 'kysely'

/** A letter that left keeps what it told of its event, so that the next one can set the old beside the new. */
export function up(db: Kysely<never>): Promise<void> {
  return db.schema.alterTable('outbox').addColumn('told', 'text').execute()
}
