import { expect, test, vi } from 'vitest'
import { MOST_POSTS, openCeiling } from '#app/server/ceiling.ts'
import { makeEvent } from '#tests/support/make.ts'
import { form, serveRoutes } from '#tests/support/served.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const few = vi.hoisted(() => ({ posts: 5 }))
vi.mock('#app/server/ceiling.ts', async (original) => {
  const real = await original<typeof import('#app/server/ceiling.ts')>()
  return { ...real, openCeiling: (most = few.posts) => real.openCeiling(most) }
})

test('1,500 posts in ten minutes pass from one network address, the next waits for the window to end; other addresses are not touched', () => {
  const ceiling = openCeiling(MOST_POSTS)
  const waits = Array.from({ length: MOST_POSTS }, () => ceiling.count('192.0.2.1', minutesLater(9)))
  expect(new Set(waits)).toEqual(new Set([0]))
  expect(ceiling.count('192.0.2.1', minutesLater(10))).toBe(9 * 60)
  expect(ceiling.count('192.0.2.2', minutesLater(10))).toBe(0)
  expect(ceiling.count('192.0.2.1', minutesLater(19))).toBe(0)
  expect(ceiling.count('192.0.2.2', NOW)).toBe(0)
})

/** As many posts as the door lets pass in these tests, and one more. */
async function flood(environment: Record<string, string>, headers: (n: number) => Record<string, string> = () => ({})) {
  const served = await serveRoutes({ environment })
  const event = await makeEvent(served.db)
  const statuses: number[] = []
  for (let n = 0; n < few.posts; n++) statuses.push((await served.send(form(`/e/${event.slug}`, {}, headers(n)))).status)
  const last = await served.send(form(`/e/${event.slug}?lang=en`, {}, headers(few.posts)))
  return { statuses: new Set(statuses), last, get: await served.send({ path: `/e/${event.slug}` }) }
}

test('above the ceiling a sentence says when to come back; pages can still be read', async () => {
  const { statuses, last, get } = await flood({})
  expect(statuses).toEqual(new Set([422]))
  expect([last.status, last.headers['retry-after'], last.headers['content-language']]).toEqual([429, '600', 'en'])
  expect(last.text).toMatch(/^Wait a moment\. /)
  expect(get.status).toBe(200)
})

test('with the limits off nothing is counted', async () => {
  expect((await flood({ ABUSE_LIMITS: 'off' })).last.status).toBe(422)
})

test('a forwarded address counts only when it comes through a proxy of ours', async () => {
  const spoofed = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}` })
  expect((await flood({}, spoofed)).last.status).toBe(429)
  expect((await flood({ TRUST_PROXY: '1' }, spoofed)).last.status).toBe(422)
  const prefixed = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}, 192.0.2.1` })
  expect((await flood({ TRUST_PROXY: '1' }, prefixed)).last.status).toBe(429)
})
