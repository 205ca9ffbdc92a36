import { headsOf } from './attendance-figures.ts'
import { type Dimension, isOfPersons, personOf, rowOfParty, rowsOfEvent, UNKNOWN } from './dimensions.ts'
import { type EventFigures, lengthOf, onlyCounted, stayOf } from './event-figures.ts'
import { atLeast } from './head-count.ts'
import { HOURS_OF_DAY, participantHours, type Stay } from './hours.ts'
import type { PeriodEvent } from './queries.server.ts'
import { oneDecimal } from './rates.ts'
import type { Party, WhoWasThere } from './who-was-there.ts'

/** One held and recorded event of a period with everything read of it. */
export type Counted = { event: PeriodEvent; there: WhoWasThere; figures: EventFigures }

/** The held events of a period: those with a record, and those of which nothing is recorded. */
export type HeldEvents = { counted: readonly Counted[]; missing: readonly PeriodEvent[] }

/** What is measured over several events. Attendances are the reported figure; estimates are told apart and never enter it. */
export type Measures = {
  /** Events of the row: of an event's dimension all held ones, of persons those where somebody of the row was. */
  events: number
  /** Those of them of which anything is recorded. Where it is 0 no other figure is known. */
  recorded: number
  attendances: number
  minimum: number
  /** Sum of the events' estimates, reported figures where an event has none; null when none has, and in rows of persons. */
  estimated: number | null
  uniquePersons: number
  /** Those of them who came to two events or more. */
  repeatPersons: number
  firstTimers: number
  participantHours: number
  participantDays: number
}

/** Adds up one row. Unique people are a set, so rows never sum to the total. */
export class Sum {
  readonly #events = new Set<string>()
  readonly #unrecorded = new Set<string>()
  /** The events of each person. */
  readonly #persons = new Map<string, Set<string>>()
  #attendances = 0
  #minimum = 0
  #estimated = 0
  #hasEstimate = false
  #hours = 0

  addEvent({ event, there, figures }: Counted): void {
    this.#events.add(event.id)
    this.#attendances += figures.heads.reported
    this.#minimum += figures.heads.minimum
    this.#estimated += figures.heads.estimated ?? figures.heads.reported
    this.#hasEstimate ||= figures.heads.estimated !== null
    this.#hours += figures.hours.participantHours
    for (const party of there.parties) this.#addPerson(event, party)
  }

  /** A held event of which nothing is known: it is one of the row's events and adds to no other figure. */
  addUnrecorded(event: PeriodEvent): void {
    this.#unrecorded.add(event.id)
  }

  /** Takes in another row: its people and its events are counted once. */
  absorb(other: Sum): void {
    for (const event of other.#events) this.#events.add(event)
    for (const event of other.#unrecorded) this.#unrecorded.add(event)
    for (const [person, events] of other.#persons) for (const event of events) this.#addVisit(person, event)
    this.#attendances += other.#attendances
    this.#minimum += other.#minimum
    this.#estimated += other.#estimated
    this.#hasEstimate ||= other.#hasEstimate
    this.#hours += other.#hours
  }

  /** Whether an event belongs to the row. */
  holds({ id }: { id: string }): boolean {
    return this.#events.has(id) || this.#unrecorded.has(id)
  }

  get minimum(): number {
    return this.#minimum
  }

  addParty(event: PeriodEvent, party: Party): void {
    this.#addHeads(event, headsOf(party), party.mode === 'on_site' ? party.ticked : party.room ? 0 : atLeast(party), stayOf(party, event))
    this.#addPerson(event, party)
  }

  /** People whom only the host's counter saw: nothing is known of them. */
  addCounted(event: PeriodEvent, heads: number): void {
    this.#addHeads(event, heads, 0, { heads, minutes: null })
  }

  #addHeads(event: PeriodEvent, reported: number, minimum: number, stay: Stay): void {
    this.#events.add(event.id)
    this.#attendances += reported
    this.#minimum += minimum
    this.#hours += participantHours([stay], lengthOf(event)).participantHours
  }

  #addPerson(event: PeriodEvent, party: Party): void {
    const person = headsOf(party) > 0 ? personOf(party) : undefined
    if (person !== undefined) this.#addVisit(person, event.id)
  }

  #addVisit(person: string, event: string): void {
    const visited = this.#persons.get(person)
    if (visited) visited.add(event)
    else this.#persons.set(person, new Set([event]))
  }

  measures(seenBefore: ReadonlySet<string>): Measures {
    const firstTimers = [...this.#persons.keys()].filter((person) => !seenBefore.has(person)).length
    return {
      events: this.#events.size + this.#unrecorded.size,
      recorded: this.#events.size,
      attendances: this.#attendances,
      minimum: this.#minimum,
      estimated: this.#hasEstimate ? this.#estimated : null,
      uniquePersons: this.#persons.size,
      repeatPersons: [...this.#persons.values()].filter((events) => events.size > 1).length,
      firstTimers,
      participantHours: oneDecimal(this.#hours),
      participantDays: oneDecimal(this.#hours / HOURS_OF_DAY),
    }
  }
}

/** The rows of a breakdown, each with its sum. Held events without a record belong to the rows that events tell, and to none of persons. */
export function sumsBy({ counted, missing }: HeldEvents, dimension: Dimension): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  const sumOf = (row: string) => {
    const sum = sums.get(row) ?? new Sum()
    sums.set(row, sum)
    return sum
  }
  if (!isOfPersons(dimension)) {
    for (const event of missing) for (const row of rowsOfEvent(event, dimension)) sumOf(row).addUnrecorded(event)
  }
  for (const one of counted) {
    if (!isOfPersons(dimension)) {
      for (const row of rowsOfEvent(one.event, dimension)) sumOf(row).addEvent(one)
      continue
    }
    for (const party of one.there.parties) sumOf(rowOfParty(party, dimension)).addParty(one.event, party)
    const unseen = onlyCounted(one.figures.onSite)
    if (unseen > 0) sumOf(dimension === 'mode' ? 'on_site' : UNKNOWN).addCounted(one.event, unseen)
  }
  return sums
}
