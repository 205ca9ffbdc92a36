import { record } from '#app/domain/audit/record.ts'
import type { Db } from '#db/tables/index.ts'
import { issueSignIn, signInToken } from './issue-sign-in.ts'
import { findAccountByEmail } from './queries.server.ts'

/** A sign-in link for when mail is down, for whoever runs the server; undefined when the address has no open account. */
export function printSignInLink(
  db: Db,
  email: string,
  { secret, baseUrl }: { secret: string; baseUrl: string },
  now: Date,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const account = await findAccountByEmail(tx, email)
    if (!account?.active) return undefined
    const signInId = await issueSignIn(tx, account.id, secret, now)
    await record(tx, { actor: 'cli', action: 'account.sign-in-link', subject: { type: 'account', id: account.id } }, now)
    return `${baseUrl}/sign-in/${signInToken(secret, signInId)}`
  })
}
