import { expect, test, vi } from 'vitest'
import { makeWorld } from '#tests/support/access/actors.ts'
import { rowsOfAllTables } from '#tests/support/all-rows.ts'
import { testDb } from '#tests/support/db.ts'
import { SERVED, serveRoutes } from '#tests/support/served.ts'
import { BASE_URL } from '#tests/support/world.ts'

const guard = vi.hoisted(() => ({ off: false }))
vi.mock('#app/server/cross-site.ts', async (original) => {
  const real = await original<typeof import('#app/server/cross-site.ts')>()
  return { isCrossSite: (...given: Parameters<typeof real.isCrossSite>) => !guard.off && real.isCrossSite(...given) }
})

/** Addresses that programs post to: one-click unsubscribing, and the API, which looks at no cookie. */
const FOR_PROGRAMS = /^(u\/|api\/)/
const ACTIONS = SERVED.filter(({ module, path }) => 'action' in module && !FOR_PROGRAMS.test(path)).map(
  ({ path }) => `/${path.replaceAll(/:\w+/g, 'x')}`,
)

const FOREIGN: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: BASE_URL },
  { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  {},
]

async function postAll(headers: Record<string, string>, type: string) {
  const db = await testDb()
  const { actors } = await makeWorld(db)
  const { send } = await serveRoutes({ db })
  const before = await rowsOfAllTables(db)
  const cookie = `kutsu_session=${actors.coordinator.session}`
  const statuses: Record<string, number> = {}
  for (const path of ACTIONS) {
    const body = type === 'application/json' ? '{"intent":"x"}' : 'intent=x&name=x&email=x%40example.org'
    statuses[path] = (await send({ method: 'POST', path, headers: { cookie, 'content-type': type, ...headers }, body })).status
  }
  return { statuses, unchanged: JSON.stringify(before) === JSON.stringify(await rowsOfAllTables(db)) }
}

const refusedEverywhere = Object.fromEntries(ACTIONS.map((path) => [path, 403]))

test.each(FOREIGN.map((headers) => ({ headers })))(
  'no action takes a post of a staff member from another site: $headers',
  async ({ headers }) => {
    expect(ACTIONS.length).toBeGreaterThan(20)
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      expect(await postAll(headers, type)).toEqual({ statuses: refusedEverywhere, unchanged: true })
    }
  },
  60_000,
)

const OWN: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: BASE_URL }]

test.each(OWN)(
  'a post from our own page reaches its action: %o',
  async (headers) => {
    const { statuses } = await postAll(headers, 'application/x-www-form-urlencoded')
    expect(Object.entries(statuses).filter(([, status]) => status === 403)).toEqual([])
  },
  60_000,
)

test('without the guard a post from another site reaches the actions and changes something', async () => {
  guard.off = true
  const { statuses, unchanged } = await postAll(FOREIGN[0] ?? {}, 'application/x-www-form-urlencoded')
  guard.off = false
  expect(Object.values(statuses)).not.toContain(403)
  expect(unchanged).toBe(false)
}, 60_000)
