import { expect, test } from 'vitest'
import { burstOf } from '#app/domain/outbox/pace.ts'
import { spendPace } from '#app/domain/outbox/spend-pace.ts'
import { testDb } from '#tests/support/db.ts'
import { testClock } from '#tests/support/worker.ts'

for (const perSecond of [0.5, 3, 20]) {
  test(`two workers together send ${perSecond} letters a second`, async () => {
    const db = await testDb()
    const clock = testClock()
    let sent = 0
    for (let tick = 0; tick < 100; tick++) {
      sent += await spendPace(db, { perSecond, wanted: 5 }, clock.now())
      sent += await spendPace(db, { perSecond, wanted: 5 }, clock.now())
      clock.forward(0.2)
    }
    expect(sent).toBeLessThanOrEqual(20 * perSecond + burstOf(perSecond))
    expect(sent).toBeGreaterThanOrEqual(Math.floor(20 * perSecond * 0.95) - 1)
  })
}

test('a clock set back stops nothing', async () => {
  const db = await testDb()
  const clock = testClock()
  await spendPace(db, { perSecond: 4, wanted: 2 }, clock.now())
  clock.forward(-7200)
  expect(await spendPace(db, { perSecond: 4, wanted: 1 }, clock.now())).toBe(0)
  clock.forward(1)
  expect(await spendPace(db, { perSecond: 4, wanted: 1 }, clock.now())).toBe(1)
})
