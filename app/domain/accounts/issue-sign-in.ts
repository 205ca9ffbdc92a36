import { newId } from '#app/domain/shared/id.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { Tx } from '#db/tables/index.ts'
import { insertSignInToken } from './queries.server.ts'
import { SIGN_IN_MS } from './session-life.ts'

/** The token of a sign-in link, derived from its id, so that the letter's composer can print what is stored as a hash only. */
export const signInToken = (secret: string, signInId: string) => linkToken(secret, 'sign-in', signInId)

/** Opens a way in for 10 minutes, once; answers its id. */
export async function issueSignIn(tx: Tx, accountId: string, secret: string, now: Date): Promise<string> {
  const id = newId(now)
  await insertSignInToken(tx, {
    hash: hashToken(signInToken(secret, id)),
    account_id: accountId,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + SIGN_IN_MS).toISOString(),
    used_at: null,
  })
  return id
}
