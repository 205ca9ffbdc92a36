import { expect, test } from 'vitest'
import { OPERATIONS } from '#app/api/openapi/operations.ts'
import { teamsReport } from '#db/seed/teams-report.ts'
import { type Caller, makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

const REPORT = teamsReport('Webinaari', new Date('2027-03-18T07:00:00Z'), new Date('2027-03-18T09:00:00Z'), [
  { name: 'Mäkelä Aino', email: 'aino@example.org' },
])

/** What stands in each body so that the call would do its work for somebody who may. */
const BODIES: Record<string, unknown> = {
  '/events/{id}': { title: 'Kaapattu' },
  '/events/{id}/cancel': { reason: 'Kaapattu', notify: true },
  '/events/{id}/move-to-remote': { joinUrl: 'https://evil.example/x' },
  '/events/{id}/registrations': { name: 'Kaapattu', mode: 'remote' },
  '/events/{id}/attendance': { name: 'Kaapattu', mode: 'remote', method: 'walk_in', nonce: 'x' },
  '/events/{id}/attendance-reports': REPORT,
  '/organisations/{id}': { name: 'Kaapattu' },
  '/groups/{id}': { name: 'Kaapattu' },
  '/groups/{id}/members': { name: 'Kaapattu', email: 'k@example.org' },
  '/groups/{id}/members/{member}': { name: 'Kaapattu' },
  '/groups/{id}/meetings': { startsAt: '2027-04-15T13:00', endsAt: '2027-04-15T15:00', format: 'remote' },
}

/** Everybody may read the network's list of organisations. */
const COMMON = 'GET /organisations/{id}'

async function foreignThings({ call }: Caller): Promise<Record<string, string>> {
  const { body: event } = await call<{ id: string }>('POST', '/events', webinar({ organisation: 'savo' }))
  const { body: person } = await call<{ id: string }>('POST', `/events/${event.id}/registrations`, { name: 'Aino' })
  const { body: group } = await call<{ id: string }>('POST', '/groups', { name: 'Savon ryhmä', organisation: 'savo' })
  const { body } = await call<{ items: { id: string }[] }>('POST', `/groups/${group.id}/members`, { name: 'Eero', email: 'e@example.org' })
  const { body: report } = await call<{ id: string }>('POST', `/events/${event.id}/attendance-reports`, REPORT)
  return {
    ...{ events: event.id, registrations: person.id, groups: group.id, organisations: 'savo', member: body.items[0]?.id ?? '' },
    'attendance-reports': report.id,
  }
}

const addressOf = (path: string, things: Record<string, string>) =>
  path.replace('{id}', things[path.split('/')[1] ?? ''] ?? 'none').replace('{member}', things.member ?? 'none')

test('every call on another organisation’s things is answered like one on nothing, and changes nothing', async () => {
  const app = await apiInside()
  const coordinator = await makeCaller(app, { organisation: 'savo' })
  const things = await foreignThings(coordinator)
  const callers = [
    await makeCaller(app, { role: 'organiser' }),
    await makeCaller(app, { role: 'secretary' }),
    await makeCaller(app, { role: 'viewer' }),
  ]
  const audited = async () => (await app.db.selectFrom('audit').select('id').execute()).length
  const before = await audited()
  for (const { method, path } of OPERATIONS) {
    if (!path.includes('{id}') || `${method} ${path}` === COMMON) continue
    const body = method === 'GET' ? undefined : (BODIES[path] ?? {})
    for (const { call, email } of callers) {
      const foreign = await call(method, addressOf(path, things), body)
      const nothing = await call(method, addressOf(path, {}), body)
      expect([email, method, path, foreign.status]).toEqual([email, method, path, 404])
      expect(foreign.body).toEqual(nothing.body)
    }
  }
  expect(await audited()).toBe(before)
})

test('the same calls by a coordinator are not 404: the guard is what stops the others', async () => {
  const app = await apiInside()
  const coordinator = await makeCaller(app, { organisation: 'savo' })
  const things = await foreignThings(coordinator)
  const reached: string[] = []
  for (const { method, path } of OPERATIONS) {
    if (!path.includes('{id}')) continue
    const answer = await coordinator.call(method, addressOf(path, things), method === 'GET' ? undefined : (BODIES[path] ?? {}))
    if (answer.status !== 404) reached.push(`${method} ${path}`)
  }
  const all = OPERATIONS.filter(({ path }) => path.includes('{id}'))
  expect(reached).toEqual(all.map(({ method, path }) => `${method} ${path}`))
})

test('lists hold nothing of another organisation, whatever the query says', async () => {
  const app = await apiInside()
  const things = await foreignThings(await makeCaller(app, { organisation: 'savo' }))
  for (const role of ['organiser', 'secretary', 'viewer'] as const) {
    const { call } = await makeCaller(app, { role })
    for (const path of ['/events', '/events?organisation=savo', `/events?group=${things.groups}`, '/groups', '/groups?organisation=savo']) {
      const { status, body } = await call<{ items: unknown[] }>('GET', path, undefined, { 'x-tenant': 'savo' })
      const isNoList = role === 'viewer' && path.startsWith('/groups')
      expect([role, path, status, body.items]).toEqual([role, path, ...(isNoList ? [404, undefined] : [200, []])])
    }
  }
})

test('another organisation’s id in a body is a 404: no event of theirs, none in their group', async () => {
  const app = await apiInside()
  const things = await foreignThings(await makeCaller(app, { organisation: 'savo' }))
  const { call } = await makeCaller(app, { role: 'organiser' })
  expect((await call('POST', '/events', webinar({ organisation: 'savo' }))).status).toBe(404)
  expect((await call('POST', '/events', webinar({ group: things.groups }))).status).toBe(404)
  expect((await call('POST', '/groups', { name: 'Ryhmä', organisation: 'savo' })).status).toBe(404)
  const { body: own } = await call<{ id: string }>('POST', '/events', webinar())
  expect((await call('PATCH', `/events/${own.id}`, { group: things.groups })).status).toBe(404)
  const ticked = { registration: things.registrations, mode: 'remote', method: 'tick', nonce: 'x' }
  expect((await call('POST', `/events/${own.id}/attendance`, ticked)).status).toBe(422)
})

test('a viewer reads figures and no names', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const { body: event } = await call<{ id: string }>('POST', '/events', webinar())
  const viewer = await makeCaller(app, { role: 'viewer' })
  const status = async (path: string) => (await viewer.call('GET', `/events/${event.id}${path}`)).status
  expect([await status(''), await status('/statistics')]).toEqual([200, 200])
  expect([await status('/registrations'), await status('/attendance'), await status('/attendance-reports')]).toEqual([404, 404, 404])
  expect((await viewer.call('GET', '/groups')).status).toBe(404)
})
