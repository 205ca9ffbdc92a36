import { record } from '#app/domain/audit/record.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { findOpenSignIn, spendSignInToken } from './queries.server.ts'
import { startSession } from './start-session.ts'

/** Uses a sign-in link up and begins a session; refused when it is unknown, used, older than 10 minutes or its account was closed. */
export function signIn(db: Db, token: string, now: Date): Promise<{ ok: true; session: string } | { ok: false; reason: 'link-not-valid' }> {
  const hash = hashToken(token)
  return db.transaction().execute(async (tx) => {
    const account = await findOpenSignIn(tx, hash, now)
    if (!account || !(await spendSignInToken(tx, hash, now))) return { ok: false, reason: 'link-not-valid' }
    const subject = { type: 'account', id: account.id }
    await record(tx, { actor: account.id, action: 'account.signed-in', subject, organisationId: account.organisation_id }, now)
    return { ok: true, session: await startSession(tx, account.id, now) }
  })
}
