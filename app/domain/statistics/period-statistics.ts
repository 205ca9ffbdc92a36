import type { Scope } from '#app/domain/accounts/may.ts'
import type { Db } from '#db/tables/index.ts'
import { headsOf } from './attendance-figures.ts'
import { type Dimension, personOf } from './dimensions.ts'
import { eventFigures } from './event-figures.ts'
import { type Counted, type HeldEvents, type Measures, Sum, sumsBy } from './measures.ts'
import { instantsOf, type Period } from './period.ts'
import {
  listCancelled,
  listEarlierAddresses,
  listEventsOfPeriod,
  listLedger,
  listPointsOf,
  listRegistrants,
  listRowNames,
  type PeriodEvent,
} from './queries.server.ts'
import { rate } from './rates.ts'
import { type Hidden, hidesSmall, type SharedRow, sharedRows } from './sharing.ts'
import { whoWasThere } from './who-was-there.ts'

/** `hidden` names the figures of the row that stand for too few people to be shown. */
export type Row = Measures & { key: string; name: string | null; hidden: readonly Hidden[] }
export type PeriodStatistics = {
  period: Period
  by: Dimension
  totals: Measures & {
    /** Views of recordings stand apart; null while none are kept. */
    recordingViews: null
    /** Recorded events of those held, 0–1; null when none was held. */
    coverage: number | null
    /** Recorded events without an estimate; they enter the estimated total with what was reported. */
    withoutEstimate: number
    /** Attendances whose person is known; the others came without a name. */
    identified: number
    /** Cancelled events of the period and the seats that stood in them: part of no other figure. */
    cancelled: { events: number; seats: number }
  }
  rows: Row[]
  /** Held events of which nothing is recorded: named, never counted as zero. */
  missing: readonly PeriodEvent[]
}

/** `shared`: rows of few people are merged or hidden, as reports that leave the organisers' hands need. */
type Asked = { period: Period; by: Dimension; scope: Scope; shared?: boolean }

/** The figures of a period over the events held in it, broken down by one dimension. One read of each table, whatever the number of events. */
export async function periodStatistics(db: Db, { period, by, scope, shared = false }: Asked, now: Date): Promise<PeriodStatistics> {
  const span = instantsOf(period)
  const held = await countPeriod(db, { period, scope }, now)
  const seenBefore = new Set(await listEarlierAddresses(db, span.start))
  const names = await listRowNames(db)
  const cancelled = await listCancelled(db, { ...span, scope })
  const rows = rowsOf(held, by, shared).map(({ key, sum, hidden }): Row => {
    const measures = sum.measures(seenBefore)
    return { key, name: names.get(key) ?? null, ...measures, hidden: hidden(measures) }
  })
  rows.sort((a, b) => b.attendances - a.attendances || (a.key < b.key ? -1 : 1))
  const total = totalOf(held).measures(seenBefore)
  const totals = {
    ...total,
    recordingViews: null,
    coverage: rate(total.recorded, total.events),
    withoutEstimate: held.counted.filter(({ figures }) => figures.heads.estimated === null).length,
    identified: identifiedOf(held.counted),
    cancelled: { events: cancelled.length, seats: cancelled.reduce((sum, { seats }) => sum + seats, 0) },
  }
  return { period, by, totals, rows, missing: held.missing }
}

function totalOf({ counted, missing }: HeldEvents): Sum {
  const total = new Sum()
  for (const one of counted) total.addEvent(one)
  for (const event of missing) total.addUnrecorded(event)
  return total
}

function rowsOf(held: HeldEvents, by: Dimension, shared: boolean): SharedRow[] {
  const sums = sumsBy(held, by)
  return shared && hidesSmall(by) ? sharedRows(sums) : [...sums].map(([key, sum]) => ({ key, sum, hidden: () => [] }))
}

function identifiedOf(counted: readonly Counted[]): number {
  return counted.reduce(
    (sum, { there }) => sum + there.parties.filter((party) => headsOf(party) > 0 && personOf(party) !== undefined).length,
    0,
  )
}

/** Reads and counts every held event of a period; those without a record are told apart. */
async function countPeriod(db: Db, { period, scope }: Pick<Asked, 'period' | 'scope'>, now: Date): Promise<HeldEvents> {
  const span = instantsOf(period)
  const [events, ledger, points, registrants] = await Promise.all([
    listEventsOfPeriod(db, { ...span, scope }),
    listLedger(db, span),
    listPointsOf(db, span),
    listRegistrants(db, span),
  ])
  const held = events.filter((event) => event.status === 'published' && event.ends_at_utc <= now.toISOString())
  const [rowsOf, pointsOf, registrantsOf] = [byEvent(ledger), byEvent(points), byEvent(registrants)]
  const counted = held.map((event): Counted => {
    const there = whoWasThere(rowsOf.get(event.id) ?? [], pointsOf.get(event.id) ?? [], registrantsOf.get(event.id) ?? [])
    return { event, there, figures: eventFigures(event, there, now) }
  })
  const missing = counted.filter(({ figures }) => figures.state === 'not_recorded').map(({ event }) => event)
  return { counted: counted.filter(({ figures }) => figures.state !== 'not_recorded'), missing }
}

function byEvent<Of extends { event_id: string }>(rows: readonly Of[]): Map<string, Of[]> {
  const found = new Map<string, Of[]>()
  for (const row of rows) {
    const list = found.get(row.event_id)
    if (list) list.push(row)
    else found.set(row.event_id, [row])
  }
  return found
}

/** The cancelled events of a period with the seats that stood in them. */
export const cancelledBehind = (db: Db, { period, scope }: Pick<Asked, 'period' | 'scope'>) =>
  listCancelled(db, { ...instantsOf(period), scope })

/** What one held event gave to a number; `figures` is null where nothing is recorded. */
export type EventBehind = {
  event: PeriodEvent
  figures: Pick<Measures, 'minimum' | 'attendances' | 'estimated' | 'uniquePersons'> | null
}

/**
 * The list behind a number: every held event of a period, or of one row of a breakdown, with what each gave to it, by their start. Where small rows are
 * hidden the figures are those of the whole event, and a row that is not shown has no list.
 */
export async function eventsBehind(
  db: Db,
  { period, scope, row }: Pick<Asked, 'period' | 'scope'> & { row?: { by: Dimension; key: string } },
  now: Date,
): Promise<EventBehind[]> {
  const held = await countPeriod(db, { period, scope }, now)
  const sum = row ? rowsOf(held, row.by, true).find(({ key }) => key === row.key)?.sum : totalOf(held)
  const share = (one: Counted) => (row && !hidesSmall(row.by) ? sumsBy({ counted: [one], missing: [] }, row.by).get(row.key) : undefined)
  const recorded = held.counted.map((one): EventBehind => {
    const { minimum, attendances, estimated, uniquePersons } = (share(one) ?? totalOf({ counted: [one], missing: [] })).measures(new Set())
    return { event: one.event, figures: { minimum, attendances, estimated, uniquePersons } }
  })
  return [...recorded, ...held.missing.map((event): EventBehind => ({ event, figures: null }))]
    .filter(({ event }) => sum?.holds(event))
    .sort((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1))
}

/** Two events that start together stand in the order of their ids. */
const placeInTime = ({ event }: EventBehind) => `${event.starts_at_utc} ${event.id}`
