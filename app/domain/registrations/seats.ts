/** Seats of one mode of an event; `capacity` null means no limit. */
export type Seats = { capacity: number | null; confirmed: number; waitlisted: number }
export type Placing = 'confirmed' | 'waitlisted' | 'full'

/**
 * Where a party goes. It is seated together or waits together, and nobody passes those who already wait: a small party must not take
 * seats that a large one queues for. Without a waiting list a party that does not fit is told so.
 */
export function placeFor(partySize: number, seats: Seats, waitlist: boolean): Placing {
  if (fits(partySize, seats) && (seats.waitlisted === 0 || seats.capacity === null)) return 'confirmed'
  return waitlist ? 'waitlisted' : 'full'
}

export function fits(partySize: number, seats: Pick<Seats, 'capacity' | 'confirmed'>): boolean {
  return seats.capacity === null || seats.confirmed + partySize <= seats.capacity
}

/** Seats left, never below zero (a capacity may have been lowered under what was taken); null without a limit. */
export function seatsLeft(seats: Seats): number | null {
  return seats.capacity === null ? null : Math.max(0, seats.capacity - seats.confirmed - seats.waitlisted)
}

/** Who of the waiting may be seated now, first come first served: the first party that does not fit stops the row. */
export function seatable<Party extends { seats: number }>(waiting: readonly Party[], seats: Seats): Party[] {
  const seated: Party[] = []
  let confirmed = seats.confirmed
  for (const party of waiting) {
    if (!fits(party.seats, { capacity: seats.capacity, confirmed })) break
    confirmed += party.seats
    seated.push(party)
  }
  return seated
}
