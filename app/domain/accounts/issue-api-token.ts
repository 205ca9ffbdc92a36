import { record } from '#app/domain/audit/record.ts'
import { newId } from '#app/domain/shared/id.ts'
import { hashToken, randomToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { insertApiToken } from './api-token-queries.server.ts'

/** Makes a token that acts with its person's rights. The answer is the only time it can be read; the prefix lets leaks be found. */
export function issueApiToken(db: Db, { accountId, name }: { accountId: string; name: string }, actor: string, now: Date): Promise<string> {
  const token = `kutsu_${randomToken()}`
  return db.transaction().execute(async (tx) => {
    const id = newId(now)
    await insertApiToken(tx, { id, hash: hashToken(token), account_id: accountId, name, created_at: now.toISOString(), revoked_at: null })
    await record(tx, { actor, action: 'api-token.issued', subject: { type: 'account', id: accountId }, details: { tokenId: id } }, now)
    return token
  })
}
