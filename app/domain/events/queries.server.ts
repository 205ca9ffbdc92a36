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

/** The event with its row locked: whoever decides on it waits for whoever decided before. */
export async function lockEvent(tx: Tx, id: string): Promise<EventRecord | undefined> {
  const row = await locked(tx, tx.selectFrom('event').selectAll().where('id', '=', id)).executeTakeFirst()
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
  const others = await db.selectFrom('event_co_organiser').select('organisation_id').where('event_id', '=', event.id).execute()
  return [event.organisation_id, ...others.map((row) => row.organisation_id)]
}

export async function replaceCoOrganisers(tx: Tx, eventId: string, organisationIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('event_co_organiser').where('event_id', '=', eventId).execute()
  const rows = organisationIds.map((organisation_id) => ({ event_id: eventId, organisation_id }))
  if (rows.length > 0) await tx.insertInto('event_co_organiser').values(rows).execute()
}

export function listSeatPools(db: Db, eventId: string) {
  return db.selectFrom('seat_pool').selectAll().where('event_id', '=', eventId).orderBy('mode').execute()
}

export async function insertSeatPool(tx: Tx, eventId: string, mode: Mode, capacity: number | null): Promise<void> {
  await tx
    .insertInto('seat_pool')
    .values({ event_id: eventId, mode, capacity, confirmed: 0, waitlisted: 0 })
    .onConflict((conflict) => conflict.columns(['event_id', 'mode']).doUpdateSet({ capacity }))
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

/** Events that touch the same hours, for the clash warning; drafts and cancelled ones do not clash. */
export async function listOverlapping(
  db: Db,
  span: { startsAt: string; endsAt: string; except?: string | undefined; audience: string | null },
) {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'title', 'starts_at'])
    .where('status', '=', 'published')
    .where('starts_at_utc', '<', span.endsAt)
    .where('ends_at_utc', '>', span.startsAt)
    .where('id', '!=', span.except ?? '')
    .$if(span.audience !== null, (query) =>
      query.where((eb) => eb.or([eb('audience', '=', span.audience as 'client'), eb('audience', 'is', null)])),
    )
    .limit(5)
    .execute()
  return rows.map((row) => ({ id: row.id, title: JSON.parse(row.title), startsAt: row.starts_at }))
}

export type EventFilter = {
  from?: string | undefined
  to?: string | undefined
  kind?: string | undefined
  organisation?: string | undefined
  series?: string | undefined
  group?: string | undefined
  status?: string | undefined
  /** What the asker may see: everything, an organisation's events, or some groups' meetings. */
  scope: EventScope
  text?: string | undefined
}
export type EventScope = { all: true } | { organisationId: string; groupIds: readonly string[] }
export type Page = { limit: number; after?: { startsAt: string; id: string } | undefined; direction?: 'asc' | 'desc' }

/** A page of events by start; `after` is the last one of the page before (keyset, so that depth costs nothing). */
export async function listEvents(db: Db, filter: EventFilter, page: Page, now: Date): Promise<EventRecord[]> {
  const direction = page.direction ?? 'asc'
  let query = db.selectFrom('event').selectAll()
  if (filter.from) query = query.where('starts_at', '>=', filter.from)
  if (filter.to) query = query.where('starts_at', '<', `${filter.to}T99`)
  if (filter.kind) query = query.where('kind', '=', filter.kind as 'webinar')
  if (filter.series) query = query.where('series_id', '=', filter.series)
  if (filter.group) query = query.where('group_id', '=', filter.group)
  if (filter.status === 'held') query = query.where('status', '=', 'published').where('ends_at_utc', '<=', now.toISOString())
  else if (filter.status === 'published') query = query.where('status', '=', 'published').where('ends_at_utc', '>', now.toISOString())
  else if (filter.status) query = query.where('status', '=', filter.status as 'draft')
  for (const organisation of [filter.organisation, 'organisationId' in filter.scope ? filter.scope.organisationId : undefined]) {
    if (organisation === undefined) continue
    const groups = organisation === filter.organisation || !('groupIds' in filter.scope) ? [] : filter.scope.groupIds
    query = query.where((eb) =>
      eb.or([
        eb('organisation_id', '=', organisation),
        eb.exists(
          eb
            .selectFrom('event_co_organiser')
            .select('event_id')
            .whereRef('event_id', '=', 'event.id')
            .where('organisation_id', '=', organisation),
        ),
        ...(groups.length > 0 ? [eb('group_id', 'in', groups as string[])] : []),
      ]),
    )
  }
  if (filter.text) query = query.where((eb) => eb(eb.fn('lower', ['title']), 'like', `%${escapeLike(filter.text as string)}%`))
  const { after } = page
  if (after) {
    const past = direction === 'asc' ? '>' : '<'
    query = query.where((eb) =>
      eb.or([eb('starts_at_utc', past, after.startsAt), eb.and([eb('starts_at_utc', '=', after.startsAt), eb('id', past, after.id)])]),
    )
  }
  const rows = await query.orderBy('starts_at_utc', direction).orderBy('id', direction).limit(page.limit).execute()
  return rows.map(readEvent)
}

const escapeLike = (text: string) => text.toLowerCase().replace(/[%_]/g, '')
