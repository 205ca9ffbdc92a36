import type { Flag, Instant } from './shared.ts'

/** A coordination group or working group (the SQL word `group` is reserved). */
export type WorkingGroupTable = {
  id: string
  slug: string
  name: string
  organisation_id: string
  /** Meetings a year the group aims at. */
  yearly_target: number | null
  created_at: Instant
}

/** Who may act as secretary of a group: sees its members, calls its meetings. */
export type GroupSecretaryTable = { group_id: string; account_id: string }

export type GroupMemberTable = {
  id: string
  group_id: string
  name: string
  email: string
  organisation_id: string | null
  organisation_name: string | null
  role: string | null
  deputy_name: string | null
  deputy_email: string | null
  language: string
  active: Flag
  created_at: Instant
}
