import { listDoorLinks } from '#app/domain/attendance/door-links/queries.server.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { searchRegistrants } from '#app/domain/registrations/search/queries.server.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import type { RegistrationStatus } from '#db/tables/registrations.ts'
import type { AppContext } from './context.ts'
import { doorLink } from './links.ts'

const PAGE = 50
const STATUSES: readonly RegistrationStatus[] = ['confirmed', 'waitlisted', 'cancelled', 'expired']

/** One page of an event's registrants as its staff see them, by the search and filter of the address. */
export async function registrantsOf({ db }: AppContext, event: EventRecord, request: Request) {
  const { searchParams, pathname } = new URL(request.url)
  const text = searchParams.get('q') ?? ''
  const status = STATUSES.find((one) => one === searchParams.get('status'))
  const found = await searchRegistrants(
    db,
    event.id,
    { text, status },
    { limit: PAGE + 1, before: searchParams.get('before') ?? undefined },
  )
  const rows = found.slice(0, PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    names: row.names,
    email: row.email,
    organisation: row.organisation_name,
    mode: row.mode,
    seats: row.seats,
    status: row.status,
    at: toWallTime(row.created_at, event.time_zone),
  }))
  const next = new URLSearchParams({ q: text, ...(status ? { status } : {}), before: rows.at(-1)?.id ?? '' })
  return { text, status: status ?? null, rows, next: found.length > PAGE ? `${pathname}?${next}` : null }
}

/** The host's link of an event that people come to in person; null until it is made. */
export async function doorOf({ db, config }: AppContext, event: EventRecord): Promise<{ offered: boolean; link: string | null }> {
  if (event.format === 'remote') return { offered: false, link: null }
  const made = (await listDoorLinks(db, event.id)).includes(event.host_generation)
  return { offered: true, link: made ? doorLink(config, event) : null }
}
