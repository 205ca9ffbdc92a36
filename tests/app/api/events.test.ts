import { expect, test } from 'vitest'
import type { Db } from '#db/tables/index.ts'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeOrganisation } from '#tests/support/make.ts'

type Made = { id: string; status: string; title: object } & Record<string, unknown>

test('an event is told with its address, its seats and its warnings; nothing undefined is 0', async () => {
  const { call } = await makeCaller(await apiInside())
  const { status, body } = await call<Made>('POST', '/events', webinar({ publish: false }))
  expect(status).toBe(201)
  expect(body).toMatchObject({
    status: 'draft',
    timeZone: 'Europe/Helsinki',
    startsAt: '2027-03-18T09:00',
    venue: null,
    description: null,
    capacity: { onSite: null, remote: null },
    publishedAt: null,
  })
  expect(body.url).toBe(`http://localhost:3000/e/${body.slug}`)
  expect(body.createdAt).toMatch(/Z$/)
})

test('a text is given as a string or by language', async () => {
  const { call } = await makeCaller(await apiInside())
  const plain = await call<Made>('POST', '/events', webinar({ title: 'Ohjaus' }))
  const both = await call<Made>('POST', '/events', webinar({ title: { sv: 'Handledning', en: 'Guidance' } }))
  expect([plain.body.title, both.body.title]).toEqual([{ fi: 'Ohjaus' }, { sv: 'Handledning', en: 'Guidance' }])
})

test('an event of the past is made and published, and was held', async () => {
  const { call } = await makeCaller(await apiInside())
  const { status, body } = await call<Made>('POST', '/events', webinar({ startsAt: '2025-03-18T09:00', endsAt: '2025-03-18T11:00' }))
  expect([status, body.status]).toEqual([201, 'held'])
})

test('fields that are wrong are named each with a code; unknown fields are passed over', async () => {
  const { call } = await makeCaller(await apiInside())
  const wrong = await call('POST', '/events', webinar({ endsAt: '2027-03-18T08:00', kind: 'party', status: 'held' }))
  expect(wrong.status).toBe(422)
  expect(wrong.headers.get('content-type')).toBe('application/problem+json')
  expect(wrong.body).toMatchObject({ status: 422, code: 'invalid', errors: [{ field: 'kind', code: 'not_allowed' }] })
  expect(wrong.body).toMatchObject({ errors: [{ message: expect.stringContaining('webinar, ') }] })
  const without = await call('POST', '/events', webinar({ kind: undefined }))
  expect(without.body).toMatchObject({ errors: [{ field: 'kind', code: 'kind_missing' }] })
  const late = await call('POST', '/events', webinar({ endsAt: '2027-03-18T08:00' }))
  expect(late.body.errors).toMatchObject([{ field: 'endsAt', code: 'end_before_start', message: expect.any(String) }])
  const more = await call<Made>('POST', '/events', webinar({ publish: false, status: 'held', id: 'mine', organisationId: 'toinen' }))
  expect(more.status).toBe(201)
  expect(more.body).toMatchObject({ status: 'draft', organisation: 'lappia' })
  expect(more.body.id).not.toBe('mine')
})

test('a wall time that the clock skips is refused', async () => {
  const { call } = await makeCaller(await apiInside())
  const night = await call('POST', '/events', webinar({ startsAt: '2027-03-28T03:30', endsAt: '2027-03-28T05:00' }))
  expect(night.body.errors).toMatchObject([{ field: 'startsAt', code: 'time_skipped' }])
})

test('a change leaves what it does not name as it is', async () => {
  const { call } = await makeCaller(await apiInside())
  const given = { visibility: 'unlisted', waitlist: true, openJoin: true, targetGroups: ['ohjaajat'], timeZone: 'Europe/Stockholm' }
  const { body: before } = await call<Made>('POST', '/events', webinar(given))
  const { body: after } = await call<Made>('PATCH', `/events/${before.id}`, { title: 'Toinen nimi' })
  expect(after).toMatchObject({ ...given, title: { fi: 'Toinen nimi' }, affected: 0, sendsAt: null })
})

test('a new time is told to everybody registered after a minute, unless it is not to be told', async () => {
  const { call } = await makeCaller(await apiInside())
  const { body: event } = await call<Made>('POST', '/events', webinar())
  for (const name of ['Aino', 'Eero']) await call('POST', `/events/${event.id}/registrations`, { name, email: `${name}@example.org` })
  const told = await call('PATCH', `/events/${event.id}`, { startsAt: '2027-03-18T10:00', endsAt: '2027-03-18T12:00' })
  expect(told.body).toMatchObject({ affected: 2, sendsAt: '2027-03-11T10:01:00Z' })
  const quiet = await call('PATCH', `/events/${event.id}`, { endsAt: '2027-03-18T13:00', notify: false })
  expect(quiet.body).toMatchObject({ affected: 0, sendsAt: null })
  const moved = await call('POST', `/events/${event.id}/cancel`, { reason: 'Sairastuminen', notify: true })
  expect(moved.body).toMatchObject({ status: 'cancelled', affected: 2, cancelReason: { fi: 'Sairastuminen' } })
  const again = await call('PATCH', `/events/${event.id}`, { title: 'Vielä' })
  expect([again.status, again.body.code]).toEqual([409, 'cancelled'])
})

test('a day on site is held online instead, with every registration kept', async () => {
  const { call } = await makeCaller(await apiInside())
  const { body: event } = await call<Made>('POST', '/events', webinar({ format: 'on_site', joinUrl: null, capacity: { onSite: 5 } }))
  await call('POST', `/events/${event.id}/registrations`, { name: 'Aino', email: 'aino@example.org' })
  const moved = await call('POST', `/events/${event.id}/move-to-remote`, { joinUrl: 'https://meeting.example.org/x', notify: true })
  expect(moved.body).toMatchObject({ format: 'remote', joinUrl: 'https://meeting.example.org/x', affected: 1 })
  const { body } = await call<{ items: object[] }>('GET', `/events/${event.id}/registrations`)
  expect(body.items).toMatchObject([{ name: 'Aino', mode: 'remote', status: 'confirmed' }])
})

test('250 events are read page by page, each once, in order of time', { timeout: 60_000 }, async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const days = Array.from({ length: 250 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10))
  for (const day of days) await call('POST', '/events', webinar({ startsAt: `${day}T09:00`, endsAt: `${day}T10:00` }))
  const seen: string[] = []
  const sizes: number[] = []
  for (let next: string | null = ''; next !== null; ) {
    const query: string = next === '' ? '?limit=60' : `?limit=60&cursor=${next}`
    const { body } = await call<{ items: { startsAt: string }[]; next: string | null }>('GET', `/events${query}`)
    seen.push(...body.items.map((event) => event.startsAt.slice(0, 10)))
    sizes.push(body.items.length)
    next = body.next
    if (next !== null) expect(encodeURIComponent(next)).toBe(next)
  }
  expect(seen).toEqual(days)
  expect(sizes).toEqual([60, 60, 60, 60, 10])
  const usual = await call<{ items: unknown[] }>('GET', '/events')
  const most = await call<{ items: unknown[] }>('GET', '/events?limit=9999')
  expect([usual.body.items.length, most.body.items.length]).toEqual([100, 250])
})

test('events are filtered by days, kind, status and organisation', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  await makeCaller(app, { organisation: 'savo' })
  await call('POST', '/events', webinar({ title: 'Ennen', startsAt: '2027-01-18T09:00', endsAt: '2027-01-18T10:00' }))
  await call('POST', '/events', webinar({ title: 'Luonnos', publish: false, kind: 'seminar' }))
  await call('POST', '/events', webinar({ title: 'Muiden', organisation: 'savo' }))
  const titles = async (query: string) => {
    const { body } = await call<{ items: { title: { fi: string } }[] }>('GET', `/events?${query}`)
    return body.items.map((event) => event.title.fi)
  }
  expect(await titles('from=2027-03-18&to=2027-03-18')).toEqual(['Luonnos', 'Muiden'])
  expect(await titles('status=held')).toEqual(['Ennen'])
  expect(await titles('status=draft&kind=seminar')).toEqual(['Luonnos'])
  expect(await titles('organisation=savo')).toEqual(['Muiden'])
  expect((await call('GET', '/events?kind=party')).status).toBe(400)
})

/** The same database, which counts the statements made over it. */
function counting(db: Db) {
  let made = 0
  const counted = db.withPlugin({
    transformQuery({ node }) {
      made++
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return {
    db: counted,
    async during(work: () => Promise<unknown>) {
      const before = made
      await work()
      return made - before
    },
  }
}

test('a page of the list takes the same number of statements whether it tells one event or fifty, and tells each as its own address does', async () => {
  const plain = await testDb()
  const { db, during } = counting(plain)
  const { call } = await makeCaller(await apiInside({ db }))
  for (const id of ['redu', 'inari']) await makeOrganisation(plain, { id })
  for (let n = 0; n < 50; n++) {
    const event = await makeEvent(plain, {
      starts_at: `2027-04-${String(1 + (n % 10)).padStart(2, '0')}T09:00`,
      audience: n % 3 === 0 ? 'client' : null,
      format: n % 2 === 0 ? 'hybrid' : 'remote',
      capacity: { remote: n },
    })
    if (n % 4 === 0)
      await plain
        .insertInto('event_co_organiser')
        .values([
          { event_id: event.id, organisation_id: 'redu' },
          { event_id: event.id, organisation_id: 'inari' },
        ])
        .execute()
  }
  const one = await during(() => call('GET', '/events?limit=1'))
  const fifty = await during(() => call('GET', '/events?limit=50'))
  expect(fifty).toBe(one)
  const { body } = await call<{ items: Made[] }>('GET', '/events?limit=50')
  expect(body.items).toHaveLength(50)
  for (const listed of body.items) expect((await call<Made>('GET', `/events/${listed.id}`)).body).toEqual(listed)
})

test('the reason of a cancellation is a text by language too, and is told so', async () => {
  const { call } = await makeCaller(await apiInside())
  const cancelled = async (reason: unknown) => {
    const { body: event } = await call<Made>('POST', '/events', webinar())
    return (await call<Made & { cancelReason: unknown }>('POST', `/events/${event.id}/cancel`, { reason })).body.cancelReason
  }
  expect(await cancelled({ fi: 'Sairastuminen', sv: 'Sjukdom' })).toEqual({ fi: 'Sairastuminen', sv: 'Sjukdom' })
  expect([await cancelled('Sairastuminen'), await cancelled(''), await cancelled(null)]).toEqual([{ fi: 'Sairastuminen' }, null, null])
})
