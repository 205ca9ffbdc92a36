import { expect } from 'vitest'
import { fits, isSeatable } from '#app/domain/registrations/seats.ts'
import type { Db } from '#db/tables/index.ts'

export type Pool = { mode: 'on_site' | 'remote'; capacity: number | null; confirmed: number; waitlisted: number }

/** Seat pools of an event, by mode. */
export function poolsOf(db: Db, eventId: string): Promise<Pool[]> {
  return db
    .selectFrom('seat_pool')
    .select(['mode', 'capacity', 'confirmed', 'waitlisted'])
    .where('event_id', '=', eventId)
    .orderBy('mode')
    .execute()
}

/** Registrations of an event in the order of the row of those who wait. */
export function registrationsOf(db: Db, eventId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'email', 'mode', 'seats', 'status', 'status_at'])
    .where('event_id', '=', eventId)
    .orderBy('status_at')
    .orderBy('id')
    .execute()
}

/** What must hold of an event's seats at every moment: counters equal a recount, nobody is in twice, and the first of the row that could ever be seated would not fit now. */
export async function expectSeatsToBeTrue(db: Db, eventId: string): Promise<void> {
  const pools = await poolsOf(db, eventId)
  const registrations = await registrationsOf(db, eventId)
  for (const pool of pools) {
    const here = registrations.filter(({ mode }) => mode === pool.mode)
    const seats = (status: string) => here.filter((one) => one.status === status).reduce((sum, one) => sum + one.seats, 0)
    expect({ mode: pool.mode, confirmed: pool.confirmed, waitlisted: pool.waitlisted }).toEqual({
      mode: pool.mode,
      confirmed: seats('confirmed'),
      waitlisted: seats('waitlisted'),
    })
    const first = here.find(({ status, seats }) => status === 'waitlisted' && isSeatable(seats, pool))
    if (first) expect(fits(first.seats, pool), 'the first who waits would fit').toBe(false)
  }
  const active = registrations.filter(({ status }) => status === 'confirmed' || status === 'waitlisted').map(({ email }) => email)
  expect(new Set(active).size).toBe(active.length)
}

/** Fails when more seats are taken than there are. */
export async function expectNoOverbooking(db: Db, eventId: string): Promise<void> {
  for (const { mode, capacity, confirmed } of await poolsOf(db, eventId))
    expect(confirmed, `seats taken ${mode}`).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY)
}
