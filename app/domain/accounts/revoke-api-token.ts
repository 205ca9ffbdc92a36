import { record } from '#app/domain/audit/record.ts'
import type { Db } from '#db/tables/index.ts'
import { updateApiTokenRevoked } from './api-token-queries.server.ts'

/** Makes a person's own token worthless at once; somebody else's token is unknown. */
export function revokeApiToken(db: Db, id: string, accountId: string, now: Date): Promise<{ ok: boolean }> {
  return db.transaction().execute(async (tx) => {
    const ok = await updateApiTokenRevoked(tx, id, accountId, now)
    const subject = { type: 'account', id: accountId }
    if (ok) await record(tx, { actor: accountId, action: 'api-token.revoked', subject, details: { tokenId: id } }, now)
    return { ok }
  })
}
