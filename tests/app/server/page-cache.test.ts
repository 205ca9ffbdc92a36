import { expect, test, vi } from 'vitest'
import type { Page } from '#app/server/page-cache.ts'
import { openPageCache } from '#app/server/page-cache.ts'
import { testConnection } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { form, serveRoutes } from '#tests/support/served.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

/** Requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 60_000 })

const pageOf = (text: string, status = 200): Page => ({ status, headers: { 'content-type': 'text/html' }, body: Buffer.from(text) })

/** A cache over a version that the test sets, and how often a page was made. */
function cacheAt(version = 'one') {
  const state = { version, made: 0 }
  const page = openPageCache(async () => state.version)
  const ask = async (token: string, { now = NOW, status = 200, key = '/e/a fi' } = {}) => {
    const make = async (own: string) => {
      state.made++
      return pageOf(`<input value="${own}"> made ${state.made}`, status)
    }
    return (await page({ key, now, token, make })).body.toString()
  }
  return { state, ask }
}

test('a kept page is the same for everybody but for the token of its form', async () => {
  const { ask } = cacheAt()
  expect(await ask('first')).toBe('<input value="first"> made 1')
  expect(await ask('second')).toBe('<input value="second"> made 1')
})

const TOKENS = ['token-1', 'token-2', 'token-3', 'token-4']

test('many who ask at once wait for one page, each with a token of their own', async () => {
  const { ask, state } = cacheAt()
  const pages = await Promise.all(TOKENS.map((token) => ask(token)))
  expect(pages).toEqual(TOKENS.map((token) => `<input value="${token}"> made 1`))
  expect(state.made).toBe(1)
})

test('a page is made again when anything has changed and when a minute has gone by', async () => {
  const { ask, state } = cacheAt()
  await ask('first')
  state.version = 'two'
  expect(await ask('second')).toContain('made 2')
  expect(await ask('third', { now: minutesLater(1) })).toContain('made 3')
})

test('an answer that broke is not kept, and neither is a page that could not be made', async () => {
  const { ask, state } = cacheAt()
  await ask('first', { status: 500 })
  expect(await ask('second')).toContain('made 2')
  state.version = 'two'
  const page = openPageCache(async () => 'one')
  const broken = page({ key: '/e/a fi', now: NOW, token: 't', make: () => Promise.reject(new Error('no')) })
  await expect(broken).rejects.toThrow('no')
  const mended = await page({ key: '/e/a fi', now: NOW, token: 't', make: async () => pageOf('mended') })
  expect(mended.body.toString()).toBe('mended')
})

test('addresses without end do not fill the memory: the pages go when there are too many', async () => {
  const { ask, state } = cacheAt()
  await ask('first', { key: 'kept' })
  for (let i = 0; i < 500; i++) await ask('more', { key: `/e/${i} fi` })
  const made = state.made
  await ask('again', { key: 'kept' })
  expect(state.made).toBe(made + 1)
})

/** The door with its cache, over an event with ten seats. */
async function door() {
  const connection = await testConnection()
  const event = await makeEvent(connection.db, { capacity: { remote: 10 } })
  const served = await serveRoutes({ db: connection.db, version: connection.version })
  const open = async (headers: Record<string, string> = {}, query = '') =>
    (await served.send({ path: `/e/${event.slug}${query}`, headers: { 'accept-language': 'en', ...headers } })).text
  return { db: connection.db, event, served, open }
}

test("an event's page shows a registration and an edit at once", async () => {
  const { db, event, served, open } = await door()
  const before = await open()
  expect(before).toMatch(/\b10 seats left/)
  const sent = await served.send(form(`/e/${event.slug}`, { name: 'Mikko Lahti', email: 'mikko@example.org', form: tokenIn(before) }))
  expect(sent.status).toBe(303)
  expect(await open()).toMatch(/\b9 seats left/)
  await db.updateTable('event').set({ status: 'cancelled' }).where('id', '=', event.id).execute()
  expect(await open()).toContain('cancelled')
})

test('two visitors of a kept page hold different form tokens, and each makes a registration of their own', async () => {
  const { db, event, served, open } = await door()
  const [first, second] = [tokenIn(await open()), tokenIn(await open())]
  expect(first).not.toBe(second)
  for (const [name, token] of [
    ['a', first],
    ['b', second],
  ] as const)
    await served.send(form(`/e/${event.slug}`, { name: 'Mikko Lahti', email: `${name}@example.org`, form: token }))
  expect(await db.selectFrom('registration').select('form_token').orderBy('email').execute()).toEqual(
    [first, second].map((form_token) => ({ form_token })),
  )
})

test('languages do not get each other’s page', async () => {
  const { open } = await door()
  expect(await open()).toContain('<html lang="en"')
  expect(await open({ 'accept-language': 'sv-FI,sv;q=0.9' })).toContain('<html lang="sv"')
  expect(await open({}, '?lang=selko')).toContain('<html lang="fi-simple"')
  expect(await open()).toContain('<html lang="en"')
})

const tokenIn = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? 'none'
