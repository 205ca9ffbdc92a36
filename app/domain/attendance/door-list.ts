import { type Entry, inForce, latest } from './ledger.ts'
import type { Attendee } from './queries.server.ts'

/** The door's view of a registered party: names, no addresses. */
export type DoorRow = {
  registrationId: string
  name: string
  organisation: string | null
  seats: number
  mode: Attendee['mode']
  /** On the waiting list: whoever stands at the door without a seat is told so. */
  waiting: boolean
  /** Seats ticked, and when; null while nobody of the party has come. */
  here: { seats: number; at: string } | null
}
export type DoorWalkIn = { nonce: string; name: string | null; at: string }
export type DoorList = {
  rows: DoorRow[]
  walkIns: DoorWalkIn[]
  /** The last count by eye; null when nobody counted. */
  counter: number | null
  figures: { listed: number; nameless: number; total: number }
}

/** Who is expected and who is here, in the order of names. The total is the larger of those marked and those counted by eye. */
export function doorList(attendees: readonly Attendee[], entries: readonly Entry[]): DoorList {
  const present = inForce(entries).filter((entry) => entry.kind === 'presence' && entry.mode === 'on_site')
  const ticks = new Map(present.flatMap((entry) => (entry.registration_id ? [[entry.registration_id, entry] as const] : [])))
  const guests = present.filter((entry) => entry.registration_id === null)
  const rows = attendees.map((attendee) => rowOf(attendee, ticks.get(attendee.id)))
  const listed = rows.reduce((sum, row) => sum + (row.here?.seats ?? 0), 0)
  const marked = listed + guests.reduce((sum, guest) => sum + (guest.amount ?? 1), 0)
  const counter = latest(entries, 'counter')?.amount ?? null
  const total = Math.max(marked, counter ?? 0)
  const named = guests.filter((guest) => guest.name !== null).length
  return {
    rows: rows.toSorted((one, other) => BY_NAME.compare(one.name, other.name)),
    walkIns: guests.map(({ nonce, name, at }) => ({ nonce, name, at })),
    counter,
    figures: { listed: listed + named, nameless: total - listed - named, total },
  }
}

/** Å, ä and ö come last wherever the list is read. */
const BY_NAME = new Intl.Collator('fi')

function rowOf({ id, name, organisation_name, seats, mode, status }: Attendee, tick: Entry | undefined): DoorRow {
  const here = tick ? { seats: tick.amount ?? 1, at: tick.at } : null
  return { registrationId: id, name, organisation: organisation_name, seats, mode, waiting: status === 'waitlisted', here }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a name is what somebody at the door looks for: parts of words in any order, without accents ("hakala p" finds Päivi Häkälä). */
export function isSought(name: string, search: string): boolean {
  const words = plain(name).split(/[\s-]+/)
  const sought = plain(search)
    .split(/[\s-]+/)
    .filter(Boolean)
  return sought.every((part) => words.some((word) => word.startsWith(part)))
}
