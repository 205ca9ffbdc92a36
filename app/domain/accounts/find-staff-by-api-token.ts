import { hashToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { findApiToken } from './api-token-queries.server.ts'
import { listSecretaryGroups } from './queries.server.ts'
import { type StaffFacts, staffFacts } from './staff-facts.ts'

/** The person whose rights an API token carries, as they are now; undefined when it is unknown, revoked or the account was closed. */
export async function findStaffByApiToken(db: Db, token: string): Promise<StaffFacts | undefined> {
  const account = await findApiToken(db, hashToken(token))
  if (!account?.active) return undefined
  return staffFacts(account, await listSecretaryGroups(db, account.id))
}
