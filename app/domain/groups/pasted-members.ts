import { guessOrganisation } from '#app/domain/organisations/guess-organisation.ts'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import type { MemberInput } from './input.ts'

/** An organisation a pasted line may mean; `domains` in lower case. */
export type KnownOrganisation = { id: string; name: string; domains: readonly string[] }

export type PastedMembers = { members: MemberInput[]; notUnderstood: string[] }

const ANGLED = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*(.*)$/

/**
 * Members from pasted lines: `Name <address>, organisation, role`, also `Name, address, organisation, role` and the same with
 * semicolons or tabs, as a spreadsheet copies them. An organisation not given is guessed from the address's domain.
 * A line without a name or a good address is handed back as it was, and so is an address's second line.
 */
export function parseMembers(text: string, organisations: readonly KnownOrganisation[]): PastedMembers {
  const result: PastedMembers = { members: [], notUnderstood: [] }
  const seen = new Set<string>()
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const member = parseLine(line, organisations)
    if (!member || seen.has(member.email)) result.notUnderstood.push(line)
    else result.members.push(member)
    if (member) seen.add(member.email)
  }
  return result
}

function parseLine(line: string, organisations: readonly KnownOrganisation[]): MemberInput | undefined {
  const angled = ANGLED.exec(line)
  const cells = angled ? [angled[1] ?? '', angled[2] ?? '', ...cellsOf((angled[3] ?? '').replace(/^[,;\t]/, ''))] : cellsOf(line)
  const [name = '', address = '', organisation = '', role = ''] = cells.map((cell) => cell.trim())
  const email = EmailAddress.safeParse(address)
  if (name === '' || name.length > 200 || !email.success) return undefined
  const known = organisationFor(organisation, email.data, organisations)
  return {
    name,
    email: email.data,
    organisationId: known?.id ?? null,
    organisationName: known?.name ?? (organisation.slice(0, 200) || null),
    role: role.slice(0, 200) || null,
    deputyName: null,
    deputyEmail: null,
    language: 'fi',
  }
}

function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ','
  return line.split(separator)
}

function organisationFor(given: string, email: string, organisations: readonly KnownOrganisation[]): KnownOrganisation | undefined {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  if (given !== '') return organisations.find(({ id, name }) => same(id, given) || same(name, given))
  return guessOrganisation(email, organisations)
}
