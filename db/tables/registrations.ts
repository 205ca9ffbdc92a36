import type { Mode } from './events.ts'
import type { Flag, Instant, Json } from './shared.ts'

export type RegistrationStatus = 'confirmed' | 'waitlisted' | 'cancelled' | 'expired'
export type CancelledBy = 'participant' | 'organiser'

export type RegistrationTable = {
  id: string
  event_id: string
  /** Form token and SHA-256 of the content: the same form sent twice is one registration (unique together). */
  form_token: string
  form_digest: string
  name: string
  /** Normalised (trimmed, lower case, NFC); null for somebody registered by a counsellor. */
  email: string | null
  phone: string | null
  /** Organisation, sector, municipality and audience are copied at the time; later changes of the person do not rewrite them. */
  organisation_id: string | null
  organisation_name: string | null
  sector: string | null
  municipality: string | null
  audience: string | null
  mode: Mode
  seats: number
  /** JSON list of names of the party besides the registrant. */
  names: Json
  /** JSON object by question id. */
  answers: Json
  language: string
  status: RegistrationStatus
  cancelled_by: CancelledBy | null
  /** Who came by which way: form, api, staff, invitation. */
  source: string
  /** Account that registered somebody on their behalf. */
  on_behalf_of: string | null
  /** Invitation of a group meeting that this registration answers. */
  invitation_id: string | null
  /** Name, address and organisation folded for the staff's search; emptied at erasure. */
  search_text: string | null
  /** Raised to revoke the personal links. */
  link_generation: number
  /** 1 when the registrant stopped reminders by one click. */
  reminders_stopped: Flag
  created_at: Instant
  /** When the current status began: the order of the waiting list. */
  status_at: Instant
}

/** Every change of status or seats, append-only: figures at the event's start are read from it. */
export type RegistrationHistoryTable = {
  id: string
  registration_id: string
  event_id: string
  status: RegistrationStatus
  cancelled_by: CancelledBy | null
  seats: number
  at: Instant
}

export type LinkPurpose = 'manage' | 'join' | 'stop' | 'invitation' | 'door'

/** SHA-256 of a derived link token; the token itself is never stored. */
export type LinkTable = {
  hash: string
  purpose: LinkPurpose
  /** Id of a registration, invitation or event, by purpose. */
  subject_id: string
  generation: number
}

/** What a form said when its address was registered already: its sender sees only this, the true link goes to the address. */
export type ReceiptTable = { hash: string; event_id: string; fields: Json; created_at: Instant }
