import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'
import { NOW } from '#tests/support/world.ts'

type Rows = { items: { id: string; method: string; count: number; nonce: string; registration: string | null }[] }
type Figures = Record<'attendance' | 'headcount' | 'devices' | 'onSite' | 'hours' | 'registrations', Record<string, unknown>>
type Problem = { code: string; errors: { field: string; code: string }[] }

async function dayOnSite() {
  const app = await apiInside()
  const caller = await makeCaller(app)
  const { body: event } = await caller.call<{ id: string }>(
    'POST',
    '/events',
    webinar({ kind: 'study_visit', format: 'on_site', joinUrl: null }),
  )
  const register = async (name: string, seats = 1) =>
    (await caller.call<{ id: string }>('POST', `/events/${event.id}/registrations`, { name, seats })).body.id
  const record = <Body = Rows>(items: unknown) => caller.call<Body>('POST', `/events/${event.id}/attendance`, items)
  const figures = async () => (await caller.call<Figures>('GET', `/events/${event.id}/statistics`)).body
  return { app, ...caller, id: event.id, register, record, figures }
}

const tick = (registration: string, nonce: string) => ({ registration, mode: 'on_site', method: 'tick', nonce })

test('before anything is recorded nothing is 0', async () => {
  const { figures, register } = await dayOnSite()
  await register('Aino', 2)
  expect(await figures()).toEqual({
    registrations: { gross: 2, confirmed: 2, waitlisted: 0, cancelledByParticipant: 0, cancelledByOrganiser: 0, expired: 0 },
    attendance: { state: 'not_recorded', attendedSeats: null, walkIns: null, noShow: null, noShowRate: null },
    headcount: { minimum: null, reported: null, estimated: null },
    devices: { total: null, answered: null, silent: null, answerRate: null, listenersPerDevice: null },
    onSite: { identified: null, counted: null },
    hours: { participantHours: null, calculatedShare: null },
    sentence: null,
  })
})

test('one or a list is recorded; the same nonce twice is one row', async () => {
  const { call, id, register, record, figures } = await dayOnSite()
  const [aino, eero] = [await register('Aino'), await register('Eero')]
  const one = await record(tick(aino, 'a'))
  const again = await record(tick(aino, 'a'))
  expect([one.status, again.body.items]).toEqual([201, one.body.items])
  expect(one.body.items).toMatchObject([{ registration: aino, method: 'tick', count: 1, nonce: 'a', at: '2027-03-11T10:00:00Z' }])
  const list = await record([tick(eero, 'b'), { name: 'Vieras', mode: 'on_site', method: 'walk_in', nonce: 'c' }])
  expect(list.body.items.map(({ nonce }) => nonce)).toEqual(['b', 'c'])
  expect((await figures()).onSite).toEqual({ identified: 3, counted: null })
  expect((await figures()).attendance).toMatchObject({ state: 'partial', attendedSeats: 2, walkIns: 1, noShow: 0, noShowRate: 0 })
  const { body } = await call<Rows>('GET', `/events/${id}/attendance`)
  expect(body.items.map(({ nonce }) => nonce)).toEqual(['a', 'b', 'c'])
  const registrations = await call<{ items: { attended: boolean }[] }>('GET', `/events/${id}/registrations`)
  expect(registrations.body.items.map(({ attended }) => attended)).toEqual([true, true])
})

test('twenty hosts who tick the same person at once make one', async () => {
  const { register, record, figures } = await dayOnSite()
  const aino = await register('Aino')
  await Promise.all(Array.from({ length: 20 }, (_, host) => record(tick(aino, `host-${host}`))))
  expect((await figures()).onSite).toEqual({ identified: 1, counted: null })
})

test('a counter replaces the last one; 0 counted is 0', async () => {
  const { record, figures } = await dayOnSite()
  const counter = (count: number, nonce: string) => record({ mode: 'on_site', method: 'counter', count, nonce })
  await counter(0, 'a')
  expect((await figures()).onSite).toEqual({ identified: 0, counted: 0 })
  await counter(40, 'b')
  await counter(37, 'c')
  expect((await figures()).onSite).toEqual({ identified: 0, counted: 37 })
  expect((await figures()).attendance).toMatchObject({ attendedSeats: null, noShow: null, noShowRate: null })
})

test('a list with one wrong item records nothing, and names the item', async () => {
  const { call, id, register, record } = await dayOnSite()
  const aino = await register('Aino')
  const unknown = await record<Problem>([tick(aino, 'a'), tick('foreign', 'b')])
  expect(unknown.body).toMatchObject({ code: 'invalid', errors: [{ field: '1.registration', code: 'registration_unknown' }] })
  const wrong = await record<Problem>([tick(aino, 'a'), { ...tick(aino, 'b'), method: 'guess' }])
  expect(wrong.body.errors).toMatchObject([{ field: '1.method', code: 'not_allowed' }])
  const single = await record<Problem>({ mode: 'on_site', method: 'counter', nonce: 'c' })
  expect(single.body.errors).toMatchObject([{ field: 'count', code: 'count_missing', message: expect.stringMatching(/ .*\.$/) }])
  expect((await record<Problem>([])).status).toBe(422)
  expect((await call<Rows>('GET', `/events/${id}/attendance`)).body.items).toEqual([])
})

test('a moment far from the event, and from now, is a mistake: nothing of the list is recorded', async () => {
  const { call, id, record } = await dayOnSite()
  const counter = (at: string) => ({ mode: 'on_site', method: 'counter', count: 9, at, nonce: at })
  const far = await record<Problem>([counter('2027-03-18T08:00:00Z'), counter('2020-10-18T06:30:00Z')])
  expect([far.status, far.body.errors]).toEqual([
    422,
    [{ field: '1.at', code: 'time_not_of_event', message: expect.stringMatching(/ .*\.$/) }],
  ])
  expect((await record<Problem>(counter('2999-10-18T06:30:00Z'))).body.errors).toMatchObject([{ field: 'at', code: 'time_not_of_event' }])
  expect((await call<Rows>('GET', `/events/${id}/attendance`)).body.items).toEqual([])
  expect((await record(counter('2027-03-18T12:00:00Z'))).status).toBe(201)
  expect((await record(counter(NOW.toISOString()))).status).toBe(201)
})

test('attendance of the past is written afterwards, and a draft has none', async () => {
  const { call } = await dayOnSite()
  const past = webinar({ startsAt: '2026-03-18T09:00', endsAt: '2026-03-18T11:00', format: 'on_site', joinUrl: null })
  const { body: held } = await call<{ id: string }>('POST', '/events', past)
  const item = { mode: 'on_site', method: 'bulk', name: 'Ryhmä', count: 25, at: '2026-03-18T09:05:00+02:00', nonce: 'x' }
  const written = await call<Rows>('POST', `/events/${held.id}/attendance`, item)
  expect(written.body.items).toMatchObject([{ count: 25, at: '2026-03-18T07:05:00Z' }])
  const { body } = await call<Figures>('GET', `/events/${held.id}/statistics`)
  expect([body.attendance.state, body.headcount]).toEqual(['recorded', { minimum: 25, reported: 25, estimated: null }])
  const { body: draft } = await call<{ id: string }>('POST', '/events', webinar({ publish: false }))
  expect((await call('POST', `/events/${draft.id}/attendance`, item)).status).toBe(404)
})
