import { expect, test } from 'vitest'
import { participantHours } from '#app/domain/statistics/hours.ts'
import { fillRate, pooledRate, rate, sharedRate } from '#app/domain/statistics/rates.ts'
import { registrationFigures } from '#app/domain/statistics/registration-figures.ts'
import { mergeSmall, suppress2d } from '#app/domain/statistics/small-cells.ts'
import * as reference from '#tests/support/statistics-reference.ts'

test('cells below five are merged into the others, and the next smallest joins while the others are few', () => {
  const shown = (cells: Record<string, number>) => {
    const { kept, others } = mergeSmall(cells)
    return {
      ...Object.fromEntries(kept.map((key) => [key, cells[key]])),
      ...(others === null ? {} : { Muut: others === 'suppressed' ? '<5' : others }),
    }
  }
  const tables: Record<string, number>[] = [
    { Rovaniemi: 31, Tornio: 12, Kemijärvi: 8, Sodankylä: 4, Keminmaa: 3 },
    { Rovaniemi: 31, Tornio: 20, Kemijärvi: 6, Utsjoki: 1 },
    { Utsjoki: 2 },
    { Inari: 7 },
  ]
  for (const cells of tables) expect(shown(cells)).toEqual(reference.mergeSmall(cells))
  expect(shown({ Rovaniemi: 31, Tornio: 12, Kemijärvi: 8, Sodankylä: 4, Keminmaa: 3 })).toEqual({
    Rovaniemi: 31,
    Tornio: 12,
    Kemijärvi: 8,
    Muut: 7,
  })
})

test('a table of two dimensions gives no hidden cell away', () => {
  expect(
    suppress2d([
      [12, 3, 9],
      [7, 8, 6],
      [0, 5, 10],
    ]),
  ).toEqual([
    [12, null, null],
    [7, 8, 6],
    [0, null, null],
  ])
  expect(
    suppress2d([
      [12, 0, 9],
      [7, 8, 6],
      [5, 5, 10],
    ]),
  ).toEqual(
    reference.suppress2d([
      [12, 0, 9],
      [7, 8, 6],
      [5, 5, 10],
    ]),
  )
})

test('a rate has a denominator, and a shared one at least five', () => {
  expect(rate(15, 67)).toBeCloseTo(15 / 67)
  expect(rate(0, 0)).toBeNull()
  expect(sharedRate(1, 3)).toBe('suppressed')
  expect(reference.pct(15, 67)).toBe(22.4)
  expect(
    pooledRate([
      { part: 15, whole: 67 },
      { part: 1, whole: 3 },
    ]),
  ).toBeCloseTo(16 / 70)
  expect(fillRate(5, null)).toBeNull()
  expect(fillRate(5, 10)).toBe(0.5)
})

test('forty-one people over four and a half hours are 184.5 hours; a twelve-head device of 100 minutes 20', () => {
  expect(participantHours([{ heads: 41, minutes: null }], 270)).toEqual({
    participantHours: reference.personHours([{ minutes: 270, heads: 41 }]),
    calculatedShare: 1,
  })
  expect(participantHours([{ heads: 12, minutes: 100 }], 120)).toEqual({ participantHours: 20, calculatedShare: 0 })
})

test('late is the last day before the start, also when the start is still far ahead', () => {
  const event = { starts_at_utc: '2027-03-18T07:00:00.000Z', cancelled_at: null }
  const gone = (registration_id: string, at: string, seats = 1, cancelled_by: 'participant' | 'organiser' = 'participant') =>
    ({ registration_id, status: 'cancelled', cancelled_by, seats, at }) as const
  const history = [
    gone('weeks', '2027-03-01T09:00:00.000Z'),
    gone('a-day', '2027-03-17T07:00:00.000Z'),
    gone('hours', '2027-03-17T07:00:01.000Z', 3),
    gone('by-staff', '2027-03-18T06:00:00.000Z', 5, 'organiser'),
  ]
  const lateAt = (moment: string) => registrationFigures(history, moment, event).cancelledLate
  expect([lateAt('2027-03-01T10:00:00.000Z'), lateAt(event.starts_at_utc)]).toEqual([0, 3])
})
