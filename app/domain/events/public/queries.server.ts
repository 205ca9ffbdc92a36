import type { Texts } from '#app/domain/shared/texts.ts'
import type { EventFormat, EventKind, Mode } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import { listSeatPools } from '../queries.server.ts'

/** What a visitor may narrow the list to; null is no limit. */
export type PublicFilter = {
  kind: EventKind | null
  municipality: string | null
  /** Events whose title is given in this language. */
  language: keyof Texts | null
  audience: 'client' | 'professional' | null
  /** A hybrid event is both on site and remote. */
  format: EventFormat | null
}

export type PublicEvent = {
  slug: string
  kind: EventKind
  title: Texts
  startsAt: string
  endsAt: string
  format: EventFormat
  status: 'published' | 'cancelled'
  venue: string | null
  municipality: string | null
  organiser: string
  /** Seats of each mode. */
  pools: { mode: Mode; capacity: number | null; confirmed: number; queued: number }[]
}

/** Public events that are not over, the next one first, cancelled ones among them. Gives one more than `limit` when there are more. */
export async function listUpcomingPublicEvents(
  db: Db,
  filter: PublicFilter,
  page: { limit: number; offset: number },
  now: Date,
): Promise<PublicEvent[]> {
  const { kind, municipality, language, audience, format } = filter
  const rows = await db
    .selectFrom('event')
    .innerJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select(['event.id', 'slug', 'kind', 'title', 'starts_at', 'ends_at', 'format', 'status', 'venue_name', 'venue_municipality'])
    .select('organisation.name as organiser')
    .where('visibility', '=', 'public')
    .where('status', 'in', ['published', 'cancelled'])
    .where('ends_at_utc', '>', now.toISOString())
    .$if(kind !== null, (query) => query.where('kind', '=', kind as EventKind))
    .$if(municipality !== null, (query) => query.where('venue_municipality', '=', municipality))
    .$if(language !== null, (query) => query.where('title', 'like', `%"${language}":%`))
    .$if(audience !== null, (query) => query.where((eb) => eb.or([eb('audience', '=', audience), eb('audience', 'is', null)])))
    .$if(format !== null, (query) => query.where('format', 'in', format === 'hybrid' ? ['hybrid'] : [format as EventFormat, 'hybrid']))
    .orderBy('starts_at_utc')
    .orderBy('event.id')
    .limit(page.limit + 1)
    .offset(page.offset)
    .execute()
  const pools = await listSeatPools(db, ...rows.map((row) => row.id))
  return rows.map((row) => ({
    slug: row.slug,
    kind: row.kind,
    title: JSON.parse(row.title),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    format: row.format,
    status: row.status as 'published' | 'cancelled',
    venue: row.venue_name,
    municipality: row.venue_municipality,
    organiser: row.organiser,
    pools: pools.filter((pool) => pool.event_id === row.id),
  }))
}
