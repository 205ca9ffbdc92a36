import { answersOverTime, effectiveAnswer, parseNames } from '#app/domain/attendance/answer.ts'
import { type Entry, inForce, latest } from '#app/domain/attendance/ledger.ts'
import { normalName } from '#app/domain/shared/normal-name.ts'
import type { ListeningPointTable } from '#db/tables/attendance.ts'
import type { CountedPoint, OnSiteCount } from './head-count.ts'
import { secondsPresent } from './presence-time.ts'
import { People, type Registrant } from './registrants.ts'

export type LedgerRow = Pick<
  Entry,
  | 'id'
  | 'event_id'
  | 'kind'
  | 'source'
  | 'point_id'
  | 'registration_id'
  | 'name'
  | 'email'
  | 'mode'
  | 'amount'
  | 'names'
  | 'seconds'
  | 'organisation_id'
  | 'organisation_name'
  | 'municipality'
  | 'undoes'
  | 'at'
>
export type PointRow = Pick<ListeningPointTable, 'id' | 'event_id' | 'registration_id'>
/** People who were there together: at one listening point, or ticked together on site. */
export type Party = CountedPoint & {
  mode: Entry['mode']
  registration: Registrant | null
  /** Address of somebody known without a registration. */
  email: string | null
  /** Where the party is from when there is no registration to tell it. */
  from: Pick<Entry, 'organisation_id' | 'organisation_name' | 'municipality'>
  /** On site: people ticked, named or not. Zero at a device. */
  ticked: number
  /** Numbers told at a device while the event ran, in order; the largest is in force. Empty where nobody told. */
  told: readonly { at: string; listeners: number }[]
  /** Seconds present where a report tells; null means unknown, which counts as the whole event. */
  seconds: number | null
}

export type WhoWasThere = {
  parties: Party[]
  /** The host's counter, people on site; null when it was not used. */
  counted: number | null
  /** Whether the ledger says anything at all, and whether it says anything about single persons or devices. */
  recorded: boolean
  tellsPersons: boolean
}

/**
 * Reads an event's ledger into parties. Points that share a registration or an address are one point. A person ticked on site is there and not at a
 * device. A name given at a device counts there only when that person has no place of her own in the ledger, and at the first device that gives it.
 * A nameless "+1" at the door is a person who was seen one by one, so it counts among those ticked; the counter stands beside them.
 */
export function whoWasThere(rows: readonly LedgerRow[], points: readonly PointRow[], registrants: readonly Registrant[]): WhoWasThere {
  const entries = inForce(rows)
  const people = new People(registrants)
  const onSite = partiesOnSite(entries, people)
  const devices = groupByPoint(entries, points, people).filter((group) => group.entries.some(isSomebody))
  const elsewhere = new Set(onSite.flatMap((party) => (party.registration ? [party.registration.id] : [])))
  const taken = new Set([...onSite.flatMap(namesOfTicked), ...devices.flatMap((group) => ownNames(group))])
  return {
    parties: [...onSite, ...devices.map((group) => deviceParty(group, elsewhere, taken))],
    counted: latest(entries, 'counter')?.amount ?? null,
    recorded: entries.some((entry) => isSomebody(entry) || entry.kind === 'counter'),
    tellsPersons: entries.some(isSomebody),
  }
}

/** Those ticked, and the counter, as the head count takes them. */
export function onSiteCount({ parties, counted }: WhoWasThere): OnSiteCount {
  return { identified: parties.reduce((sum, party) => sum + party.ticked, 0), counted }
}

const isSomebody = (entry: LedgerRow) => entry.kind === 'connection' || entry.kind === 'answer' || entry.kind === 'presence'

/** Registrants by what was ticked last; walk-ins one by one. */
function partiesOnSite(entries: readonly LedgerRow[], people: People): Party[] {
  const ticks = entries.filter((entry) => entry.kind === 'presence' && entry.mode === 'on_site')
  const parties = ticks.map((entry) => partyOnSite(entry, people.of(entry)))
  const last = new Map(parties.map((party, index) => [party.registration?.id ?? `#${index}`, party]))
  return [...last.values()].filter((party) => party.ticked > 0)
}

function partyOnSite(entry: LedgerRow, registration: Registrant | null): Party {
  const ticked = entry.amount ?? 1
  const known = registration ? ticked : entry.name || entry.email ? 1 : 0
  return {
    mode: 'on_site',
    registration,
    email: entry.email,
    from: entry,
    ticked,
    identified: known,
    listeners: null,
    room: false,
    told: [],
    seconds: null,
  }
}

function namesOfTicked({ registration, ticked }: Party): string[] {
  if (!registration) return []
  return [registration.name, ...(ticked > 1 ? parseNames(registration.names) : [])].map(normalName)
}

type PointGroup = { registration: Registrant | null; entries: LedgerRow[] }

/** Entries by listening point; a hand tick of a remote participant or a report's row without a device is a point of its own. */
function groupByPoint(entries: readonly LedgerRow[], points: readonly PointRow[], people: People): PointGroup[] {
  const remote = entries.filter((entry) => entry.kind !== 'counter' && !(entry.kind === 'presence' && entry.mode === 'on_site'))
  const owners = new Map(points.map((point) => [point.id, people.of(point)]))
  const emails = new Map<string, string>()
  for (const { point_id, email, registration_id } of remote) {
    if (point_id === null || owners.get(point_id)) continue
    owners.set(point_id, people.of({ registration_id, email }))
    if (email) emails.set(point_id, email)
  }
  const groups = new Map<string, PointGroup>()
  for (const entry of remote) {
    const registration = entry.point_id === null ? people.of(entry) : (owners.get(entry.point_id) ?? null)
    const email = entry.point_id === null ? entry.email : emails.get(entry.point_id)
    const key = registration?.id ?? email ?? entry.point_id ?? entry.id
    const group = groups.get(key) ?? { registration, entries: [] }
    groups.set(key, group)
    group.entries.push(entry)
  }
  return [...groups.values()]
}

const introductionOf = (group: PointGroup) => group.entries.find((entry) => entry.kind !== 'answer' && (entry.name || entry.email))
const ownNames = (group: PointGroup) => {
  const name = group.registration?.name ?? introductionOf(group)?.name
  return name ? [normalName(name)] : []
}

function deviceParty(group: PointGroup, elsewhere: ReadonlySet<string>, taken: Set<string>): Party {
  const { registration, entries } = group
  const answer = effectiveAnswer(entries)
  const introduced = introductionOf(group)
  const owner = registration ? (elsewhere.has(registration.id) ? 0 : 1) : introduced ? 1 : 0
  const others = new Set((answer?.names ?? []).map(normalName).filter((name) => name !== '' && !taken.has(name)))
  for (const name of others) taken.add(name)
  const known = owner + others.size
  return {
    mode: 'remote',
    registration,
    email: introduced?.email ?? null,
    from: introduced ?? (entries[0] as LedgerRow),
    ticked: 0,
    identified: answer?.source === 'host_correction' ? Math.min(known, answer.listeners) : known,
    listeners: answer?.listeners ?? handTicked(entries),
    room: latest(entries, 'room')?.amount === 1,
    told: answersOverTime(entries),
    seconds: secondsPresent(entries),
  }
}

/** A remote participant ticked by hand without a connection: whoever ticked said how many. */
function handTicked(entries: readonly LedgerRow[]): number | null {
  if (entries.some((entry) => entry.kind === 'connection')) return null
  const tick = entries.findLast((entry) => entry.kind === 'presence' && entry.source !== 'import')
  return tick ? Math.max(1, tick.amount ?? 1) : null
}
