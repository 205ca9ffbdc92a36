import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceFigures } from '#app/domain/statistics/attendance-figures.ts'
import { eventFigures, onlyCounted } from '#app/domain/statistics/event-figures.ts'
import type { Registrant } from '#app/domain/statistics/registrants.ts'
import { registrationFigures } from '#app/domain/statistics/registration-figures.ts'
import { mergeSmall, suppress2d } from '#app/domain/statistics/small-cells.ts'
import { whoWasThere } from '#app/domain/statistics/who-was-there.ts'
import { ledgerRow } from '#tests/support/fixtures-58-235-84.ts'
import * as reference from '#tests/support/statistics-reference.ts'
import { NOW } from '#tests/support/world.ts'

const EVENT = {
  ...{ id: 'e', starts_at: '2027-03-01T09:00', ends_at: '2027-03-01T11:00', time_zone: 'Europe/Helsinki' },
  ...{ starts_at_utc: '2027-03-01T07:00:00.000Z', ends_at_utc: '2027-03-01T09:00:00.000Z', attendance_closed_at: null },
}
const people = Array.from({ length: 6 }, (_, index): Registrant => {
  const blank = { organisation_id: null, organisation_name: null, sector: null, municipality: null, audience: null, on_behalf_of: null }
  return {
    ...blank,
    id: `r${index}`,
    event_id: 'e',
    name: `Nimi ${index}`,
    email: `r${index}@example.org`,
    names: '[]',
    language: 'fi',
    source: 'form',
  }
})
const points = Array.from({ length: 10 }, (_, index) => ({
  id: `p${index}`,
  event_id: 'e',
  registration_id: index < 7 ? `r${index % 6}` : null,
}))

const point = fc.constantFrom(...points)
const name = fc.constantFrom(...people.map((one) => one.name), 'Aino', 'Eino', 'aino')
const connection = point.map((at) => ({ kind: 'connection' as const, point_id: at.id, registration_id: at.registration_id }))
const answer = fc.record({
  kind: fc.constant('answer' as const),
  point_id: point.map((at) => at.id),
  amount: fc.integer({ min: 1, max: 40 }),
  names: fc.option(fc.array(name, { maxLength: 4 }).map((names) => JSON.stringify(names))),
  source: fc.constantFrom('join' as const, 'after' as const, 'host_correction' as const),
})
const presence = fc.record({
  kind: fc.constant('presence' as const),
  source: fc.constantFrom('tick' as const, 'import' as const),
  mode: fc.constantFrom('on_site' as const, 'remote' as const),
  registration_id: fc.option(fc.constantFrom(...people).map((one) => one.id)),
  name: fc.option(name),
  amount: fc.integer({ min: 1, max: 3 }),
})
const room = fc.record({ kind: fc.constant('room' as const), point_id: point.map((at) => at.id), amount: fc.constantFrom(0, 1) })
const counter = fc.record({ kind: fc.constant('counter' as const), amount: fc.integer({ min: 0, max: 30 }) })
const acts = fc.array(fc.oneof({ weight: 3, arbitrary: connection }, answer, presence, room, counter), { maxLength: 40 })
const undone = fc.array(fc.nat(39), { maxLength: 8 })

type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never

function read(given: readonly Act[], taken: readonly number[]) {
  const rows = given.map((act, index) => ledgerRow(EVENT, act, index))
  const undos = [...new Set(taken)]
    .flatMap((place) => rows[place] ?? [])
    .map((row, index) => ledgerRow(EVENT, { kind: 'undo', undoes: row.id, point_id: row.point_id }, 100 + index))
  return { rows, undos, there: whoWasThere([...rows, ...undos], points, people) }
}

test('whatever the ledger says, at least is never above reported, and nobody known is left out of it', () => {
  fc.assert(
    fc.property(acts, undone, (given, taken) => {
      const { there } = read(given, taken)
      const { heads, onSite } = eventFigures(EVENT, there, NOW)
      const known = there.parties.filter((party) => !party.room).reduce((sum, party) => sum + party.identified, 0)
      expect(heads.minimum).toBeLessThanOrEqual(heads.reported)
      expect(heads.reported).toBeLessThanOrEqual(heads.estimated ?? heads.reported)
      expect(known).toBeLessThanOrEqual(heads.minimum)
      expect(heads.points + onSite.identified).toBeLessThanOrEqual(heads.minimum)
    }),
    { numRuns: 500 },
  )
})

test('seats that came, walk-ins and those only counted make up the reported figure, and no-shows the rest of the seats', () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), (given, confirmed, seats) => {
      const { there } = read(given, [])
      const { heads, onSite, state } = eventFigures(EVENT, there, NOW)
      const figures = attendanceFigures(there, new Map(people.slice(0, confirmed).map((one) => [one.id, seats])), state)
      if (figures.attendedSeats === null || figures.walkIns === null) return
      expect(figures.attendedSeats + figures.walkIns + onlyCounted(onSite)).toBe(heads.reported)
      expect(figures.attendedSeats + (figures.noShow ?? 0)).toBe(confirmed * seats)
      expect(figures.noShow).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('a ledger with rows undone reads like one in which they were never written', () => {
  fc.assert(
    fc.property(acts, undone, (given, taken) => {
      const { there, rows } = read(given, taken)
      const left = rows.filter((_, index) => !taken.includes(index))
      expect(there).toEqual(whoWasThere(left, points, people))
    }),
    { numRuns: 300 },
  )
})

test('every seat submitted stands in exactly one place', () => {
  const row = fc.record({
    registration_id: fc.constantFrom('a', 'b', 'c', 'd'),
    status: fc.constantFrom('confirmed' as const, 'waitlisted' as const, 'cancelled' as const, 'expired' as const),
    cancelled_by: fc.constantFrom('participant' as const, 'organiser' as const, null),
    seats: fc.integer({ min: 1, max: 30 }),
    at: fc.integer({ min: 0, max: 59 }).map((minute) => `2027-03-01T06:${String(minute).padStart(2, '0')}:00.000Z`),
  })
  fc.assert(
    fc.property(fc.array(row), fc.boolean(), (given, cancelled) => {
      const history = [...given].sort((a, b) => (a.at < b.at ? -1 : 1))
      const event = { starts_at_utc: EVENT.starts_at_utc, cancelled_at: cancelled ? '2027-03-01T06:20:00.000Z' : null }
      const figures = registrationFigures(history, '2027-03-01T06:30:00.000Z', event)
      const { confirmed, waitlisted, cancelledByParticipant, cancelledByOrganiser, expired } = figures
      expect(confirmed + waitlisted + cancelledByParticipant + cancelledByOrganiser + expired).toBe(figures.gross)
    }),
  )
})

test('small cells of a thousand random tables are treated as the reference treats them', () => {
  const cell = fc.integer({ min: 0, max: 14 })
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(table, (given) => {
      expect(suppress2d(given)).toEqual(reference.suppress2d(given))
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), cell), (cells) => {
      const { kept, others } = mergeSmall(cells)
      const shown = Object.fromEntries(kept.map((key) => [key, cells[key]]))
      expect(others === null ? shown : { ...shown, Muut: others === 'suppressed' ? '<5' : others }).toEqual(reference.mergeSmall(cells))
    }),
    { numRuns: 1000 },
  )
})
