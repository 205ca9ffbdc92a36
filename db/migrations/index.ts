import type { Migration } from 'kysely'
import * as m0001 from './0001-init.ts'
import * as m0002 from './0002-letters-remember.ts'

/** Every migration in order. A released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-init': m0001 as unknown as Migration,
  '0002-letters-remember': m0002 as unknown as Migration,
}
