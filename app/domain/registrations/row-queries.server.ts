import type { ExpressionBuilder } from 'kysely'
import type { Mode } from '#db/tables/events.ts'
import type { Db, Tables, Tx } from '#db/tables/index.ts'
import { type RegistrationRecord, readRegistration } from './registration.ts'

/** Those who wait, the first first. */
export async function listWaiting(tx: Tx, eventId: string, mode: Mode): Promise<RegistrationRecord[]> {
  const rows = await tx
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('status', '=', 'waitlisted')
    .orderBy('status_at')
    .orderBy('id')
    .execute()
  return rows.map(readRegistration)
}

/**
 * The moment that puts a party at the end of the row. Clocks of two machines differ, and a request reads its own before it waits for its turn:
 * the order in which seats were decided is the order of the row, so the moment is never before one that stands there.
 */
export async function endOfRow(tx: Tx, eventId: string, mode: Mode, now: Date): Promise<string> {
  const last = await tx
    .selectFrom('registration')
    .select('status_at')
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('status', '=', 'waitlisted')
    .orderBy('status_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined || last.status_at < now.toISOString()
    ? now.toISOString()
    : new Date(Date.parse(last.status_at) + 1).toISOString()
}

/** Whether a waiting party holds its place: none does that is larger than its mode's capacity (`isSeatable`). */
const holdsPlace = (eb: ExpressionBuilder<Tables, 'registration' | 'seat_pool'>) =>
  eb.or([
    eb('seat_pool.capacity', 'is', null),
    eb('seat_pool.capacity', '=', 0),
    eb('registration.seats', '<=', eb.ref('seat_pool.capacity')),
  ])

function waitingWithSeats(db: Db, eventId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('seat_pool', (join) =>
      join.onRef('seat_pool.event_id', '=', 'registration.event_id').onRef('seat_pool.mode', '=', 'registration.mode'),
    )
    .where('registration.event_id', '=', eventId)
    .where('registration.status', '=', 'waitlisted')
}

/** Parties that wait though they are larger than their mode's capacity: they can be seated only when they shrink or it grows. */
export async function listUnseatable(db: Db, eventId: string) {
  const rows = await waitingWithSeats(db, eventId)
    .select(['registration.id', 'registration.name', 'registration.seats', 'registration.mode', 'seat_pool.capacity as most'])
    .where((eb) => eb.not(holdsPlace(eb)))
    .orderBy('registration.status_at')
    .orderBy('registration.id')
    .execute()
  return rows.map((row) => ({ ...row, most: Number(row.most) }))
}

/** How many parties wait before this one; those that hold no place are not before anybody. */
export async function countWaitingBefore(db: Db, registration: RegistrationRecord): Promise<number> {
  const { count } = await waitingWithSeats(db, registration.event_id)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('registration.mode', '=', registration.mode)
    .where(holdsPlace)
    .where((eb) =>
      eb.or([
        eb('status_at', '<', registration.status_at),
        eb.and([eb('status_at', '=', registration.status_at), eb('id', '<', registration.id)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
