import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { issueSignIn } from './issue-sign-in.ts'
import { countSignInTokens, lockAccountByEmail, noteSignInRequest } from './queries.server.ts'
import { SIGN_IN_LETTERS_PER_HOUR } from './session-life.ts'

const HOUR = 3_600_000

/**
 * Queues a letter with a sign-in link when the address belongs to an open account, at most three an hour. Tells its caller nothing: every
 * address is answered alike, and the same note is written for each so that the answer takes as long. `next` (a path) is where the link leads.
 */
export async function requestSignIn(
  db: Db,
  request: { email: string; next?: string | undefined },
  secret: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteSignInRequest(tx, linkToken(secret, 'sign-in', `address:${request.email}`), now)
    const account = await lockAccountByEmail(tx, request.email)
    if (!account?.active) return
    const hourAgo = new Date(now.getTime() - HOUR)
    if ((await countSignInTokens(tx, account.id, hourAgo)) >= SIGN_IN_LETTERS_PER_HOUR) return
    const signInId = await issueSignIn(tx, account.id, secret, now)
    const payload = { signInId, ...(request.next ? { next: request.next } : {}) }
    await enqueue(tx, { kind: 'sign-in', key: `sign-in:${signInId}`, accountId: account.id, payload }, now, now)
  })
}
