import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFor, seatable, seatsLeft } from '#app/domain/registrations/seats.ts'

test('a party that fits is confirmed', () => {
  expect(placeFor(3, { capacity: 10, confirmed: 7, queued: 0 }, true)).toBe('confirmed')
})

test('a party that does not fit waits as a whole, or is told the event is full', () => {
  expect(placeFor(4, { capacity: 10, confirmed: 7, queued: 0 }, true)).toBe('waitlisted')
  expect(placeFor(4, { capacity: 10, confirmed: 7, queued: 0 }, false)).toBe('full')
})

test('nobody passes those who already wait', () => {
  expect(placeFor(1, { capacity: 10, confirmed: 7, queued: 4 }, true)).toBe('waitlisted')
})

test('a party larger than the whole capacity is refused, with a waiting list and without', () => {
  expect(placeFor(11, { capacity: 10, confirmed: 0, queued: 0 }, true)).toBe('party-too-large')
  expect(placeFor(11, { capacity: 10, confirmed: 0, queued: 0 }, false)).toBe('party-too-large')
  expect(placeFor(10, { capacity: 10, confirmed: 1, queued: 0 }, true)).toBe('waitlisted')
})

test('while there are no seats yet anybody may wait', () => {
  expect(placeFor(5, { capacity: 0, confirmed: 0, queued: 0 }, true)).toBe('waitlisted')
  expect(placeFor(5, { capacity: 0, confirmed: 0, queued: 0 }, false)).toBe('full')
})

test('an event without a limit never makes anyone wait', () => {
  expect(placeFor(99, { capacity: null, confirmed: 9000, queued: 0 }, true)).toBe('confirmed')
})

test('seats left are never below zero, though a capacity was lowered', () => {
  expect(seatsLeft({ capacity: 5, confirmed: 8, queued: 0 })).toBe(0)
  expect(seatsLeft({ capacity: null, confirmed: 8, queued: 0 })).toBeNull()
})

test('those who wait are seated in their order and never above the capacity; who is larger than it stops nobody', () => {
  const parties = fc.array(fc.record({ id: fc.integer(), seats: fc.integer({ min: 1, max: 30 }) }), { maxLength: 30 })
  fc.assert(
    fc.property(parties, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (waiting, capacity, confirmed) => {
      const seated = seatable(waiting, { capacity, confirmed })
      const row = waiting.filter((party) => party.seats <= capacity)
      expect(row.slice(0, seated.length)).toEqual(seated)
      const after = confirmed + seated.reduce((sum, party) => sum + party.seats, 0)
      expect(after).toBeLessThanOrEqual(Math.max(capacity, confirmed))
      const next = row[seated.length]
      if (next) expect(after + next.seats).toBeGreaterThan(capacity)
    }),
  )
})
