import type { Migration } from 'kysely'
import * as m0001 from './0001-init.ts'

/** Every migration in order. A released one is never edited. */
export const migrations: Record<string, Migration> = { '0001-init': m0001 as unknown as Migration }
