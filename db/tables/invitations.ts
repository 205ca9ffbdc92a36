import type { Instant } from './shared.ts'

export type InvitationAnswer = 'coming' | 'remote' | 'deputy' | 'cannot'

/** A member's invitation to one group meeting, with the member's name and organisation as they were then. */
export type InvitationTable = {
  id: string
  event_id: string
  member_id: string
  name: string
  email: string
  organisation_id: string | null
  organisation_name: string | null
  role: string | null
  language: string
  answer: InvitationAnswer | null
  deputy_name: string | null
  deputy_email: string | null
  answered_at: Instant | null
  link_generation: number
  created_at: Instant
}
