import { isStamp } from './stamps.ts'

/** The numbered sections of a Teams report; each table with its heading row first. */
export type Sections = { summary: string[][]; participants: string[][]; activities: string[][] }

/** A section's title stands alone in its row: `2. Participants`, in any language. */
function numberOfTitle(row: readonly string[]): number | undefined {
  const found = /^(\d+)\.\s+\S/.exec(row[0] ?? '')
  return found && row.slice(1).every((cell) => cell === '') ? Number(found[1]) : undefined
}

/** Undefined when the rows are not in numbered sections that begin with the first. */
export function sectionsOf(rows: readonly string[][]): Sections | undefined {
  if (numberOfTitle(rows[0] ?? []) !== 1) return undefined
  const sections = new Map<number, string[][]>()
  let current: string[][] = []
  for (const row of rows) {
    const number = numberOfTitle(row)
    const isNext = number !== undefined && !sections.has(number)
    if (!isNext) {
      current.push(row)
      continue
    }
    current = []
    sections.set(number, current)
  }
  const participants = sections.get(2)
  if (!participants) return undefined
  return { summary: sections.get(1) ?? [], participants, activities: sections.get(3) ?? [] }
}

/** One row of sections 2 and 3. Texts as they stand; what is missing is empty. */
export type Stay = {
  name: string
  join: string
  leave: string
  duration: string
  email: string
  upn: string
  role: string
  isOrganiser: boolean
}

type Columns = { email: number; upn: number; role: number }

/** The rows of a table of people; undefined when its columns are not those of an attendance report (a registration report, say). */
export function staysOf(table: readonly string[][]): Stay[] | undefined {
  const [heading, ...rows] = table
  if (!heading) return undefined
  const columns = columnsOf(heading)
  if (!columns) return undefined
  const timed = rows.filter((row) => isStamp(row[1] ?? '') || isStamp(row[2] ?? ''))
  const untimed = rows.every((row) => (row[1] ?? '') === '' && (row[2] ?? '') === '')
  if (rows.length > 0 && timed.length === 0 && !untimed) return undefined
  return rows.map((row) => stayOf(row, columns))
}

/**
 * Name, join, leave, duration, e-mail, then the UPN if there is one, then the role. A UPN is told by its word, or by seven columns where there are six without.
 * What else may follow is engagement, each with a colon.
 */
function columnsOf(heading: readonly string[]): Columns | undefined {
  const word = heading.findIndex((cell) => /\bUPN\b/i.test(cell))
  const own = heading.filter((cell) => cell !== '' && !cell.includes(':')).length
  const upn = word === -1 && own === 7 ? 5 : word
  const role = upn === -1 ? 5 : upn + 1
  const extras = heading.slice(role + 1).filter((cell) => cell !== '')
  if (own < 5 || (upn !== -1 && upn !== 5) || extras.some((cell) => !cell.includes(':'))) return undefined
  return { email: 4, upn, role }
}

function stayOf(row: readonly string[], { email, upn, role }: Columns): Stay {
  const cell = (index: number) => row[index] ?? ''
  const address = cell(email)
  return {
    name: cell(0),
    join: cell(1),
    leave: cell(2),
    duration: cell(3),
    email: address.includes('@') ? address : '',
    upn: upn === -1 ? '' : cell(upn),
    role: cell(role),
    isOrganiser: ORGANISER.test(cell(role)),
  }
}

/** Roles are words of the file's language; the organiser's, and a co-organiser's, is recognised by its stem. Others are permissions and say nothing of people. */
const ORGANISER = /organi[sz]|arrang|järjest|korrald|организ|організ|szervez/i
