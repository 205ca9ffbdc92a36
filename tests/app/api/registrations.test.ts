import { expect, test } from 'vitest'
import { type Caller, makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

type Registration = { id: string; status: string; seats: number } & Record<string, unknown>
type Problem = { code: string; errors: { field: string; code: string; message: string }[] }

async function eventOf({ call }: Caller, given: Record<string, unknown> = {}) {
  const { body } = await call<{ id: string }>('POST', '/events', webinar(given))
  const register = <Body = Registration>(person: Record<string, unknown>, headers = {}) =>
    call<Body>('POST', `/events/${body.id}/registrations`, person, headers)
  return { id: body.id, register }
}

test('somebody is registered with seats and names, also without an address', async () => {
  const caller = await makeCaller(await apiInside())
  const { register } = await eventOf(caller)
  const { status, body } = await register({ name: 'Aino Mäkelä', seats: 3, names: ['Eero', 'Liisa'], organisation: 'lappia' })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    name: 'Aino Mäkelä',
    email: null,
    organisation: 'lappia',
    municipality: '851',
    mode: 'remote',
    seats: 3,
    names: ['Eero', 'Liisa'],
    status: 'confirmed',
    cancelledBy: null,
    attended: null,
  })
  expect(body.manageUrl).toMatch(/^http:\/\/localhost:3000\/r\//)
  expect(body.joinUrl).toMatch(/^http:\/\/localhost:3000\/j\//)
})

test('seats that are no number of seats are refused, field by field', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()))
  for (const seats of [0, -1, 1.5, 100, 1e9, '1e1', '0x10', '٣', 'NaN', [2], { a: 1 }]) {
    const { status, body } = await register<Problem>({ name: 'Aino', seats })
    expect([seats, status, body.code, body.errors.map(({ field }) => field)]).toEqual([seats, 422, 'invalid', ['seats']])
  }
  const many = await register<Problem>({ name: ' ', email: 'ei osoite', municipality: 'Tornio' })
  expect(many.body.errors.map(({ field, code }) => [field, code])).toEqual([
    ['name', 'name_missing'],
    ['municipality', 'municipality_invalid'],
    ['email', 'email_invalid'],
  ])
  expect(many.body.errors.every(({ message }) => /[.?]$/.test(message))).toBe(true)
})

test('more names than seats are refused; as many are a group that somebody else registers', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()))
  const names = ['Eero', 'Liisa', 'Veikko']
  const more = await register<Problem>({ name: 'Luokka 3 B', seats: 2, names })
  expect([more.status, more.body.errors]).toEqual([
    422,
    [{ field: 'seats', code: 'more_names_than_seats', message: 'There are more names than seats.' }],
  ])
  expect((await register({ name: 'Luokka 3 B', seats: 3, names })).status).toBe(201)
})

test('an organisation that is not in the list, a personal identity number and a missing mode are refused', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()), { format: 'hybrid' })
  const unknown = await register<Problem>({ name: 'Aino', organisation: 'olematon', mode: 'remote' })
  const identity = await register<Problem>({ name: 'Aino 131052-308T', mode: 'remote' })
  const mode = await register<Problem>({ name: 'Aino' })
  expect([unknown, identity, mode].map(({ status, body }) => [status, body.errors[0]?.field, body.errors[0]?.code])).toEqual([
    [422, 'organisation', 'unknown_reference'],
    [422, 'name', 'identity_number'],
    [422, 'mode', 'mode_missing'],
  ])
})

test('no seat over capacity: full without a waiting list, waiting with one', async () => {
  const caller = await makeCaller(await apiInside())
  const closed = await eventOf(caller, { capacity: { remote: 1 } })
  await closed.register({ name: 'Aino' })
  const second = await closed.register<Problem>({ name: 'Eero' })
  expect([second.status, second.body.code]).toEqual([409, 'full'])
  const waiting = await eventOf(caller, { capacity: { remote: 1 }, waitlist: true })
  const first = await waiting.register({ name: 'Aino' })
  expect((await waiting.register({ name: 'Eero' })).body.status).toBe('waitlisted')
  await caller.call('POST', `/registrations/${first.body.id}/cancel`)
  const { body } = await caller.call<{ items: Registration[] }>('GET', `/events/${waiting.id}/registrations`)
  expect(body.items.map(({ name, status, cancelledBy }) => [name, status, cancelledBy])).toEqual([
    ['Aino', 'cancelled', 'organiser'],
    ['Eero', 'confirmed', null],
  ])
})

test('a party larger than the capacity is refused on its seats, with the most that can come', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()), { capacity: { remote: 2 }, waitlist: true })
  const { status, body } = await register<Problem>({ name: 'Aino', seats: 3 })
  expect([status, body.code, body.errors]).toEqual([
    422,
    'invalid',
    [{ field: 'seats', code: 'party_too_large', message: 'At most 2 people can take part remotely. Write a smaller number.' }],
  ])
})

test('a known address, a draft and a cancelled event refuse with their own code', async () => {
  const caller = await makeCaller(await apiInside())
  const { id, register } = await eventOf(caller)
  await register({ name: 'Aino', email: 'aino@example.org' })
  const again = await register<Problem>({ name: 'Joku muu', email: 'AINO@example.org' })
  expect([again.status, again.body.code]).toEqual([409, 'already_registered'])
  expect(JSON.stringify(again.body)).not.toContain('Aino')
  const draft = await (await eventOf(caller, { publish: false })).register<Problem>({ name: 'Eero' })
  expect([draft.status, draft.body.code]).toEqual([409, 'not_published'])
  await caller.call('POST', `/events/${id}/cancel`, { reason: 'Ei väkeä', notify: false })
  const late = await register<Problem>({ name: 'Eero' })
  expect([late.status, late.body.code]).toEqual([409, 'cancelled'])
})

test('what only the program may set is not set by a field', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()), { capacity: { remote: 1 }, waitlist: true })
  await register({ name: 'Aino' })
  const { body } = await register({
    name: 'Eero',
    status: 'confirmed',
    id: 'mine',
    waitlistPosition: 1,
    attended: true,
    __proto__: { a: 1 },
  })
  expect(body).toMatchObject({ status: 'waitlisted', attended: null })
  expect(body.id).not.toBe('mine')
})

test('the same key sent at once and again is one registration; the key for another body is refused', async () => {
  const caller = await makeCaller(await apiInside())
  const { id, register } = await eventOf(caller)
  const key = { 'idempotency-key': 'k-1' }
  const sent = await Promise.all(Array.from({ length: 5 }, () => register({ name: 'Aino' }, key)))
  const later = await register({ name: 'Aino' }, key)
  expect(new Set([...sent, later].map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  const { body } = await caller.call<{ items: unknown[] }>('GET', `/events/${id}/registrations`)
  expect(body.items).toHaveLength(1)
  const other = await register<Problem>({ name: 'Eero' }, key)
  expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
  const refused = await register<Problem>({ name: '' }, { 'idempotency-key': 'k-2' })
  const refusedAgain = await register<Problem>({ name: '' }, { 'idempotency-key': 'k-2' })
  expect([refusedAgain.status, refusedAgain.body]).toEqual([refused.status, refused.body])
  expect(refusedAgain.headers.get('content-type')).toBe('application/problem+json')
})

test('a refused request is put right under its own key', async () => {
  const { register } = await eventOf(await makeCaller(await apiInside()))
  const key = { 'idempotency-key': 'k-3' }
  expect((await register<Problem>({ name: '' }, key)).status).toBe(422)
  expect((await register({ name: 'Aino' }, key)).status).toBe(201)
  expect((await register<Problem>({ name: 'Eero' }, key)).body.code).toBe('idempotency_key_reused')
})

test('two people with the same key of their own are two', async () => {
  const app = await apiInside()
  const [sari, outi] = [await makeCaller(app), await makeCaller(app, { organisation: 'savo' })]
  const key = { 'idempotency-key': 'same' }
  const one = await sari.call<{ id: string }>('POST', '/events', webinar(), key)
  const other = await outi.call<{ id: string }>('POST', '/events', webinar({ organisation: 'savo' }), key)
  expect([one.status, other.status, one.body.id === other.body.id]).toEqual([201, 201, false])
})

test('registrations are listed by their status; a status that there is none of is refused', async () => {
  const caller = await makeCaller(await apiInside())
  const { id, register } = await eventOf(caller)
  const { body: aino } = await register({ name: 'Aino' })
  await register({ name: 'Eero' })
  await caller.call('POST', `/registrations/${aino.id}/cancel`)
  const listed = async (status: string) => {
    const answer = await caller.call<{ items?: Registration[]; code?: string }>('GET', `/events/${id}/registrations?status=${status}`)
    return [answer.status, answer.body.items?.map(({ name }) => name) ?? answer.body.code]
  }
  expect(await listed('confirmed')).toEqual([200, ['Eero']])
  expect(await listed('cancelled')).toEqual([200, ['Aino']])
  expect(await listed('came')).toEqual([400, 'filter_invalid'])
})
