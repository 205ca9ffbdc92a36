import type { Flag, Instant } from './shared.ts'

export type Role = 'coordinator' | 'organiser' | 'secretary' | 'viewer'

/** A staff member. Participants never have an account. */
export type AccountTable = {
  id: string
  email: string
  name: string
  role: Role
  organisation_id: string
  language: string
  active: Flag
  created_at: Instant
}

export type SessionTable = {
  /** SHA-256 of the cookie's value. */
  id_hash: string
  account_id: string
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
}

/** A sign-in link sent by mail or printed by the command line: 10 minutes, once. */
export type SignInTokenTable = {
  hash: string
  account_id: string
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}

export type ApiTokenTable = {
  id: string
  hash: string
  account_id: string
  name: string
  created_at: Instant
  revoked_at: Instant | null
}
