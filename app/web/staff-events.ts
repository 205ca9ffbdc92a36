import { scopeOf } from '#app/domain/accounts/may.ts'
import { type EventRecord, statusOf, venueOf } from '#app/domain/events/event.ts'
import { type EventFilter, type EventPage, listEvents } from '#app/domain/events/listing/queries.server.ts'
import { EVENT_KINDS } from '#app/domain/events/names.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { listSeatCounts, listUnrecorded } from '#app/domain/statistics/tasks/queries.server.ts'
import type { AppContext } from './context.ts'

const PAGE = 50
const STATUSES = ['draft', 'published', 'held', 'cancelled'] as const

/** Events as rows of the staff's lists, with how many have registered. */
export async function rowsOf({ db, now }: AppContext, events: readonly EventRecord[]) {
  const seats = await listSeatCounts(
    db,
    events.map(({ id }) => id),
  )
  return events.map((event) => ({
    id: event.id,
    to: event.group_id ? `/manage/meetings/${event.id}` : `/manage/events/${event.id}`,
    title: event.title,
    kind: event.kind,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    format: event.format,
    venue: venueOf(event),
    status: statusOf(event, now()),
    confirmed: seats.get(event.id)?.confirmed ?? 0,
    waitlisted: seats.get(event.id)?.waitlisted ?? 0,
  }))
}

/** The staff's list of events by the filters of the address, coming ones first unless the past is asked for. */
export async function staffEventList(context: AppContext, staff: Staff, request: Request) {
  const { searchParams, pathname } = new URL(request.url)
  const text = searchParams.get('q') ?? ''
  const status = STATUSES.find((one) => one === searchParams.get('status'))
  const kind = EVENT_KINDS.find((one) => one === searchParams.get('kind'))
  const after = readAfter(searchParams.get('after'))
  const filter: EventFilter = { scope: scopeOf(staff), text: text || undefined, status, kind }
  const page: EventPage = { limit: PAGE + 1, after, newestFirst: status !== 'published' && status !== 'draft' }
  const found = await listEvents(context.db, filter, page, context.now())
  const last = found[PAGE - 1]
  const query = new URLSearchParams({
    q: text,
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    after: last ? `${last.starts_at_utc}_${last.id}` : '',
  })
  return {
    text,
    status: status ?? null,
    kind: kind ?? null,
    rows: await rowsOf(context, found.slice(0, PAGE)),
    next: found.length > PAGE ? `${pathname}?${query}` : null,
  }
}

function readAfter(text: string | null): EventPage['after'] {
  const [startsAt, id] = (text ?? '').split('_')
  return startsAt && id ? { startsAt, id } : undefined
}

/** The home page: what comes next, what waits for the person, and what could be copied. */
export async function staffHome(context: AppContext, staff: Staff) {
  const { db, now } = context
  const scope = scopeOf(staff)
  const [coming, held, drafts] = await Promise.all([
    listEvents(db, { scope, status: 'published' }, { limit: 8 }, now()),
    listEvents(db, { scope, status: 'held' }, { limit: 20, newestFirst: true }, now()),
    listEvents(db, { scope, status: 'draft' }, { limit: 4 }, now()),
  ])
  const unrecorded = await listUnrecorded(
    db,
    held.map(({ id }) => id),
  )
  const tasks = [
    ...coming
      .filter(({ format, join_url }) => format !== 'on_site' && join_url === null)
      .map((event) => ({ what: 'no-link' as const, event })),
    ...held.filter(({ id }) => unrecorded.has(id)).map((event) => ({ what: 'no-attendance' as const, event })),
    ...drafts.map((event) => ({ what: 'draft' as const, event })),
  ]
  return {
    coming: await rowsOf(
      context,
      [...coming, ...drafts].toSorted((one, other) => one.starts_at.localeCompare(other.starts_at)),
    ),
    tasks: tasks.slice(0, 6).map(({ what, event }) => ({ what, id: event.id, title: event.title, startsAt: event.starts_at })),
    copies: held
      .filter(({ group_id }) => group_id === null)
      .slice(0, 2)
      .map(({ id, title, starts_at }) => ({ id, title, startsAt: starts_at })),
  }
}
