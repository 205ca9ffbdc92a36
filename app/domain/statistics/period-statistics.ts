import type { Scope } from '#app/domain/accounts/may.ts'
import type { Db } from '#db/tables/index.ts'
import { headsOf } from './attendance-figures.ts'
import { type Dimension, isOfPersons, personOf, rowOfParty, rowsOfEvent } from './dimensions.ts'
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
import { whoWasThere } from './who-was-there.ts'

export type Row = Measures & { key: string; name: string | null }
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

type Asked = { period: Period; by: Dimension; scope: Scope }

/** The figures of a period over the events held in it, broken down by one dimension. One read of each table, whatever the number of events. */
export async function periodStatistics(db: Db, { period, by, scope }: Asked, now: Date): Promise<PeriodStatistics> {
  const { counted, missing, held } = await countPeriod(db, { period, scope }, now)
  const seenBefore = new Set(await listEarlierAddresses(db, instantsOf(period).start))
  const total = new Sum()
  for (const one of counted) total.addEvent(one)
  const names = await listRowNames(db)
  const rows = [...sumsBy(counted, by)].map(([key, sum]) => ({ key, name: names.get(key) ?? null, ...sum.measures(seenBefore) }))
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

export type EventBehind = { event: PeriodEvent; minimum: number; reported: number; estimated: number | null }

/** The list behind a number: the recorded events of a period, or of one row of a breakdown. */
export async function eventsBehind(
  db: Db,
  { period, scope, row }: Pick<Asked, 'period' | 'scope'> & { row?: { by: Dimension; key: string } },
  now: Date,
): Promise<EventBehind[]> {
  const { counted } = await countPeriod(db, { period, scope }, now)
  const inRow = ({ event, there }: Counted) => {
    if (!row) return true
    return isOfPersons(row.by)
      ? there.parties.some((party) => rowOfParty(party, row.by) === row.key)
      : rowsOfEvent(event, row.by).includes(row.key)
  }
  return counted
    .filter(inRow)
    .map(({ event, figures: { heads } }) => ({ event, minimum: heads.minimum, reported: heads.reported, estimated: heads.estimated }))
}
