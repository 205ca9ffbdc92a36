import type { Mode, SeatPoolTable } from '#db/tables/events.ts'

/**
 * What a visitor sees of an event's seats: how many are left in each mode, null without a limit. Those who wait take seats before
 * newcomers, so their seats are not free.
 */
export function readSeats(pools: readonly SeatPoolTable[]): { mode: Mode; left: number | null }[] {
  return pools.map(({ mode, capacity, confirmed, waitlisted }) => ({
    mode,
    left: capacity === null ? null : Math.max(0, capacity - confirmed - waitlisted),
  }))
}
