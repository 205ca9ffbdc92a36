import { hashToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { deleteSession } from './queries.server.ts'

/** Ends a session for good: its cookie is worth nothing from now on. */
export function signOut(db: Db, session: string): Promise<void> {
  return deleteSession(db, hashToken(session))
}
