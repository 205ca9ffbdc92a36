/** What Teams writes behind a name of somebody from outside, in the languages it speaks in the Nordic countries and around. */
const EXTERNAL = ['external', 'extern', 'ulkoinen', 'externt', 'ekstern', 'externe', 'externo', 'externa', 'esterno', 'zewnętrzny']
const UNVERIFIED = [
  'unverified',
  'guest',
  'nicht überprüft',
  'gast',
  'niezweryfikowany',
  'niezweryfikowana',
  'gość',
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
  'non vérifiée',
  'non vérifié(e)',
  'invité',
  'invitée',
  'invité(e)',
  'no comprobado',
  'sin comprobar',
  'invitado',
  'não verificado',
  'convidado',
  'non verificato',
  'niet-geverifieerd',
  'niet geverifieerd',
  'kontrollimata',
  'külaline',
]

/** A name as people know it, without the platform's marks, and what the marks said. */
export function cleanName(raw: string): { name: string; external: boolean; unverified: boolean; phone: boolean } {
  let rest = raw.trim()
  const said = { external: false, unverified: false }
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const mark = (found[2] ?? '').toLowerCase().trim()
    const kind = EXTERNAL.includes(mark) ? 'external' : UNVERIFIED.includes(mark) ? 'unverified' : undefined
    if (!kind) break
    said[kind] = true
    rest = found[1] ?? ''
  }
  const name = rest.replace(/\s+/g, ' ').trim()
  return { name, ...said, phone: /^\+?[\d\s*()-]{5,}$/.test(name) }
}

/** What stands last in round brackets, which may hold a pair of their own: "(Non vérifié(e))". */
const MARK = /^(.*\S)\s*\(((?:[^()]|\([^()]*\))+)\)$/s

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
