/** What Teams writes behind a name of somebody from outside, in the languages it speaks in the Nordic countries and around. */
const EXTERNAL = ['external', 'extern', 'ulkoinen', 'externt', 'ekstern', 'externe', 'externo', 'externa', 'esterno', 'zewnętrzny']
const UNVERIFIED = [
  'unverified',
  'guest',
  'nicht überprüft',
  'gast',
  'vahvistamaton',
  'varmentamaton',
  'vieras',
  'overifierad',
  'ej verifierad',
  'gäst',
  'uverifisert',
  'ikke verificeret',
  'gjest',
  'gæst',
  'non vérifié',
  'invité',
  'no comprobado',
  'sin comprobar',
  'invitado',
  'não verificado',
  'convidado',
  'non verificato',
  'niet-geverifieerd',
]

/** A name as people know it, without the platform's marks, and what the marks said. */
export function cleanName(raw: string): { name: string; external: boolean; unverified: boolean; phone: boolean } {
  const found = /^(.*\S)\s*\(([^()]+)\)$/s.exec(raw.trim())
  const mark = found?.[2]?.toLowerCase().trim() ?? ''
  const external = EXTERNAL.includes(mark)
  const unverified = UNVERIFIED.includes(mark)
  const name = (external || unverified ? (found?.[1] ?? raw) : raw).replace(/\s+/g, ' ').trim()
  return { name, external, unverified, phone: /^\+?[\d\s*()-]{5,}$/.test(name) }
}

const ROOM_NAME = /neuvotteluhuone|kokoushuone|luokkahuone|meeting room|conference room|mötesrum|konferensrum/i
const ROOM_ADDRESS = /(^|[._-])(room|rum|huone|sali|kokoustila|neuvottelu)([._-]|\d|@|$)/i

/** Whether a row looks like a meeting room's own device rather than a person. */
export function looksLikeRoom(name: string, email: string | null): boolean {
  return ROOM_NAME.test(name) || (email !== null && ROOM_ADDRESS.test(email.slice(0, email.indexOf('@') + 1)))
}

/** Two spellings of one name: case, accents' encoding, order and commas do not matter ("Lahti, Mikko" is "Mikko Lahti"). */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
  return words.filter(Boolean).toSorted().join(' ')
}
