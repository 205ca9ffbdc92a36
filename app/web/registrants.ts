import { listDoorLinks } from '#app/domain/attendance/door-links/queries.server.ts'
import { type EventRecord, statusOf } from '#app/domain/events/event.ts'
import { listMessages } from '#app/domain/outbox/list-queries.server.ts'
import type { MessageKind } from '#app/domain/outbox/message.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { listUnseatable } from '#app/domain/registrations/row-queries.server.ts'
import { searchRegistrants } from '#app/domain/registrations/search/queries.server.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import type { RegistrationStatus } from '#db/tables/registrations.ts'
import type { AppContext } from './context.ts'
import { doorLink } from './links.ts'

const PAGE = 50
const LETTERS = 20
const STATUSES: readonly RegistrationStatus[] = ['confirmed', 'waitlisted', 'cancelled', 'expired']

/** One page of an event's registrants as its staff see them, by the search and filter of the address, and who waits in vain. */
export async function registrantsOf(context: AppContext, event: EventRecord, request: Request) {
  const { db } = context
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
  return {
    text,
    status: status ?? null,
    rows,
    next: found.length > PAGE ? `${pathname}?${next}` : null,
    unseatable: statusOf(event, context.now()) === 'published' ? await listUnseatable(db, event.id) : [],
    one: await registrantOf(context, event, request),
  }
}

/** The registrant that the address asks to see (`?of=`), with the letters written to them; null without one. */
export async function registrantOf({ db }: AppContext, event: EventRecord, request: Request) {
  const id = new URL(request.url).searchParams.get('of')
  const registration = id ? await findRegistration(db, id) : undefined
  if (registration?.event_id !== event.id) return null
  const letters = await listMessages(db, { eventId: event.id, registrationId: registration.id, limit: LETTERS })
  return {
    id: registration.id,
    name: registration.name,
    names: registration.names,
    email: registration.email,
    phone: registration.phone,
    organisation: registration.organisation_name,
    municipality: registration.municipality,
    mode: registration.mode,
    seats: registration.seats,
    status: registration.status,
    at: toWallTime(registration.created_at, event.time_zone),
    answers: event.questions.flatMap(({ id: question, label }) => {
      const answer = registration.answers[question]
      return answer ? [{ question: label, answer }] : []
    }),
    letters: letters.map((letter) => letterRow(letter, event.time_zone)),
  }
}

/** A letter as the staff's lists show it. */
export function letterRow(letter: Awaited<ReturnType<typeof listMessages>>[number], timeZone: string) {
  const { id, kind, state, sent_at, due_at, name, reason } = letter
  return { id, kind: kind as MessageKind, state, reason, name, at: toWallTime(sent_at ?? due_at, timeZone) }
}

/** The host's link of an event that people come to in person; null until it is made. */
export async function doorOf({ db, config }: AppContext, event: EventRecord): Promise<{ offered: boolean; link: string | null }> {
  if (event.format === 'remote') return { offered: false, link: null }
  const made = (await listDoorLinks(db, event.id)).includes(event.host_generation)
  return { offered: true, link: made ? doorLink(config, event) : null }
}
