import { nameKey } from './formats/person-name.ts'
import type { ReportPerson } from './formats/report.ts'

/** People's clocks and the platform's differ; a click on our link and the join in the report lie this near. Milliseconds. */
const NEAR = 3 * 60_000

/** Who was there for less than this, in seconds, is not counted as having attended, unless somebody says so. */
export const LEAST_STAY = 60

export type RowKind = 'person' | 'staff' | 'unknown' | 'not_present'
/** Who a row is. `point` is the listening point that a device of the same person, or an unregistered name, has already. */
export type RowMatch = { registration?: string; point?: string; by: 'email' | 'time_and_name' | 'earlier_report' | 'decision' }
export type MatchedRow = Pick<ReportPerson, 'name' | 'email' | 'seconds' | 'sessions' | 'flags'> & { match: RowMatch | null; kind: RowKind }

/** What is known of the event that a report's rows are held against. */
export type KnownPeople = {
  attendees: readonly { id: string; email: string | null }[]
  /** Clicks on our join links with the name behind each: the registrant's, or the one typed at an open link. */
  clicks: readonly { point: string; registration: string | null; name: string; at: string }[]
  /** Whom the meeting's other reports speak of, by `identityOf` their rows. */
  reported: ReadonlyMap<string, { point: string; registration: string | null }>
  staff: ReadonlySet<string>
}

/**
 * Tells for every row of a report who it is: by e-mail, else by the time of joining (± 3 min) together with the name, else as another report of the
 * meeting did. Organisers are not counted, nor is who was there for less than a minute. Who stays unknown is a device without an answer.
 */
export function matchRows(persons: readonly ReportPerson[], known: KnownPeople): MatchedRow[] {
  const byEmail = new Map(known.attendees.flatMap(({ id, email }) => (email ? [[email, id] as const] : [])))
  const clicksOf = new Map<string, KnownPeople['clicks'][number][]>()
  for (const click of known.clicks) {
    const key = nameKey(click.name)
    const same = clicksOf.get(key)
    if (same) same.push(click)
    else clicksOf.set(key, [click])
  }
  return persons.map((person) => {
    const { name, email, seconds, sessions, flags } = person
    const registration = email ? byEmail.get(email) : undefined
    const click = byTimeAndName(person, clicksOf)
    const match = registration ? byAddress(registration, click) : (click ?? byReport(person, known))
    return { name, email, seconds, sessions, flags, match, kind: kindOf(person, match, known) }
  })
}

/** By what a row of one report is known in the next: its address, else its name. A number that somebody called from is nobody's. */
export function identityOf({ email, name, flags }: Pick<ReportPerson, 'email' | 'name' | 'flags'>): string | undefined {
  return email ?? (flags.includes('phone') || name === '' ? undefined : `name ${nameKey(name)}`)
}

/** A registrant may have joined by the public link, with no more than a name there. */
function byAddress(registration: string, click: RowMatch | null): RowMatch {
  return { registration, ...(click?.point && !click.registration ? { point: click.point } : {}), by: 'email' }
}

function byReport(person: ReportPerson, { reported }: KnownPeople): RowMatch | null {
  const earlier = reported.get(identityOf(person) ?? '')
  return earlier
    ? { ...(earlier.registration ? { registration: earlier.registration } : {}), point: earlier.point, by: 'earlier_report' }
    : null
}

function kindOf(person: ReportPerson, match: RowMatch | null, { staff }: KnownPeople): RowKind {
  if (!person.attended) return 'not_present'
  if (person.organiser || (!match?.registration && person.email !== null && staff.has(person.email))) return 'staff'
  if (isShort(person)) return 'not_present'
  return match && (match.registration || match.by !== 'earlier_report') ? 'person' : 'unknown'
}

/** Known to have stayed for less than a minute; where a report tells no times, nothing is known. */
export const isShort = ({ seconds }: Pick<ReportPerson, 'seconds'>) => seconds !== null && seconds < LEAST_STAY

/** Undecided between two people, a row stays unknown. */
function byTimeAndName({ name, sessions }: ReportPerson, clicksOf: ReadonlyMap<string, KnownPeople['clicks']>): RowMatch | null {
  const clicks = clicksOf.get(nameKey(withoutPlace(name))) ?? []
  const near = clicks.filter((click) => sessions.some(({ join }) => Math.abs(Date.parse(join) - Date.parse(click.at)) <= NEAR))
  const people = new Set(near.map((click) => click.registration ?? click.point))
  const [click] = near
  if (!click || people.size > 1) return null
  return { ...(click.registration ? { registration: click.registration } : {}), point: click.point, by: 'time_and_name' }
}

/** "Lahti Mikko (Kemijärvi)": people add where they are from. */
const withoutPlace = (name: string) => name.replace(/\s*[([].*[)\]]\s*/, ' ').trim() || name
