import { hashToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { findSession, listSecretaryGroups, updateSessionSeen } from './queries.server.ts'
import { isSeenStale, isSessionOpen } from './session-life.ts'
import { type StaffFacts, staffFacts } from './staff-facts.ts'

/**
 * The person a session belongs to, with role, organisation and groups as they are now; undefined when the session ended, idled out or the
 * account was closed. Notes at most every five minutes that the session was seen.
 */
export async function findStaffBySession(db: Db, token: string, now: Date): Promise<StaffFacts | undefined> {
  const hash = hashToken(token)
  const session = await findSession(db, hash)
  if (!session?.active || !isSessionOpen({ seenAt: session.seen_at, expiresAt: session.expires_at }, now)) return undefined
  if (isSeenStale(session.seen_at, now)) await updateSessionSeen(db, hash, now)
  return staffFacts(session, await listSecretaryGroups(db, session.id))
}
