import { expect, test, vi } from 'vitest'
import { makeWorld, type World } from '#tests/support/access/actors.ts'
import { rowsOfAllTables } from '#tests/support/all-rows.ts'
import { testDb } from '#tests/support/db.ts'
import { form, type Sent, serveRoutes } from '#tests/support/served.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

const COMMON = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const POLICY = ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]

const publicPaths = ({ own }: World) => [
  '/',
  '/privacy',
  '/accessibility',
  `/e/${own.slug}`,
  `/e/${own.slug}.ics`,
  `/g/${own.groupSlug}`,
  `/k/${own.code}`,
]
const personalPaths = ({ own }: World) => [
  ...[`/r/${own.manage}`, `/r/${own.manage}/calendar.ics`, `/j/${own.join}`, `/u/${own.stop}`, `/i/${own.invite}`, `/d/${own.door}`],
  ...['/sign-in', `/sign-in/${'x'.repeat(32)}`, `/setup/${'x'.repeat(32)}`],
]
const staffPaths = ({ own }: World) => [
  '/manage',
  '/manage/events',
  `/manage/events/${own.event}`,
  '/manage/people',
  '/manage/audit',
  '/mailbox',
  `/mailbox/${own.mail}`,
]

async function door(environment: Record<string, string> = {}) {
  const db = await testDb()
  const world = await makeWorld(db)
  const served = await serveRoutes({ db, environment })
  const cookie = `kutsu_session=${world.actors.coordinator.session}`
  return { world, served, cookie }
}

test('every page says what may run on it, is not guessed at, and stands in no foreign frame', async () => {
  const { world, served, cookie } = await door()
  for (const path of [...publicPaths(world), ...personalPaths(world), ...staffPaths(world)]) {
    const { headers } = await served.send({ path, headers: { cookie } })
    expect({ path, ...headers }).toMatchObject({ path, ...COMMON })
    const policy = String(headers['content-security-policy']).split('; ')
    expect([path, ...POLICY.filter((one) => !policy.includes(one))]).toEqual([path])
    expect(String(headers['content-security-policy'])).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/)
    expect(headers['strict-transport-security']).toBeUndefined()
  }
})

test('pages behind a personal link and pages of the staff are kept by no cache, told to no site and found by no search', async () => {
  const { world, served, cookie } = await door()
  for (const path of [...personalPaths(world), ...staffPaths(world), '/j/nothing', '/manage/nothing']) {
    const { headers } = await served.send({ path, headers: { cookie } })
    const told = [path, headers['cache-control'], headers['referrer-policy'], headers['x-robots-tag']]
    expect(told).toEqual([path, expect.stringMatching(/no-store|^private, no-cache$/), 'no-referrer', 'noindex'])
  }
})

test('over https browsers are told to come back over https only', async () => {
  const { served } = await door({ BASE_URL: 'https://events.example.org' })
  expect((await served.send({ path: '/' })).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

test('the join page alone lets its form lead to the meeting', async () => {
  const { world, served } = await door()
  const policy = async (path: string) => String((await served.send({ path })).headers['content-security-policy'])
  expect(await policy(`/j/${world.own.join}`)).toContain("form-action 'self' https://lapinsalaisuus.example")
  expect(await policy(`/r/${world.own.manage}`)).toMatch(/form-action 'self'(;|$)/)
})

test('no page that anybody may read sets a cookie or calls another site', async () => {
  const { world, served } = await door()
  for (const path of [...publicPaths(world), ...personalPaths(world)]) {
    const { headers, text } = await served.send({ path })
    expect([path, headers['set-cookie']]).toEqual([path, undefined])
    const called = [...text.matchAll(/<(?:script|img|iframe|link)[^>]*(?:src|href)="(https?:[^"]*)"/g)].map(([, address]) => address)
    expect([path, ...called]).toEqual([path])
  }
})

test.each([
  '/.env',
  '/.git/config',
  '/.git/HEAD',
  '/assets/../package.json',
  '/assets/%2e%2e/build/server/index.js',
  '/assets/..%2f..%2fpackage.json',
  '/build/server/index.js',
  '/build/kutsu.js',
  '/data/kutsu.db',
  '/data/secret',
  '/kutsu.db-wal',
  '/routes/_index',
  '/__manifest',
  '/_root.data',
  '/manage/people.data',
  '/mailbox.data',
  '/assets/index.js.map',
  '/package.json',
  '/metrics',
  '/e/../../etc/passwd',
  '/%00',
  '//evil.example/x',
])('there is nothing at %s', async (path) => {
  const { served, cookie } = await door()
  const { status, text } = await served.send({ path, headers: { cookie } })
  expect(status).toBe(404)
  expect(text).not.toMatch(/root:|"dependencies"|\[core\]|at .*\.tsx?:/)
})

test.each<[number, Sent]>([
  [405, { method: 'TRACE', path: '/' }],
  [405, { method: 'PROPFIND', path: '/' }],
  [405, { method: 'PUT', path: '/privacy' }],
  [405, { method: 'DELETE', path: '/' }],
  [413, { ...form('/e/x', {}), body: 'x'.repeat(1024 * 1024 + 1) }],
  [413, { ...form('/manage/events/x/report', {}), body: Buffer.alloc(33 * 1024 * 1024) }],
  [400, { path: `/${'x'.repeat(9000)}` }],
])('what the door does not take is refused with %d', async (status, sent) => {
  const { served } = await door()
  expect((await served.send(sent)).status).toBe(status)
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s reaches no page: a link with a token is not acted on by it', async (method) => {
  const { world, served, cookie } = await door()
  const before = await rowsOfAllTables(world.db)
  for (const path of ['/', '/healthz', ...publicPaths(world), ...personalPaths(world), ...staffPaths(world)]) {
    const { status, headers } = await served.send({ ...form(path, { intent: 'cancel' }), method, headers: { cookie } })
    expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD, POST, OPTIONS'])
  }
  expect(await rowsOfAllTables(world.db)).toEqual(before)
})

test('links are built from our own address, whatever host a request names', async () => {
  const { world, served, cookie } = await door()
  const spoofed = {
    cookie,
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-proto': 'https',
  }
  for (const path of [...publicPaths(world), ...personalPaths(world), ...staffPaths(world), `/manage/events/${world.own.event}/poster`]) {
    const { text, headers } = await served.send({ path, headers: spoofed })
    expect([path, text.includes('evil.example'), headers.location?.includes('evil')]).toEqual([path, false, headers.location && false])
  }
})

test('a form sent to a foreign name is not taken; it is told where we are', async () => {
  const { served } = await door()
  const post = (host: string, more: Record<string, string> = {}) =>
    served.send(form('/sign-in', { email: 'nobody@example.org' }, { host, ...more }))
  for (const host of ['evil.example', 'evil.example:3000', 'localhost.evil.example', 'EVIL.EXAMPLE.', '127.0.0.1.evil.example']) {
    const { status, text } = await post(host)
    expect([host, status]).toEqual([host, 421])
    expect(text).toContain('http://localhost:3000')
  }
  const problem = await served.send({ ...form('/api/v1/events', {}), headers: { host: 'evil.example' } })
  expect([problem.status, problem.headers['content-type'], JSON.parse(problem.text).code]).toEqual([
    421,
    'application/problem+json',
    'foreign_host',
  ])
  for (const host of ['localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'kutsu', 'kutsu.local'])
    expect([host, (await post(host)).status]).toEqual([host, 200])
  expect((await post('localhost', { 'x-forwarded-host': 'evil.example' })).status).toBe(200)
})

test('the name in BASE_URL is ours; behind a proxy of ours the proxy decides which names lead here', async () => {
  const post = async (environment: Record<string, string>, host: string) => {
    const { served } = await door(environment)
    return (await served.send(form('/sign-in', { email: 'nobody@example.org' }, { host }))).status
  }
  const ours = { BASE_URL: 'https://events.example.org' }
  expect(await post(ours, 'events.example.org')).toBe(200)
  expect(await post(ours, 'other.example.org')).toBe(421)
  expect(await post({ ...ours, TRUST_PROXY: '1' }, 'kutsu.default.svc.cluster.example')).toBe(200)
})
