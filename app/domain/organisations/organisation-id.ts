/** What an organisation's id may look like: it stands in forms, tables and the command line. */
export const ORGANISATION_ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** An id that can be read: the words of the name in ASCII, numbered when it is taken. */
export function organisationIdFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  const base = words || 'organisaatio'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
