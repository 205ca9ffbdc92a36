import { hashToken, randomToken } from '#app/domain/shared/token.ts'
import type { Tx } from '#db/tables/index.ts'
import { deleteExpired, insertSession } from './queries.server.ts'
import { SESSION_LONGEST_MS } from './session-life.ts'

/** Begins a session with a fresh random token, which only the cookie carries. Sessions on other devices go on. */
export async function startSession(tx: Tx, accountId: string, now: Date): Promise<string> {
  const token = randomToken()
  await deleteExpired(tx, now)
  await insertSession(tx, {
    id_hash: hashToken(token),
    account_id: accountId,
    created_at: now.toISOString(),
    seen_at: now.toISOString(),
    expires_at: new Date(now.getTime() + SESSION_LONGEST_MS).toISOString(),
  })
  return token
}
