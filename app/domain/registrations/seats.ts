import type { Mode } from '#db/tables/events.ts'

/** Seats of one mode of an event; `capacity` null means no limit, `queued` are those that the row of the waiting holds before a newcomer. */
export type Seats = { capacity: number | null; confirmed: number; queued: number }
export type Placing = 'confirmed' | 'waitlisted' | 'full' | 'party-too-large'

/**
 * Where a party goes. It is seated together or waits together, and nobody passes those who already wait: a small party must not take seats
 * that a large one queues for, also when the large one does not fit yet (`domain.md` §2.2: one waits with a place in the queue, and an honest
 * chance). Without a waiting list a party that does not fit is told so. One larger than the whole capacity has no chance: it is refused.
 */
export function placeFor(partySize: number, seats: Seats, waitlist: boolean): Placing {
  if (fits(partySize, seats) && (seats.queued === 0 || seats.capacity === null)) return 'confirmed'
  if (!isSeatable(partySize, seats)) return 'party-too-large'
  return waitlist ? 'waitlisted' : 'full'
}

export function fits(partySize: number, seats: Pick<Seats, 'capacity' | 'confirmed'>): boolean {
  return seats.capacity === null || seats.confirmed + partySize <= seats.capacity
}

/**
 * Whether a party could be seated if nobody else were there. Who cannot, since the capacity was lowered, holds no place in the row. A mode
 * that has no seats (yet) rules nobody out: its waiting list gathers people till there are some.
 */
export function isSeatable(partySize: number, { capacity }: Pick<Seats, 'capacity'>): boolean {
  return capacity === 0 || fits(partySize, { capacity, confirmed: 0 })
}

/** The refusal of a party that no freed seat could help: `most` people can come in its mode. */
export type PartyTooLarge = { ok: false; reason: 'party-too-large'; values: { mode: Mode; most: number } }

export function partyTooLarge(mode: Mode, { capacity }: Pick<Seats, 'capacity'>): PartyTooLarge {
  return { ok: false, reason: 'party-too-large', values: { mode, most: capacity ?? 0 } }
}

/** Seats left, never below zero (a capacity may have been lowered under what was taken); null without a limit. */
export function seatsLeft(seats: Seats): number | null {
  return seats.capacity === null ? null : Math.max(0, seats.capacity - seats.confirmed - seats.queued)
}

/**
 * Who of the waiting may be seated now, first come first served: the first party that does not fit stops the row. A party larger than the
 * capacity does not: it is passed over, and keeps its turn for the day when it shrinks or the capacity grows.
 */
export function seatable<Party extends { seats: number }>(
  waiting: readonly Party[],
  seats: Pick<Seats, 'capacity' | 'confirmed'>,
): Party[] {
  const seated: Party[] = []
  let confirmed = seats.confirmed
  for (const party of waiting.filter((one) => isSeatable(one.seats, seats))) {
    if (!fits(party.seats, { capacity: seats.capacity, confirmed })) break
    confirmed += party.seats
    seated.push(party)
  }
  return seated
}
