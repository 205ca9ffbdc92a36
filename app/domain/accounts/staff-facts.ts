import type { Staff } from '#app/domain/shared/actor.ts'
import type { AccountTable } from '#db/tables/accounts.ts'

/** What the database says of a staff member; a guard turns it into `Staff` by minting the organisation. */
export type StaffFacts = Omit<Staff, 'organisationId'> & { organisationId: string }

export function staffFacts(account: Omit<AccountTable, 'active' | 'created_at'>, groupIds: readonly string[]): StaffFacts {
  return {
    kind: 'staff',
    accountId: account.id,
    name: account.name,
    email: account.email,
    language: account.language,
    role: account.role,
    organisationId: account.organisation_id,
    groupIds,
  }
}
