import type { Insertable, Updateable } from 'kysely'
import { locked } from '#db/lock.ts'
import type { EventTable, Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { type EventRecord, type EventRow, readEvent } from './event.ts'

export async function findEvent(db: Db, id: string): Promise<EventRecord | undefined> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readEvent(row)
}

export async function findEventBySlug(db: Db, slug: string): Promise<EventRecord | undefined> {
  const row = await db.selectFrom('event').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && readEvent(row)
}

export async function findEventByCode(db: Db, code: string): Promise<EventRecord | undefined> {
  const row = await db.selectFrom('event').selectAll().where('code', '=', code).executeTakeFirst()
  return row && readEvent(row)
}

/**
 * The event, held until the transaction ends. Whatever takes, moves or frees seats begins with this: what is read afterwards is what the
 * others have finished, a cancellation included, and nobody waits for anybody in a ring.
 */
export async function lockEvent(tx: Tx, id: string): Promise<EventRecord | undefined> {
  const row = await locked(tx, tx.selectFrom('event').selectAll().where('id', '=', id)).executeTakeFirst()
  return row && readEvent(row as EventRow)
}

/** The same by the event's public address. */
export async function lockEventBySlug(tx: Tx, slug: string): Promise<EventRecord | undefined> {
  const row = await locked(tx, tx.selectFrom('event').selectAll().where('slug', '=', slug)).executeTakeFirst()
  return row && readEvent(row as EventRow)
}

export async function insertEvent(tx: Tx, row: Insertable<EventTable>): Promise<void> {
  await tx.insertInto('event').values(row).execute()
}

export async function updateEvent(tx: Tx, id: string, values: Updateable<EventTable>): Promise<void> {
  await tx.updateTable('event').set(values).where('id', '=', id).execute()
}

export async function isCodeFree(db: Db, code: string): Promise<boolean> {
  return (await db.selectFrom('event').select('id').where('code', '=', code).executeTakeFirst()) === undefined
}

/** Owner and co-organisers: whose event it is. */
export async function listOrganisingIds(db: Db, event: { id: string; organisation_id: string }): Promise<string[]> {
  const others = await listCoOrganisers(db, [event.id])
  return [event.organisation_id, ...others.map((row) => row.organisation_id)]
}

/** The co-organisers of events. */
export function listCoOrganisers(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('event_co_organiser')
    .selectAll()
    .where('event_id', 'in', [...eventIds])
    .execute()
}

export async function replaceCoOrganisers(tx: Tx, eventId: string, organisationIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('event_co_organiser').where('event_id', '=', eventId).execute()
  const rows = organisationIds.map((organisation_id) => ({ event_id: eventId, organisation_id }))
  if (rows.length > 0) await tx.insertInto('event_co_organiser').values(rows).execute()
}

/**
 * Seats of a mode with those `queued` before a newcomer: seats of the waiting parties that hold a place, counted only while somebody waits and a
 * seat is free to be kept for them. A party larger than the capacity holds none: no seat it waits for could ever be enough.
 */
export function seatPools(db: Db) {
  return db
    .selectFrom('seat_pool')
    .selectAll()
    .select((pool) =>
      pool
        .case()
        .when(pool.and([pool('waitlisted', '>', 0), pool.or([pool('capacity', 'is', null), pool('confirmed', '<', pool.ref('capacity'))])]))
        .then(
          pool
            .selectFrom('registration')
            .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('registration.seats'), eb.lit(0)).as('queued'))
            .whereRef('registration.event_id', '=', 'seat_pool.event_id')
            .whereRef('registration.mode', '=', 'seat_pool.mode')
            .where('registration.status', '=', 'waitlisted')
            .where((eb) => eb.or([eb('seat_pool.capacity', 'is', null), eb('registration.seats', '<=', eb.ref('seat_pool.capacity'))]))
            .$asScalar()
            .$notNull(),
        )
        .else(pool.lit(0))
        .end()
        .as('queued'),
    )
}

/** Seats of the modes of one or more events. */
export async function listSeatPools(db: Db, ...eventIds: readonly string[]) {
  if (eventIds.length === 0) return []
  return seatPools(db)
    .where('event_id', 'in', [...eventIds])
    .orderBy('mode')
    .execute()
}

export async function insertSeatPool(tx: Tx, eventId: string, mode: Mode, capacity: number | null): Promise<void> {
  await tx
    .insertInto('seat_pool')
    .values({ event_id: eventId, mode, capacity, confirmed: 0, waitlisted: 0 })
    .onConflict((conflict) => conflict.columns(['event_id', 'mode']).doUpdateSet({ capacity }))
    .execute()
}

/** Takes away the seats of modes that an event does not offer (any more), unless somebody holds or waits for one. */
export async function deleteEmptySeatPools(tx: Tx, eventId: string, except: readonly Mode[]): Promise<void> {
  await tx
    .deleteFrom('seat_pool')
    .where('event_id', '=', eventId)
    .where('mode', 'not in', [...except])
    .where('confirmed', '=', 0)
    .where('waitlisted', '=', 0)
    .execute()
}

/** Which of the given organisation, group and co-organisers do not exist. */
export async function listUnknownReferences(db: Db, given: { organisations: readonly string[]; group: string | null }): Promise<string[]> {
  const known = await db.selectFrom('organisation').select('id').where('id', 'in', given.organisations).execute()
  const missing = given.organisations.filter((id) => !known.some((row) => row.id === id))
  if (given.group === null) return missing
  const group = await db.selectFrom('working_group').select('id').where('id', '=', given.group).executeTakeFirst()
  return group ? missing : [...missing, given.group]
}

/** Published events that touch the given hours (UTC instants), by their start; drafts and cancelled ones are in nobody's way. */
export async function listOverlapping(db: Db, hours: { startsAt: string; endsAt: string }) {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'title', 'starts_at as localStart', 'starts_at_utc as startsAt', 'ends_at_utc as endsAt'])
    .select(['audience', 'organisation_id as organisationId', 'visibility'])
    .where('status', '=', 'published')
    .where('starts_at_utc', '<', hours.endsAt)
    .where('ends_at_utc', '>', hours.startsAt)
    .orderBy('starts_at_utc')
    .orderBy('id')
    .execute()
  return rows.map(({ visibility, ...row }) => ({ ...row, isPublic: visibility === 'public' }))
}
