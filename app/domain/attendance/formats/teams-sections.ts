import { normaliseEmail } from '#app/domain/shared/email-address.ts'
import { cleanName, looksLikeRoom, nameKey } from './person-name.ts'
import { type Difference, type Report, type ReportFlag, type ReportPerson, type ReportSetting, secondsBetween, unionOf } from './report.ts'
import { dateOrderOf, isStamp, secondsOf, stampReader } from './stamps.ts'
import { type Sections, type Stay, sectionsOf, staysOf } from './teams-tables.ts'

/**
 * Reads the Teams attendance report of numbered sections, in any language: by its structure and the shapes of its values, never by words.
 * Section 3 (one row per join) is the truth about time; section 2 names the identities. Undefined when the table is another one.
 */
export function readTeamsSections(rows: string[][], encoding: string, setting: ReportSetting): Report | undefined {
  const sections = sectionsOf(rows)
  const people = sections && staysOf(sections.participants)
  if (!sections || !people || people.length === 0) return undefined
  const joins = staysOf(sections.activities) ?? []
  const stamps = [...people, ...joins].flatMap((stay) => [stay.join, stay.leave])
  const { order, assumed } = dateOrderOf(stamps, setting.eventDay)
  const read = stampReader(order, setting.zone)
  const instant = (text: string) => read(text) ?? null
  const last = stamps
    .flatMap((text) => instant(text) ?? [])
    .toSorted()
    .at(-1)
  const persons = personsOf(people, joins, instant, last)
  const differences: Difference[] = [
    ...(assumed ? [{ code: 'date-order-assumed' } as const] : []),
    ...differencesOf(sections, people, persons),
  ]
  return { format: 'teams-sections', encoding, meeting: meetingOf(sections, instant), persons, differences }
}

function meetingOf({ summary }: Sections, instant: (text: string) => string | null) {
  const values = summary.map((row) => row[1] ?? '')
  const [start, end] = values.slice(1).filter(isStamp)
  const title = values[0]?.replace(/\s+/g, ' ').trim() || null
  return { title, start: start ? instant(start) : null, end: end ? instant(end) : null }
}

type Identity = { first: Stay; joins: Stay[]; reported: number | null }

/**
 * Identities by e-mail, else by name. A row with an address and one without are never the same by name alone. Numbers are masked, so that two people who
 * called may show the same: each call is one of its own.
 */
function identitiesOf(people: readonly Stay[], joins: readonly Stay[]): Identity[] {
  const found = new Map<string, Identity>()
  const calls = new Map<string, Identity[]>()
  for (const [row, stay] of people.entries()) {
    const key = keyOf(stay)
    const known = found.get(key)
    const identity: Identity = { first: stay, joins: [], reported: secondsOf(stay.duration) }
    if (isCall(stay)) {
      found.set(`call ${row}`, identity)
      calls.set(key, [...(calls.get(key) ?? []), identity])
    } else if (known) known.reported = (known.reported ?? 0) + (identity.reported ?? 0)
    else found.set(key, identity)
  }
  for (const stay of joins) {
    const key = keyOf(stay)
    const known = callOf(calls.get(key) ?? [], stay) ?? found.get(key)
    if (known) known.joins.push(stay)
    else found.set(key, { first: stay, joins: [stay], reported: null })
  }
  for (const identity of found.values()) if (identity.joins.length === 0) identity.joins.push(identity.first)
  return [...found.values()]
}

const isCall = ({ email, name }: Stay) => !email && cleanName(name).phone

/** The call from a number that a join belongs to: the one that began with it, else the one that ended with it, else the last. */
function callOf(calls: readonly Identity[], { join, leave }: Stay): Identity | undefined {
  const began = calls.find(({ first, joins }) => first.join === join && joins.length === 0)
  return began ?? calls.find(({ first }) => first.leave === leave) ?? calls.at(-1)
}

const keyOf = ({ email, name }: Stay) => (email ? normaliseEmail(email) : `name ${nameKey(cleanName(name).name)}`)

function personsOf(people: Stay[], joins: Stay[], instant: (text: string) => string | null, last: string | undefined): ReportPerson[] {
  return identitiesOf(people, joins).map(({ first, joins: stays, reported }) => {
    const stretches = stays.flatMap((stay) => {
      const join = instant(stay.join)
      return join ? [{ join, leave: instant(stay.leave) ?? last ?? join }] : []
    })
    const sessions = unionOf(stretches)
    const seconds = sessions.reduce((total, session) => total + session.seconds, 0)
    const overlaps = seconds < stretches.reduce((total, { join, leave }) => total + Math.max(0, secondsBetween(join, leave)), 0)
    const { name } = cleanName(first.name)
    return {
      name,
      email: first.email ? normaliseEmail(first.email) : null,
      role: first.role || null,
      sessions,
      seconds: stretches.length > 0 ? seconds : null,
      reportedSeconds: reported,
      attended: stretches.length > 0 || reported !== null || first.role !== '',
      organiser: first.isOrganiser,
      flags: flagsOf(first, overlaps),
    }
  })
}

function flagsOf(stay: Stay, overlaps: boolean): ReportFlag[] {
  const { name, external, unverified, phone } = cleanName(stay.name)
  const email = stay.email ? normaliseEmail(stay.email) : null
  const said: [ReportFlag, boolean][] = [
    ['external', external],
    ['no-email', email === null],
    ['overlapping-sessions', overlaps],
    ['phone', phone],
    ['possible-room-device', looksLikeRoom(name, email)],
    ['unverified', unverified],
    ['upn-differs-from-email', email !== null && stay.upn !== '' && normaliseEmail(stay.upn) !== email],
  ]
  return said.filter(([, holds]) => holds).map(([flag]) => flag)
}

/** The file's own totals against its rows: told, never corrected silently. A second up or down is the platform's rounding. */
function differencesOf({ summary }: Sections, people: readonly Stay[], persons: readonly ReportPerson[]): Difference[] {
  const stated = summary.slice(1).find((row) => /^\d+$/.test(row[1] ?? ''))?.[1]
  const count: Difference[] =
    stated !== undefined && Number(stated) !== people.length
      ? [{ code: 'participant-count', stated: Number(stated), found: people.length }]
      : []
  const durations = persons.flatMap(({ reportedSeconds, seconds, flags }, row) => {
    if (reportedSeconds === null || seconds === null) return []
    const apart = Math.abs(reportedSeconds - seconds) > 1
    return apart || flags.includes('overlapping-sessions')
      ? [{ code: 'duration' as const, stated: reportedSeconds, found: seconds, row }]
      : []
  })
  return [...count, ...durations]
}
