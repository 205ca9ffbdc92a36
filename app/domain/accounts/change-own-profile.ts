import { record } from '#app/domain/audit/record.ts'
import type { Language } from '#app/domain/shared/language.ts'
import type { Db } from '#db/tables/index.ts'
import { updateAccount } from './queries.server.ts'

/** Changes what a person may change of themselves: how they are called and the language of their pages. */
export function changeOwnProfile(db: Db, accountId: string, profile: { name: string; language: Language }, now: Date): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await updateAccount(tx, accountId, profile)
    await record(tx, { actor: accountId, action: 'account.changed-own-profile', subject: { type: 'account', id: accountId } }, now)
  })
}
