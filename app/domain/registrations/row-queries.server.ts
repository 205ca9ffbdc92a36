import type { Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
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

/** How many parties wait before this one. */
export async function countWaitingBefore(db: Db, registration: RegistrationRecord): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('event_id', '=', registration.event_id)
    .where('mode', '=', registration.mode)
    .where('status', '=', 'waitlisted')
    .where((eb) =>
      eb.or([
        eb('status_at', '<', registration.status_at),
        eb.and([eb('status_at', '=', registration.status_at), eb('id', '<', registration.id)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
