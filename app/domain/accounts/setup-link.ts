import { linkToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { hasAccounts } from './queries.server.ts'

const setupToken = (secret: string) => linkToken(secret, 'setup', 'network')

/** The link that makes whoever opens it the first coordinator; null as soon as anybody has an account. */
export async function setupLink(db: Db, { secret, baseUrl }: { secret: string; baseUrl: string }): Promise<string | null> {
  return (await hasAccounts(db)) ? null : `${baseUrl}/setup/${setupToken(secret)}`
}

/** Whether a set-up token is the right one and still of use. */
export async function isSetupOpen(db: Db, token: string, secret: string): Promise<boolean> {
  return token === setupToken(secret) && !(await hasAccounts(db))
}
