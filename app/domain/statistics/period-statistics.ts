import type { Scope } from '#app/domain/accounts/may.ts'
import type { Db } from '#db/tables/index.ts'
import { headsOf } from './attendance-figures.ts'
import { type Dimension, personOf } from './dimensions.ts'
import { eventFigures } from './event-figures.ts'
import { type Counted, type Measures, Sum, sumsBy } from './measures.ts'
import { instantsOf, type Period } from './period.ts'
import {
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
    held: number
    /** Recorded events without an estimate; they enter the estimated total with what was reported. */
    withoutEstimate: number
    /** Attendances whose person is known; the others came without a name. */
    identified: number
  }
  rows: Row[]
  /** Held events of which nothing is recorded: named, never counted as zero. */
  missing: PeriodEvent[]
}

/** `shared`: rows of few people are merged or hidden, as reports that leave the organisers' hands need. */
type Asked = { period: Period; by: Dimension; scope: Scope; shared?: boolean }

/** The figures of a period over the events held in it, broken down by one dimension. One read of each table, whatever the number of events. */
export async function periodStatistics(db: Db, { period, by, scope, shared = false }: Asked, now: Date): Promise<PeriodStatistics> {
  const { counted, missing, held } = await countPeriod(db, { period, scope }, now)
  const seenBefore = new Set(await listEarlierAddresses(db, instantsOf(period).start))
  const total = new Sum()
  for (const one of counted) total.addEvent(one)
  const names = await listRowNames(db)
  const rows = rowsOf(counted, by, shared).map(({ key, sum, hidden }): Row => {
    const measures = sum.measures(seenBefore)
    return { key, name: names.get(key) ?? null, ...measures, hidden: hidden(measures) }
  })
  rows.sort((a, b) => b.attendances - a.attendances || (a.key < b.key ? -1 : 1))
  const withoutEstimate = counted.filter(({ figures }) => figures.heads.estimated === null).length
  const totals = {
    ...total.measures(seenBefore),
    recordingViews: null,
    coverage: rate(counted.length, held),
    held,
    withoutEstimate,
    identified: identifiedOf(counted),
  }
  return { period, by, totals: { ...totals, events: held }, rows, missing }
}

function rowsOf(counted: readonly Counted[], by: Dimension, shared: boolean): SharedRow[] {
  const sums = sumsBy(counted, by)
  return shared && hidesSmall(by) ? sharedRows(sums) : [...sums].map(([key, sum]) => ({ key, sum, hidden: () => [] }))
}

function identifiedOf(counted: readonly Counted[]): number {
  return counted.reduce(
    (sum, { there }) => sum + there.parties.filter((party) => headsOf(party) > 0 && personOf(party) !== undefined).length,
    0,
  )
}

/** Reads and counts every held event of a period; those without a record are told apart. */
async function countPeriod(db: Db, { period, scope }: Pick<Asked, 'period' | 'scope'>, now: Date) {
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
  return { counted: counted.filter(({ figures }) => figures.state !== 'not_recorded'), missing, held: held.length }
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

export type EventBehind = { event: PeriodEvent; minimum: number; attendances: number; estimated: number | null }

/**
 * The list behind a number: the recorded events of a period, or of one row of a breakdown with what each gave to it. Where small rows are hidden the
 * figures are those of the whole event, and a row that is not shown has no list.
 */
export async function eventsBehind(
  db: Db,
  { period, scope, row }: Pick<Asked, 'period' | 'scope'> & { row?: { by: Dimension; key: string } },
  now: Date,
): Promise<EventBehind[]> {
  const { counted } = await countPeriod(db, { period, scope }, now)
  if (row && !rowsOf(counted, row.by, true).some(({ key }) => key === row.key)) return []
  return counted.flatMap((one) => {
    const share = row ? sumsBy([one], row.by).get(row.key) : wholeOf(one)
    if (!share) return []
    const { minimum, attendances, estimated } = (row && hidesSmall(row.by) ? wholeOf(one) : share).measures(new Set())
    return [{ event: one.event, minimum, attendances, estimated }]
  })
}

function wholeOf(one: Counted): Sum {
  const sum = new Sum()
  sum.addEvent(one)
  return sum
}
