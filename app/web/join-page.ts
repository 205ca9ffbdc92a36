import { effectiveAnswer } from '#app/domain/attendance/answer.ts'
import { doorsOf, doorsOpenAt } from '#app/domain/attendance/doors.ts'
import type { JoinedBy } from '#app/domain/attendance/join.ts'
import type { JoinState } from '#app/domain/attendance/join-state.ts'
import { findPointByDevice, findPointOfRegistration, listEntriesOfPoint } from '#app/domain/attendance/queries.server.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { reasonFor } from '#app/domain/events/event.ts'
import { findEvent, findEventBySlug } from '#app/domain/events/queries.server.ts'
import { findLinkSubject, findRegistration } from '#app/domain/registrations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { isHttpUrl } from '#app/domain/shared/meeting-url.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { hashToken, linkToken, randomToken } from '#app/domain/shared/token.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { DEFAULT_HEADERS } from '#app/server/headers.ts'
import type { AppContext } from './context.ts'
import { deviceMarkOf } from './device-mark.ts'
import { pickLanguage } from './language.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'

/** Who stands at a join page: the link that was used, its event, and the registration of a personal link. */
export type Joiner = { by: JoinedBy; event: EventRecord; registration: RegistrationRecord | null; path: string }

/** The joiner of a personal link; 404 when the token is none of ours. */
export async function requireJoiner(token: string, { db }: AppContext): Promise<Joiner> {
  const id = await findLinkSubject(db, 'join', hashToken(token))
  const registration = id === undefined ? undefined : await findRegistration(db, id)
  const event = registration && (await findEvent(db, registration.event_id))
  if (!event || event.status === 'draft') throw notFound()
  return { by: { registrationId: registration.id }, event, registration, path: paths.join(token) }
}

/** The joiner of an event's public link; 404 when the event has none. */
export async function requireOpenJoiner(slug: string, { db }: AppContext): Promise<Joiner> {
  const event = await findEventBySlug(db, slug)
  if (!event || event.open_join === 0 || event.status === 'draft') throw notFound()
  return { by: { eventId: event.id }, event, registration: null, path: paths.openJoin(event.slug) }
}

/** The page as it is now for this device. Looking changes nothing. */
export async function joinPage(joiner: Joiner, request: Request, context: AppContext) {
  const { event, registration, path } = joiner
  const lang = pickLanguage(request, registration?.language)
  return {
    lang,
    path: `${path}?lang=${lang}`,
    title: textFor(event.title, lang).text,
    event: { title: event.title, startsAt: event.starts_at, endsAt: event.ends_at, timeZone: event.time_zone },
    contactPhone: event.contact_phone,
    name: registration?.name ?? null,
    formToken: randomToken(),
    state: await stateOf(joiner, request, context),
  }
}

async function stateOf(joiner: Joiner, request: Request, context: AppContext): Promise<JoinState> {
  const { event, registration } = joiner
  if (event.status === 'cancelled') return { kind: 'cancelled', reason: reasonFor(event, pickLanguage(request, registration?.language)) }
  if (registration && registration.status !== 'confirmed') return { kind: 'no-seat', waiting: registration.status === 'waitlisted' }
  const now = context.now()
  const doors = doorsOf(event, now)
  if (doors === 'before') return beforeDoors(joiner, context, now)
  const { searchParams } = new URL(request.url)
  const { marked, own } = await pointsOf(joiner, request, context)
  const point = marked ?? (doors === 'after' ? own : undefined)
  const answer = point ? effectiveAnswer(await listEntriesOfPoint(context.db, point.id)) : null
  const listeners = answer?.listeners ?? null
  const names = answer?.names ?? []
  if (doors === 'after') return afterEnd(event, { listeners, names, isMarked: marked !== undefined }, searchParams)
  if (!point && !searchParams.has('in')) return { kind: own ? 'which' : 'ask', own: registration !== null }
  const change = point ? searchParams.get('change') : null
  return { kind: 'joined', listeners, names, hasLink: hasMeetingLink(event), change: change === 'now' ? 'now' : change ? 'correct' : 'no' }
}

type Known = { listeners: number | null; names: string[]; isMarked: boolean }

function afterEnd(event: EventRecord, known: Known, search: URLSearchParams): JoinState {
  const asked = Number(search.get('n'))
  const suggested = Number.isInteger(asked) && asked >= 1 && asked <= 500 ? asked : null
  const whose = known.isMarked || known.listeners === null ? 'device' : search.has('other') ? 'other' : 'owner'
  const shown = whose === 'other' ? { listeners: null, suggested: null } : { listeners: known.listeners, suggested }
  const names = whose === 'device' ? known.names : whose === 'other' ? [] : null
  return { kind: 'after', ...shown, names, whose, told: search.has('told'), closed: event.attendance_closed_at !== null }
}

function beforeDoors({ event, registration }: Joiner, { config }: AppContext, now: Date): JoinState {
  const opens = doorsOpenAt(event)
  const doorsAt = toWallTime(opens, event.time_zone)
  const manage = registration && linkToken(config.secret, 'manage', registration.id, registration.link_generation)
  return {
    kind: 'before',
    doorsAt,
    minutes: Math.ceil((opens.getTime() - now.getTime()) / 60_000),
    today: doorsAt.slice(0, 10) === toWallTime(now, event.time_zone).slice(0, 10),
    calendar: manage ? paths.registrationCalendar(manage) : paths.eventCalendar(event.slug),
  }
}

async function pointsOf({ event, registration }: Joiner, request: Request, { db }: AppContext) {
  const mark = deviceMarkOf(request, event)
  return {
    marked: mark === undefined ? undefined : await findPointByDevice(db, event.id, hashToken(mark)),
    own: registration ? await findPointOfRegistration(db, registration.id) : undefined,
  }
}

/** The point that this device, or after the end this person, may change the number of. */
export async function findChangeablePoint(joiner: Joiner, request: Request, context: AppContext) {
  return (await pointsOf(joiner, request, context)).marked
}

export const hasMeetingLink = (event: Pick<EventRecord, 'join_url'>) => event.join_url !== null && isHttpUrl(event.join_url)

/** Nothing is kept or told on; a browser may follow the post's redirect to the meeting. */
export function joinHeaders({ join_url }: Pick<EventRecord, 'join_url'>): Record<string, string> {
  const targets = ["'self'", ...(join_url !== null && isHttpUrl(join_url) ? meetingSources(new URL(join_url)) : [])]
  return {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    'Content-Security-Policy': (DEFAULT_HEADERS['Content-Security-Policy'] ?? '').replace(
      "form-action 'self'",
      `form-action ${targets.join(' ')}`,
    ),
  }
}

/**
 * What a policy names so that a post may lead to a meeting. Browsers hold every hop of the redirect against `form-action`, and meetings lead on to hosts
 * that nobody knows before (a short link, a sign-in, a data centre), so the scheme stands beside the origin. A host that is no word of a policy, such as
 * an IPv6 address, is left to its scheme.
 */
function meetingSources({ origin, protocol }: URL): string[] {
  return /^https?:\/\/[\w.-]+(:\d+)?$/.test(origin) ? [origin, protocol] : [protocol]
}
