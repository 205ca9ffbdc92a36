import type { RegistrationTable } from '#db/tables/registrations.ts'

/** What the figures need of a registration: who it is, as copied at the time. */
export type Registrant = Pick<
  RegistrationTable,
  | 'id'
  | 'event_id'
  | 'name'
  | 'email'
  | 'names'
  | 'organisation_id'
  | 'organisation_name'
  | 'sector'
  | 'municipality'
  | 'audience'
  | 'language'
  | 'source'
  | 'on_behalf_of'
>

/** Finds whose an entry of the ledger is: by its registration, else by its address. Of an address that registered twice the last one given is meant. */
export class People {
  readonly #byId: Map<string, Registrant>
  readonly #byEmail: Map<string, Registrant>
  constructor(registrants: readonly Registrant[]) {
    this.#byId = new Map(registrants.map((one) => [one.id, one]))
    this.#byEmail = new Map(registrants.flatMap((one) => (one.email ? [[one.email, one] as const] : [])))
  }
  of(given: { registration_id: string | null; email?: string | null }): Registrant | null {
    const known = given.registration_id ? this.#byId.get(given.registration_id) : undefined
    return known ?? (given.email ? this.#byEmail.get(given.email) : undefined) ?? null
  }
}
