import { createHash, createHmac, randomBytes } from 'node:crypto'
import { base32 } from './id.ts'

const BITS_160 = 20

/** What a link in a letter may be used for. One purpose each: a join link is no cancel link. */
export type TokenPurpose = 'manage' | 'join' | 'stop' | 'invitation' | 'door' | 'setup' | 'sign-in' | 'device'

/** The token of a link, derived again whenever a letter needs it: HMAC-SHA256(secret, purpose:id:generation), 160 bits, 32 characters. */
export function linkToken(secret: string, purpose: TokenPurpose, id: string, generation = 0): string {
  return base32(createHmac('sha256', secret).update(`${purpose}:${id}:${generation}`).digest().subarray(0, BITS_160))
}

/** A random token for sign-in, sessions and the API: shown once, stored as its hash. */
export function randomToken(): string {
  return base32(randomBytes(BITS_160))
}

/** What the database keeps of any token. 160 random bits need no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
