import type { Insertable } from '#db/rows.ts'
import type { NetworkTable, OrganisationTable } from '#db/tables/organisations.ts'
import type { NetworkInput, OrganisationInput } from './input.ts'

/** An organisation's row from what was said of it. */
export function organisationRow(id: string, given: OrganisationInput, now: Date): Insertable<OrganisationTable> {
  return {
    id,
    name: given.name,
    sector: given.sector ?? null,
    municipality: given.municipality ?? null,
    domains: JSON.stringify(given.domains),
    created_at: now.toISOString(),
  }
}

/** The network's columns from what was said of it. */
export function networkColumns(given: NetworkInput): Omit<Insertable<NetworkTable>, 'id' | 'organisation_id' | 'created_at'> {
  return {
    name: given.name,
    acronym: given.acronym ?? null,
    period_start: given.periodStart ?? null,
    period_end: given.periodEnd ?? null,
    funder_text: given.funderText ?? null,
    contact_name: given.contactName ?? null,
    contact_email: given.contactEmail ?? null,
    contact_phone: given.contactPhone ?? null,
  }
}
