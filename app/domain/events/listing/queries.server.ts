import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Scope } from '#app/domain/accounts/may.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { type EventRecord, readEvent } from '../event.ts'

/** What a list of events is cut to. Dates are local days `YYYY-MM-DD`, both inclusive; `scope` is what the asker may see. */
export type EventFilter = {
  scope: Scope
  from?: string | undefined
  to?: string | undefined
  kind?: string | undefined
  organisation?: string | undefined
  series?: string | undefined
  group?: string | undefined
  status?: 'draft' | 'published' | 'cancelled' | 'held' | undefined
  text?: string | undefined
}

/** A page by start time; `after` is the last event of the page before (keyset, so that depth costs nothing). */
export type EventPage = { limit: number; after?: { startsAt: string; id: string } | undefined; newestFirst?: boolean }

type Eb = ExpressionBuilder<Tables, 'event'>
type Condition = ExpressionWrapper<Tables, 'event', SqlBool>

/** Events owned or co-organised by an organisation. */
function organisedBy(eb: Eb, organisation: string): Condition {
  const shared = eb
    .selectFrom('event_co_organiser')
    .select('event_id')
    .whereRef('event_id', '=', 'event.id')
    .where('organisation_id', '=', organisation)
  return eb.or([eb('organisation_id', '=', organisation), eb.exists(shared)])
}

function inScope(eb: Eb, scope: Scope): Condition[] {
  if (scope.all) return []
  const reach: Condition[] = []
  if (scope.organisationId !== null) reach.push(organisedBy(eb, scope.organisationId))
  if (scope.groupIds.length > 0) reach.push(eb('group_id', 'in', [...scope.groupIds]))
  return [eb.or(reach)]
}

function withStatus(eb: Eb, status: EventFilter['status'], now: Date): Condition[] {
  const over = now.toISOString()
  if (status === undefined) return []
  if (status === 'held') return [eb('status', '=', 'published'), eb('ends_at_utc', '<=', over)]
  if (status === 'published') return [eb('status', '=', 'published'), eb('ends_at_utc', '>', over)]
  return [eb('status', '=', status)]
}

/** Words of the title, whatever their case; `%` and `_` are letters like any other. */
function titled(eb: Eb, text: string): Condition {
  return eb(eb.fn<string>('lower', ['title']), 'like', `%${text.toLowerCase().replace(/[%_]/g, '')}%`)
}

export async function listEvents(db: Db, filter: EventFilter, page: EventPage, now: Date): Promise<EventRecord[]> {
  const { after, newestFirst = false } = page
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where((eb) => {
      const conditions = [...inScope(eb, filter.scope), ...withStatus(eb, filter.status, now)]
      if (filter.from) conditions.push(eb('starts_at', '>=', filter.from))
      if (filter.to) conditions.push(eb('starts_at', '<', `${filter.to}T99`))
      if (filter.kind) conditions.push(eb('kind', '=', filter.kind as 'webinar'))
      if (filter.series) conditions.push(eb('series_id', '=', filter.series))
      if (filter.group) conditions.push(eb('group_id', '=', filter.group))
      if (filter.organisation) conditions.push(organisedBy(eb, filter.organisation))
      if (filter.text) conditions.push(titled(eb, filter.text))
      if (after) conditions.push(past(eb, after, newestFirst))
      return eb.and(conditions)
    })
    .orderBy('starts_at_utc', newestFirst ? 'desc' : 'asc')
    .orderBy('id', newestFirst ? 'desc' : 'asc')
    .limit(page.limit)
    .execute()
  return rows.map(readEvent)
}

function past(eb: Eb, after: { startsAt: string; id: string }, newestFirst: boolean): Condition {
  const sign = newestFirst ? '<' : '>'
  return eb.or([eb('starts_at_utc', sign, after.startsAt), eb.and([eb('starts_at_utc', '=', after.startsAt), eb('id', sign, after.id)])])
}
