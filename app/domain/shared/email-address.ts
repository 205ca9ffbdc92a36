import { z } from 'zod'

const SHAPE = /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z0-9-]{2,63}$/

/** One comparison rule for addresses: trimmed, NFC, lower case. Dots and plus tags stay as they are. */
export function normaliseEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase()
}

/** An address as people type it, normalised. Refuses lists, names in angle brackets and quoted local parts. */
export const EmailAddress = z
  .string('email-missing')
  .max(254, 'email-invalid')
  .transform(normaliseEmail)
  .refine((address) => address !== '', { error: 'email-missing', abort: true })
  .refine((address) => SHAPE.test(toAsciiDomain(address)) && !address.includes('..'), 'email-invalid')

/** The address with an international domain in its ASCII form; unchanged when the domain cannot be one. */
export function toAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  try {
    return `${address.slice(0, at)}@${new URL(`http://${address.slice(at + 1)}`).hostname}`
  } catch {
    return address
  }
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** Well-known mail domains and the slips of the finger that are common in them. */
const KNOWN_DOMAINS = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'yahoo.com',
  'luukku.com',
  'suomi24.fi',
  'kolumbus.fi',
  'elisanet.fi',
]

/** "Did you mean …?": the well-known domain one or two slips away from the given one, or undefined. */
export function likelyDomain(address: string, alsoKnown: readonly string[] = []): string | undefined {
  const domain = domainOf(address)
  const known = [...KNOWN_DOMAINS, ...alsoKnown]
  if (known.includes(domain)) return undefined
  return known.find((one) => isNearly(domain, one, one.length > 8 ? 2 : 1))
}

/** Lengths that differ by more tell it without counting, so that a text of any length costs nothing. */
function isNearly(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && slips(a, b) <= most
}

/** Edit distance with swaps of neighbours (restricted Damerau–Levenshtein), for short strings. */
function slips(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)])
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(rows[i] as number[])[j] = least
    }
  }
  return at(a.length, b.length)
}
