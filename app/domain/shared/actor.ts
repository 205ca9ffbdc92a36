import type { Role } from '#db/tables/accounts.ts'

declare const minted: unique symbol
/** An organisation's id that a guard has checked: only `web/` guards and the API's token gate mint it. */
export type OrganisationId = string & { readonly [minted]: 'OrganisationId' }

/** A signed-in staff member, as the guards read it from the database at each request. */
export type Staff = {
  kind: 'staff'
  accountId: string
  name: string
  email: string
  language: string
  role: Role
  organisationId: OrganisationId
  /** Ids of the groups this person is secretary of. */
  groupIds: readonly string[]
}

/**
 * Who acts. A host holds the door link of one event; a participant the personal link of one registration, and is not known beyond it: the letters
 * they cause keep to the limit of their address unless `limits` is false.
 */
export type Actor =
  | Staff
  | { kind: 'host'; eventId: string }
  | { kind: 'participant'; registrationId: string; limits?: boolean }
  | { kind: 'system' }
  | { kind: 'cli' }

/** What the audit trail and the ledger write for an actor: an account's id, or the kind. */
export function actorName(actor: Actor): string {
  return actor.kind === 'staff' ? actor.accountId : actor.kind
}
