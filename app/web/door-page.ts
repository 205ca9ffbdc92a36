import { addWalkIn } from '#app/domain/attendance/add-walk-in.ts'
import { doorList, isSought } from '#app/domain/attendance/door-list.ts'
import { DoorInput } from '#app/domain/attendance/input.ts'
import { listAttendees, listEntries } from '#app/domain/attendance/queries.server.ts'
import { setCounter } from '#app/domain/attendance/set-counter.ts'
import { tick } from '#app/domain/attendance/tick.ts'
import { untick } from '#app/domain/attendance/untick.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { findLinkSubject } from '#app/domain/registrations/queries.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { hashToken, randomToken } from '#app/domain/shared/token.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import type { AppContext } from './context.ts'
import { parseForm } from './form.ts'
import { pickLanguage } from './language.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'

/** How long after the event the host's link still shows names. Days. */
const SHOWN_AFTER = 7

/** The event of a host's link; 404 when the token is none of ours, was renewed, or its event is long over. */
export async function requireDoor(token: string, { db, now }: AppContext): Promise<EventRecord> {
  const id = await findLinkSubject(db, 'door', hashToken(token))
  const event = id === undefined ? undefined : await findEvent(db, id)
  if (event?.status !== 'published') throw notFound()
  const shownUntil = Date.parse(event.ends_at_utc) + SHOWN_AFTER * 24 * 3_600_000
  if (now().getTime() > shownUntil) throw notFound()
  return event
}

const SHOWN = ['coming', 'here', 'all'] as const

export async function doorPage(token: string, event: EventRecord, request: Request, { db }: AppContext) {
  const lang = pickLanguage(request)
  const search = new URL(request.url).searchParams
  const asked = search.get('q') ?? ''
  const show = SHOWN.find((one) => one === search.get('show')) ?? 'all'
  const list = doorList(await listAttendees(db, event.id), await listEntries(db, event.id))
  const onSite = event.format === 'hybrid' ? list.rows.filter((row) => row.mode === 'on_site' || row.here) : list.rows
  const shown = onSite.filter((row) => (show === 'all' || (show === 'here') === (row.here !== null)) && isSought(row.name, asked))
  const clock = (at: string) => toWallTime(at, event.time_zone)
  return {
    lang,
    title: textFor(event.title, lang).text,
    path: paths.door(token),
    search: asked,
    show,
    counts: { coming: onSite.filter((row) => !row.here).length, here: onSite.filter((row) => row.here).length, all: onSite.length },
    rows: shown.map((row) => ({ ...row, here: row.here && { ...row.here, at: clock(row.here.at) } })),
    walkIns: list.walkIns.map((guest) => ({ ...guest, at: clock(guest.at) })),
    counter: list.counter,
    figures: list.figures,
    did: list.rows.find((row) => row.registrationId === search.get('did') && row.here) ?? null,
    added: list.walkIns.find((guest) => guest.nonce === search.get('added')) ?? null,
    closed: event.attendance_closed_at !== null,
    nonce: randomToken(),
  }
}

/** Does what a form of the door asks and answers where to look next; undefined for a form that says nothing known. */
export async function doDoorForm({ db, now }: AppContext, event: EventRecord, actor: Actor, form: FormData): Promise<Next | undefined> {
  const parsed = parseForm(DoorInput, form)
  if (!parsed.ok) return undefined
  const input = parsed.value
  const eventId = event.id
  switch (input.intent) {
    case 'tick':
      await tick(db, { eventId, registrationId: input.registration, seats: input.seats, nonce: input.nonce, actor }, now())
      return { did: input.registration, anchor: `r-${input.registration}` }
    case 'untick':
      await untick(db, { eventId, registrationId: input.registration, actor }, now())
      return { anchor: `r-${input.registration}` }
    case 'walk-in':
      await addWalkIn(db, { eventId, name: input.name, nonce: input.nonce, actor }, now())
      return { added: input.nonce, anchor: 'guests' }
    case 'undo':
      await untick(db, { eventId, nonce: input.nonce, actor }, now())
      return { anchor: 'guests' }
    case 'counter':
      await setCounter(db, { eventId, count: input.count, nonce: input.nonce, actor }, now())
      return { anchor: 'counter' }
  }
}

type Next = { did?: string; added?: string; anchor: string }

/** The same list, searched and cut as before, at the row that was touched. */
export function doorAddress(path: string, request: Request, { did, added, anchor }: Next): string {
  const before = new URL(request.url).searchParams
  const search = new URLSearchParams()
  for (const name of ['q', 'show', 'lang']) if (before.get(name)) search.set(name, before.get(name) as string)
  if (did) search.set('did', did)
  if (added) search.set('added', added)
  return `${path}${search.size > 0 ? `?${search}` : ''}#${anchor}`
}
