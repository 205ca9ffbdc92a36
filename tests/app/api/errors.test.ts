import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside, loadRoute } from '#tests/support/api-inside.ts'
import { BASE_URL } from '#tests/support/world.ts'

type Problem = { type: string; status: number; code: string; title: string; errors: object[] }
const KEYS = ['code', 'errors', 'status', 'title', 'type']

test('without a token, with a wrong one or with a cookie there is nothing', async () => {
  const app = await apiInside()
  await makeCaller(app)
  const tried: [string, string][] = [
    ['accept', '*/*'],
    ['authorization', 'Bearer kutsu_wrong'],
    ['authorization', 'Basic YTpi'],
    ['cookie', 'kutsu_session=x'],
  ]
  for (const header of tried) {
    const answer = await app.send(new Request(`${BASE_URL}/api/v1/me`, { headers: [header] }))
    expect([answer.status, answer.headers.get('www-authenticate'), answer.headers.get('content-type')]).toEqual([
      401,
      'Bearer',
      'application/problem+json',
    ])
    expect(Object.keys(await answer.json()).sort()).toEqual(KEYS)
  }
})

test('an address that does not exist and a method that is not meant are problems too', async () => {
  const { call } = await makeCaller(await apiInside())
  for (const path of ['/nothing', '/events/x/nothing', '/statistics/x', '']) {
    const { status, body } = await call<Problem>('GET', path)
    expect([path, status, body.code, Object.keys(body).sort()]).toEqual([path, 404, 'not_found', KEYS])
  }
  const wrong = await call<Problem>('DELETE', '/events')
  expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).toEqual([405, 'method_not_allowed', 'GET, POST'])
  const read = await call<Problem>('GET', '/events/x/publish')
  expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST'])
})

test('a body that is no JSON, is nested beyond reason or reaches for a prototype does no harm', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const raw = (text: string) => call<Problem>('POST', '/events', new TextEncoder().encode(text))
  const deep = `{"title":${'['.repeat(1000)}${']'.repeat(1000)}}`
  for (const text of ['{', 'hello', '\ufffe', '{"a":1}}', deep, `${'['.repeat(100_000)}`]) {
    const { status, body } = await raw(text)
    expect([status, body.code]).toEqual([400, 'invalid_json'])
  }
  for (const text of ['[]', 'null', '"x"', '3', `{"a":"${'x'.repeat(900_000)}"}`]) expect((await raw(text)).status).toBe(422)
  const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, index]))
  expect((await call('POST', '/events', webinar(fields))).status).toBe(201)
  const polluting = `{"__proto__":{"publish":true},"constructor":{"prototype":{"x":1}},${JSON.stringify(webinar()).slice(1)}`
  expect((await raw(polluting)).status).toBe(201)
  expect(({} as { publish?: boolean; x?: number }).publish ?? ({} as { x?: number }).x).toBeUndefined()
  expect(app.bugs).toEqual([])
})

test('addresses, filters, limits and cursors that make no sense are answered, not failed on', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const cursor = (value: unknown) => encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64url'))
  const asked: [string, number][] = [
    ['/events/%00', 404],
    ['/events?organisation=%00', 404],
    ['/events?from=yesterday', 400],
    ['/events?limit=0', 400],
    ['/events?limit=-1', 400],
    ['/events?limit=ten', 400],
    ['/events?cursor=%F0%9F%98%80', 400],
    [`/events?cursor=${cursor({ startsAt: { a: 1 }, id: 3 })}`, 400],
    [`/audit?cursor=${cursor(['a'])}`, 400],
    [`/organisations?cursor=${cursor('unknown')}`, 400],
    ['/events?sort=passwordHash&organizationId=B', 200],
  ]
  for (const [path, status] of asked) {
    const answer = await call<Problem>('GET', path)
    expect([path, answer.status]).toEqual([path, status])
    if (status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
  expect(app.bugs).toEqual([])
})

test('a failure inside is told without its text, logged, and its key may be tried again', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  await app.db.schema.alterTable('working_group').renameTo('elsewhere').execute()
  const failed = await call<Problem>('POST', '/groups', { name: 'Ohjausryhmä' }, { 'idempotency-key': 'k' })
  expect([failed.status, failed.body.code, failed.headers.get('content-type')]).toEqual([500, 'internal', 'application/problem+json'])
  expect(JSON.stringify(failed.body)).not.toMatch(/working_group|sql/i)
  expect(app.bugs).toHaveLength(1)
  await app.db.schema.alterTable('elsewhere').renameTo('working_group').execute()
  const again = await call('POST', '/groups', { name: 'Ohjausryhmä' }, { 'idempotency-key': 'k' })
  expect(again.status).toBe(201)
})

test('the description is read without a token and changed by nobody', async () => {
  const { loader, action } = await loadRoute('api.v1.openapi[.]json.ts')
  const { context, request, params } = { context: {} as never, request: new Request(BASE_URL), params: {} }
  expect(await (await loader({ context, request, params })).json()).toMatchObject({ openapi: '3.1.0' })
  expect((await action({ context, request, params })).headers.get('allow')).toBe('GET')
})

test('times and zones that do not exist are named, in events and in changes to them', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const wrong: [Record<string, unknown>, string][] = [
    [{ startsAt: '2027-02-30T09:00' }, 'startsAt'],
    [{ startsAt: '2027-13-01T09:00' }, 'startsAt'],
    [{ startsAt: '2027-06-01T09:00Z' }, 'startsAt'],
    [{ startsAt: '' }, 'startsAt'],
    [{ endsAt: '2027-03-18T25:00' }, 'endsAt'],
    [{ endsAt: 9 }, 'endsAt'],
    [{ timeZone: 'Mars' }, 'timeZone'],
    [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
  ]
  const { body: event } = await call<{ id: string }>('POST', '/events', webinar())
  for (const [change, field] of wrong) {
    const made = await call<Problem>('POST', '/events', webinar(change))
    expect([change, made.status, made.body.errors.map((one) => (one as { field: string }).field)]).toEqual([change, 422, [field]])
    const changed = await call<Problem>('PATCH', `/events/${event.id}`, change)
    expect([change, changed.status]).toEqual([change, 422])
  }
  expect(app.bugs).toEqual([])
})

test('a field of the wrong type has a stable code and a plain sentence, never a library’s words', async () => {
  const { call } = await makeCaller(await apiInside())
  type Fields = { errors: { field: string; code: string; message: string }[] }
  const wrong: [Record<string, unknown>, string, string, string][] = [
    [{ capacity: { onSite: 'many' } }, 'capacity.onSite', 'wrong_type', 'number'],
    [{ waitlist: 'yes' }, 'waitlist', 'wrong_type', 'true or false'],
    [{ targetGroups: 'adults' }, 'targetGroups', 'wrong_type', 'a list'],
    [{ venue: 'Kemi' }, 'venue', 'wrong_type', 'an object'],
    [{ venue: {} }, 'venue.name', 'missing', 'a text'],
    [{ meetingPoint: 3 }, 'meetingPoint', 'wrong_type', 'a text'],
    [{ audience: 'all' }, 'audience', 'not_allowed', 'client, professional'],
    [{ visibility: 'secret' }, 'visibility', 'not_allowed', 'public, unlisted, group'],
    [{ visibility: 'group' }, 'group', 'group_missing', 'group'],
    [{ targetGroups: Array.from({ length: 31 }, () => 'x') }, 'targetGroups', 'too_large', '30'],
  ]
  for (const [given, field, code, says] of wrong) {
    const { status, body } = await call<Fields>('POST', '/events', webinar(given))
    expect([given, status, body.errors.length, body.errors[0]?.field, body.errors[0]?.code]).toEqual([given, 422, 1, field, code])
    expect(body.errors[0]?.message).toContain(says)
    expect(body.errors[0]?.message).not.toMatch(/Invalid|expected|received/)
  }
})

test('a body that leads to nothing names the field that does', async () => {
  const app = await apiInside()
  const [everywhere, own] = [await makeCaller(app), await makeCaller(app, { role: 'organiser' })]
  type Fields = { errors: { field: string; code: string }[] }
  const fieldOf = async (caller: typeof own, given: Record<string, unknown>) =>
    (await caller.call<Fields>('POST', '/events', webinar(given))).body.errors.map(({ field, code }) => `${field} ${code}`)
  for (const caller of [everywhere, own]) {
    expect(await fieldOf(caller, { organisation: 'nowhere' })).toEqual(['organisation unknown_reference'])
    expect(await fieldOf(caller, { group: 'nowhere' })).toEqual(['group unknown_reference'])
    expect(await fieldOf(caller, { coOrganisers: ['nowhere'] })).toEqual(['coOrganisers unknown_reference'])
  }
})

test('a change says which field it cannot change; an event as it was read is sent back without complaint', async () => {
  const { call } = await makeCaller(await apiInside())
  const { body: event } = await call<{ id: string; status: string }>('POST', '/events', webinar({ publish: true }))
  for (const [field, value] of Object.entries({ organisation: 'savo', status: 'cancelled', id: 'x', slug: 'x' })) {
    const { status, body } = await call<Problem>('PATCH', `/events/${event.id}`, { [field]: value })
    expect([status, body.errors]).toEqual([422, [{ field, code: 'not_changeable', message: expect.any(String) }]])
  }
  expect((await call('PATCH', `/events/${event.id}`, { visibility: 'group' })).status).toBe(422)
  expect((await call('PATCH', `/events/${event.id}`, event)).body).toMatchObject({ id: event.id, affected: 0 })
})
