import type { Instant, Json } from './shared.ts'

/** The network (project) the installation serves: one row with id `network`. */
export type NetworkTable = {
  id: string
  name: string
  acronym: string | null
  /** Local dates `YYYY-MM-DD`; null means open. */
  period_start: string | null
  period_end: string | null
  funder_text: string | null
  contact_name: string | null
  contact_email: string | null
  contact_phone: string | null
  /** The organisation that coordinates and is the controller of personal data. */
  organisation_id: string
  created_at: Instant
}

export type OrganisationTable = {
  id: string
  name: string
  /** vocational, higher, liberal, municipality, employment, welfare, association, company, other */
  sector: string | null
  /** Three-digit code, e.g. `047`. */
  municipality: string | null
  /** JSON list of e-mail domains in lower case, for guessing an organisation from an address. */
  domains: Json
  created_at: Instant
}
