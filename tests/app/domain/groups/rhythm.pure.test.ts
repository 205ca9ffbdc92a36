import { expect, test } from 'vitest'
import { rhythmOf } from '#app/domain/groups/rhythm.ts'
import { NOW } from '#tests/support/world.ts'

const meeting = (day: string) => ({ startsAt: `${day}T09:00`, endsAtUtc: `${day}T09:00:00.000Z` })
const group = { target: 3, since: '2026-01-01T00:00:00.000Z' }

test('meetings held and planned this year stand against the target', () => {
  const rhythm = rhythmOf([meeting('2026-11-12'), meeting('2027-02-02'), meeting('2027-05-27')], group, NOW)
  expect(rhythm).toMatchObject({ held: 1, planned: 1, target: 3, last: '2027-02-02T09:00', next: '2027-05-27T09:00', monthsSinceLast: 1 })
  expect(rhythm.forgotten).toBe(false)
})

test('five months without a meeting and none planned is forgotten; one planned is enough', () => {
  expect(rhythmOf([meeting('2026-10-12')], group, NOW).forgotten).toBe(false)
  expect(rhythmOf([meeting('2026-10-10')], group, NOW).forgotten).toBe(true)
  expect(rhythmOf([meeting('2026-10-10'), meeting('2027-12-01')], group, NOW).forgotten).toBe(false)
})

test('a group that never met counts from its founding', () => {
  expect(rhythmOf([], group, NOW)).toMatchObject({ held: 0, planned: 0, last: null, monthsSinceLast: null, forgotten: true })
  expect(rhythmOf([], { target: null, since: NOW.toISOString() }, NOW).forgotten).toBe(false)
})

test('the year is the local one: a meeting on New Year night counts to the new year', () => {
  const night = { startsAt: '2027-01-01T00:30', endsAtUtc: '2026-12-31T23:30:00.000Z' }
  expect(rhythmOf([night], group, NOW).held).toBe(1)
})
