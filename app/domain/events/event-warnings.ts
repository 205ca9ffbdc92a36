import { findNetwork, type Network } from '#app/domain/organisations/queries.server.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { Db } from '#db/tables/index.ts'
import { clashesWith, type Span } from './clashes.ts'
import type { EventRecord } from './event.ts'
import { listOverlapping } from './queries.server.ts'
import { type Warning, warningsFor } from './warnings.ts'

type Draft = Pick<EventRecord, 'starts_at' | 'ends_at' | 'time_zone' | 'format' | 'join_url' | 'kind' | 'audience'> & {
  id?: string
  organisation_id: string | null
}

/** What the organiser of a stored or half-written event should know: the calendar, the project's period, and events of the same audience at the same time, public ones and the own organisation's. */
export async function eventWarnings(db: Db, event: Draft, now: Date): Promise<Warning[]> {
  const [warnings = []] = await warningsOfEvents(db, [event], now)
  return warnings
}

/** The same for many events at once, in their order, in two statements however many they are. */
export async function warningsOfEvents(db: Db, events: readonly Draft[], now: Date): Promise<Warning[][]> {
  if (events.length === 0) return []
  const spans = events.map(spanOf)
  const [network, published] = await Promise.all([findNetwork(db), listOverlapping(db, whole(spans))])
  return events.map((event, index) => {
    const clashes = clashesWith(spans[index] as Span, published).map(({ id, title, localStart }) => ({
      id,
      title: textFor(JSON.parse(title), 'fi').text,
      startsAt: localStart,
    }))
    const { starts_at: startsAt, ends_at: endsAt, time_zone: timeZone, format, join_url: joinUrl, kind, audience } = event
    const draft = { startsAt, endsAt, timeZone, format, joinUrl, kind, audience }
    return warningsFor({ ...draft, projectPeriod: periodOf(network), clashes }, now)
  })
}

function spanOf({ id, starts_at, ends_at, time_zone, audience, organisation_id }: Draft): Span {
  const instant = (wall: string) => toInstant(wall, time_zone).toISOString()
  return { id, startsAt: instant(starts_at), endsAt: instant(ends_at), audience, organisationId: organisation_id }
}

/** From the first start to the last end. */
function whole(spans: readonly Span[]): { startsAt: string; endsAt: string } {
  const [starts, ends] = [spans.map(({ startsAt }) => startsAt).sort(), spans.map(({ endsAt }) => endsAt).sort()]
  return { startsAt: starts[0] ?? '', endsAt: ends.at(-1) ?? '' }
}

function periodOf(network: Network | undefined) {
  return network?.period_start && network.period_end ? { startsOn: network.period_start, endsOn: network.period_end } : null
}
