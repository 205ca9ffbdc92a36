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

test('above the ceiling a page says in the reader’s language how long to wait; pages can still be read', async () => {
  const { statuses, last, get } = await flood({})
  expect(statuses).toEqual(new Set([422]))
  expect([last.status, last.headers['retry-after'], last.headers['content-language']]).toEqual([429, '600', 'en'])
  expect([last.headers['content-type'], last.headers['cache-control']]).toEqual(['text/html; charset=utf-8', 'no-store'])
  for (const said of ['<html lang="en"', '<h1>Wait a moment</h1>', 'Wait 10 minutes, then try again.']) expect(last.text).toContain(said)
  expect(get.status).toBe(200)
})

/** A door at which no post passes any more. */
async function fullDoor() {
  const served = await serveRoutes()
  const event = await makeEvent(served.db, { open_join: 1 })
  for (let n = 0; n < few.posts; n++) await served.send(form('/sign-in', {}))
  return { ...served, event }
}

test('what was typed stands on the page, to be sent again to where it was meant for', async () => {
  const { send, event } = await fullDoor()
  const typed = new URLSearchParams([
    ['form', 'x'.repeat(32)],
    ['name', 'Aino "><script>__xss(1)</script>'],
    ['names', 'Eero\r\nIrma'],
    ['name', 'Toinen'],
  ])
  const { status, text } = await send(form(`/e/${event.slug}?lang=sv`, typed))
  expect(status).toBe(429)
  expect(text).toContain(`action="/e/${event.slug}?lang=sv"`)
  expect(text).toContain('value="Aino &quot;&gt;&lt;script&gt;__xss(1)&lt;/script&gt;"')
  expect(text.match(/<input type="hidden"/g)).toHaveLength(4)
  expect(text).toContain(`href="/e/${event.slug}?lang=en"`)
})

test('a join form, a long form and another kind of body lead back to the page, without their words', async () => {
  const { send, event } = await fullDoor()
  const back = (path: string) => expect.stringMatching(new RegExp(`href="${path}" class="button"|class="button" href="${path}"`))
  const posts = [
    form(`/e/${event.slug}/join`, { listeners: '3' }),
    form(`/j/${'x'.repeat(32)}`, { listeners: '3' }),
    form('/sign-in', { email: 'x'.repeat(70_000) }),
    { ...form('/sign-in', {}, { 'content-type': 'text/plain' }), body: 'email=x' },
  ]
  for (const post of posts) {
    const { status, text } = await send(post)
    expect([post.path, status, text.includes('type="hidden"')]).toEqual([post.path, 429, false])
    expect(text).toEqual(back(post.path))
  }
})

test('a program that takes JSON only gets a problem document', async () => {
  const { send, event } = await fullDoor()
  const { status, headers, text } = await send(form(`/e/${event.slug}`, {}, { accept: 'application/json' }))
  expect([status, headers['content-type'], headers['retry-after']]).toEqual([429, 'application/problem+json', '600'])
  expect(JSON.parse(text)).toMatchObject({ status: 429, code: 'too_many' })
})

test('nobody finds the page that says to wait by its own address', async () => {
  const { send } = await serveRoutes()
  expect((await send({ path: '/wait' })).status).toBe(404)
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
