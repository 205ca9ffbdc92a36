import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedPoint, halfUp, headCount } from '#app/domain/statistics/head-count.ts'
import { headcount as reference } from '#tests/support/statistics-reference.ts'

const point = fc.record({
  identified: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1) }, fc.integer({ min: 0, max: 8 })),
  listeners: fc.option(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 2, 3) }, fc.integer({ min: 1, max: 500 })), { freq: 3 }),
  room: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
})
const event = fc.record({
  points: fc.array(point, { maxLength: 120 }),
  identified: fc.integer({ min: 0, max: 80 }),
  counted: fc.option(fc.integer({ min: 0, max: 90 })),
})

const points = (count: number, given: Partial<CountedPoint>) =>
  Array.from({ length: count }, () => ({ identified: 1, listeners: null, room: false, ...given }))

test('the figures of a thousand random events equal the reference calculation', () => {
  fc.assert(
    fc.property(event, ({ points, identified, counted }) => {
      const ours = headCount(points, { identified, counted })
      const theirs = reference({
        points: points.map((one) => ({ k: one.identified, L: one.listeners, room: one.room })),
        onsiteIdentified: identified,
        onsiteCounted: counted,
      })
      expect({
        points: ours.points,
        answered: ours.answered,
        rate: ours.answerRate,
        mean: ours.listenersPerDevice,
        min: ours.minimum,
        reported: ours.reported,
        estimated: ours.estimated,
      }).toEqual(theirs)
    }),
    { numRuns: 1000 },
  )
})

test('at least is never above reported, reported never above the estimate, silent and answered are all the points', () => {
  fc.assert(
    fc.property(event, ({ points, identified, counted }) => {
      const figures = headCount(points, { identified, counted })
      expect(figures.minimum).toBeLessThanOrEqual(figures.reported)
      expect(figures.reported).toBeLessThanOrEqual(figures.estimated ?? figures.reported)
      expect(figures.points + identified).toBeLessThanOrEqual(figures.minimum)
      expect(figures.answered + figures.silent).toBe(figures.points)
    }),
    { numRuns: 1000 },
  )
})

test('fifty-eight devices that answered one each are 58, 58 and 58', () => {
  expect(headCount(points(58, { listeners: 1 }), { identified: 0, counted: null })).toMatchObject({
    minimum: 58,
    reported: 58,
    estimated: 58,
  })
})

test('a hybrid day with 73 silent devices is 235 at least, 281 reported, about 309', () => {
  const day = [
    ...points(96, { listeners: 1 }),
    ...points(17, { listeners: 2 }),
    ...points(5, { listeners: 3 }),
    ...points(2, { listeners: 5 }),
    ...points(1, { listeners: 12 }),
    ...points(73, {}),
    ...points(1, { room: true }),
  ]
  expect(headCount(day, { identified: 41, counted: 41 })).toMatchObject({
    points: 194,
    answered: 121,
    answeredListeners: 167,
    minimum: 235,
  })
  expect(headCount(day, { identified: 41, counted: 41 })).toMatchObject({ reported: 281, estimated: 309 })
  expect(headCount(day, { identified: 38, counted: 41 })).toMatchObject({ minimum: 232, reported: 281 })
})

test('six answers are too few for an estimate', () => {
  const group = [...points(72, {}), ...points(6, { identified: 2, listeners: 2 })]
  expect(headCount(group, { identified: 0, counted: null })).toMatchObject({
    minimum: 84,
    reported: 84,
    estimated: null,
    listenersPerDevice: null,
  })
})

test('an estimate needs ten answers, and answers from three devices in ten', () => {
  const estimated = (answered: number, silent: number) =>
    headCount([...points(answered, { listeners: 2 }), ...points(silent, {})], { identified: 0, counted: null }).estimated
  expect([estimated(10, 23), estimated(10, 24), estimated(9, 0), estimated(30, 70), estimated(29, 71)]).toEqual([66, null, null, 200, null])
})

test('named persons win over a smaller answer', () => {
  expect(headCount(points(1, { identified: 3, listeners: 2 }), { identified: 0, counted: null })).toMatchObject({ minimum: 3, reported: 3 })
})

test('an event nobody came to is 0, 0 and no estimate, and its answer rate is undefined', () => {
  expect(headCount([], { identified: 0, counted: null })).toMatchObject({ minimum: 0, reported: 0, estimated: null, answerRate: null })
})

test('a half is rounded up also where binary fractions fall short of it', () => {
  expect([halfUp(0.5), halfUp(1.005 * 100), halfUp(2.4999), halfUp(308.5)]).toEqual([1, 101, 2, 309])
})
