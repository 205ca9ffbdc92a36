import type { Migration } from 'kysely'
import * as m0001 from './0001-init.ts'
import * as m0002 from './0002-letters-remember.ts'
import * as m0003 from './0003-registrations-by-invitation.ts'
import * as m0004 from './0004-cancel-reason-by-language.ts'

/** Every migration in order. A released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-init': m0001 as unknown as Migration,
  '0002-letters-remember': m0002 as unknown as Migration,
  '0003-registrations-by-invitation': m0003 as unknown as Migration,
  '0004-cancel-reason-by-language': m0004 as unknown as Migration,
}
