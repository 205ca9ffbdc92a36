import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIMENSIONS } from '#app/domain/statistics/dimensions.ts'
import { eventFigures } from '#app/domain/statistics/event-figures.ts'
import { type Counted, Sum, sumsBy } from '#app/domain/statistics/measures.ts'
import type { PeriodEvent } from '#app/domain/statistics/queries.server.ts'
import type { Registrant } from '#app/domain/statistics/registrants.ts'
import { whoWasThere } from '#app/domain/statistics/who-was-there.ts'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import { ledgerRow } from '#tests/support/fixtures-58-235-84.ts'
import { headcount as reference } from '#tests/support/statistics-reference.ts'
import { NOW } from '#tests/support/world.ts'

const EVENT: PeriodEvent = {
  ...{ id: 'e', title: '{"fi":"Tilaisuus"}', kind: 'seminar', format: 'hybrid', status: 'published', audience: null },
  ...{ starts_at: '2027-03-01T09:00', ends_at: '2027-03-01T11:00', time_zone: 'Europe/Helsinki' },
  ...{ starts_at_utc: '2027-03-01T07:00:00.000Z', ends_at_utc: '2027-03-01T09:00:00.000Z', attendance_closed_at: null },
  ...{ target_groups: '[]', series_id: null, group_id: null, organisation_id: 'redu', created_by: null },
}

/** A device as it was in the world, before anybody wrote it down. */
const device = fc.record({
  owner: fc.constantFrom('registered' as const, 'known by address' as const, 'unknown' as const),
  /** Phone and computer of the same person. */
  twoDevices: fc.boolean(),
  said: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }),
  /** "Now we are" leaves the earlier numbers in force, a correction takes them back. */
  adds: fc.boolean(),
  corrected: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 4 }),
  /** People named with the last number, and whether the person of the first device is named among them. */
  companions: fc.integer({ min: 0, max: 3 }),
  namesFirst: fc.boolean(),
  alsoTicked: fc.boolean(),
  room: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  seconds: fc.option(fc.integer({ min: 60, max: 9000 })),
})
const world = fc.record({
  devices: fc.array(device, { maxLength: 30 }),
  /** Parties ticked at the door, and people let in without a name. */
  ticked: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }),
  nameless: fc.integer({ min: 0, max: 3 }),
  counted: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 2 }),
})
type World = typeof world extends fc.Arbitrary<infer One> ? One : never
type Device = World['devices'][number]
type Row = Partial<AttendanceEntryTable> & Pick<AttendanceEntryTable, 'kind'>

function registrant(id: string, index: number): Registrant {
  const place = {
    organisation_id: index % 3 === 0 ? 'redu' : null,
    organisation_name: null,
    sector: null,
    municipality: index % 2 === 0 ? '698' : null,
  }
  const rest = {
    audience: null,
    language: index % 4 === 0 ? 'sv' : 'fi',
    source: 'form',
    on_behalf_of: index % 5 === 0 ? 'c' : null,
  } as const
  return { id, event_id: 'e', name: `Nimi ${id}`, email: `${id}@example.org`, names: '[]', ...place, ...rest }
}

const namesAt = ({ companions, namesFirst }: Device, index: number) => [
  ...Array.from({ length: companions }, (_, number) => `Seuralainen ${index} ${number}`),
  ...(namesFirst && index > 0 ? ['Nimi d0'] : []),
]

/** What the program would write of one device. */
function rowsOf(one: Device, index: number): Row[] {
  const id = `d${index}`
  const who =
    one.owner === 'registered'
      ? { registration_id: id }
      : one.owner === 'known by address'
        ? { name: `Nimi ${id}`, email: `${id}@example.org` }
        : {}
  const at = (step: number) => `2027-03-01T07:${String(10 + step * 20)}:00.000Z`
  const answers = one.said.map((amount, step): Row => {
    const names = step === one.said.length - 1 ? JSON.stringify(namesAt(one, index)) : null
    return { kind: 'answer', source: step === 0 ? 'join' : 'during', point_id: id, amount, names, at: at(step) }
  })
  return [
    { kind: 'connection', point_id: id, seconds: one.seconds, ...who },
    ...(one.twoDevices && one.owner !== 'unknown' ? [{ kind: 'connection', point_id: `${id}-phone`, ...who } as const] : []),
    ...answers,
    ...(one.corrected === null ? [] : [{ kind: 'answer', source: 'host_correction', point_id: id, amount: one.corrected } as const]),
    ...(one.room ? [{ kind: 'room', point_id: id, amount: 1 } as const] : []),
    ...(one.alsoTicked && one.owner === 'registered'
      ? [{ kind: 'presence', source: 'tick', mode: 'on_site', registration_id: id, amount: 1 } as const]
      : []),
  ]
}

function written({ devices, ticked, nameless, counted }: World) {
  const rows = [
    ...devices.flatMap(rowsOf),
    ...ticked.map((amount, index): Row => ({ kind: 'presence', source: 'tick', mode: 'on_site', registration_id: `t${index}`, amount })),
    ...Array.from({ length: nameless }, (): Row => ({ kind: 'presence', source: 'walk_in', mode: 'on_site', amount: 1 })),
    ...counted.map((amount): Row => ({ kind: 'counter', source: 'counter', mode: 'on_site', amount })),
  ].map((row, index) => ledgerRow(EVENT, row, index))
  const replaced = devices.flatMap(({ adds, said }, index) =>
    adds
      ? []
      : rows
          .filter(({ kind, source, point_id }) => kind === 'answer' && source !== 'host_correction' && point_id === `d${index}`)
          .slice(0, Math.max(0, said.length - 1)),
  )
  const undos = replaced.map((row, index) => ledgerRow(EVENT, { kind: 'undo', point_id: row.point_id, undoes: row.id }, 1000 + index))
  const owners = devices.flatMap((one, index) => (one.owner === 'registered' ? [`d${index}`] : []))
  const points = devices.flatMap((one, index) =>
    [`d${index}`, `d${index}-phone`].map((id) => ({ id, event_id: 'e', registration_id: one.owner === 'registered' ? `d${index}` : null })),
  )
  const registrants = [...owners, ...ticked.map((_, index) => `t${index}`)].map(registrant)
  return whoWasThere([...rows, ...undos], points, registrants)
}

/** The same world as the reference takes it: persons known at a point, and the number in force. */
function asReference({ devices, ticked, nameless, counted }: World) {
  const points = devices.map((one, index) => {
    const names = one.said.length > 0 ? namesAt(one, index) : []
    const firstIsPlaced = devices[0]?.owner !== 'unknown'
    const fresh = names.filter((name) => name !== 'Nimi d0' || !firstIsPlaced)
    const owner = one.owner === 'unknown' || (one.owner === 'registered' && one.alsoTicked) ? 0 : 1
    const told = one.adds ? one.said : one.said.slice(-1)
    const L = one.corrected ?? (told.length > 0 ? Math.max(...told, names.length) : null)
    return { k: one.corrected === null ? owner + fresh.length : Math.min(owner + fresh.length, one.corrected), L, room: one.room }
  })
  const alsoTicked = devices.filter((one) => one.alsoTicked && one.owner === 'registered').length
  const onsiteIdentified = ticked.reduce((sum, seats) => sum + seats, 0) + nameless + alsoTicked
  return reference({ points, onsiteIdentified, onsiteCounted: counted.at(-1) ?? null })
}

/** Where nobody is known at the first device, its person can be named at one device only. */
const isClear = ({ devices }: World) =>
  devices[0]?.owner !== 'unknown' || devices.filter((one) => one.namesFirst && one.said.length > 0).length < 2

test('a thousand random events, written down and read again, have the figures of the reference calculation', () => {
  fc.assert(
    fc.property(world.filter(isClear), (given) => {
      const { heads } = eventFigures(EVENT, written(given), NOW)
      expect({
        ...{ points: heads.points, answered: heads.answered, rate: heads.answerRate, mean: heads.listenersPerDevice },
        ...{ min: heads.minimum, reported: heads.reported, estimated: heads.estimated },
      }).toEqual(asReference(given))
    }),
    { numRuns: 1000 },
  )
})

test('whatever a period is broken down by, its rows add up to the total', () => {
  fc.assert(
    fc.property(fc.array(world, { minLength: 1, maxLength: 3 }), fc.constantFrom(...DIMENSIONS), (worlds, dimension) => {
      const counted = worlds.map((one, index): Counted => {
        const event = { ...EVENT, id: `e${index}`, series_id: index === 0 ? null : 'sarja' }
        const there = written(one)
        return { event, there, figures: eventFigures(event, there, NOW) }
      })
      const total = new Sum()
      for (const one of counted) total.addEvent(one)
      const rows = [...sumsBy({ counted, missing: [] }, dimension).values()].map((sum) => sum.measures(new Set()))
      const all = total.measures(new Set())
      for (const measure of ['attendances', 'minimum'] as const) expect(rows.reduce((sum, row) => sum + row[measure], 0)).toBe(all[measure])
      const hours = rows.reduce((sum, row) => sum + row.participantHours, 0)
      expect(Math.abs(hours - all.participantHours)).toBeLessThan(0.06 * (rows.length + 1))
    }),
    { numRuns: 300 },
  )
})
