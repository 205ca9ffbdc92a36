import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'
import { FIXTURES, writeFixture } from '#tests/support/fixtures-58-235-84.ts'

type EventFigures = { headcount: object; sentence: object; registrations: { gross: number } }
type PeriodFigures = { totals: Record<string, number | null>; rows: Record<string, string | number>[]; notRecorded: object[] }

async function withFixtures() {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const events: { id: string }[] = []
  for (const fixture of FIXTURES) events.push(await writeFixture(app.db, fixture))
  return { app, call, events }
}

test('the API prints 58/58/58, 235/281/309 and 84/84/– with their sentences in four languages', async () => {
  const { call, events } = await withFixtures()
  for (const [index, fixture] of FIXTURES.entries()) {
    const { body } = await call<EventFigures>('GET', `/events/${events[index]?.id}/statistics`)
    expect(body.headcount).toEqual(fixture.figures)
    expect(body.sentence).toEqual(fixture.sentences)
    expect(body.registrations.gross).toBe(fixture.confirmed + fixture.cancelled)
  }
})

test('a period is told with its total, its rows and what is not recorded', async () => {
  const { call } = await withFixtures()
  await call('POST', '/events', webinar({ title: 'Kirjaamatta', startsAt: '2027-03-01T09:00', endsAt: '2027-03-01T10:00' }))
  const { status, body } = await call<PeriodFigures>('GET', '/statistics?from=2027-01-01&to=2027-12-31&by=kind&lang=en')
  expect(status).toBe(200)
  expect(body.totals).toMatchObject({
    events: 4,
    attendances: 58 + 281 + 84,
    minimum: 58 + 235 + 84,
    estimated: 58 + 309 + 84,
    recordingViews: null,
    coverage: 0.75,
  })
  expect(body.rows.map(({ key, name, attendances }) => [key, name, attendances])).toEqual([
    ['seminar', 'Seminar', 281],
    ['meeting', 'Meeting', 84],
    ['webinar', 'Webinar', 58],
  ])
  expect(body.notRecorded).toMatchObject([{ title: { fi: 'Kirjaamatta' }, startsAt: '2027-03-01T09:00' }])
})

test('events held without a record count nobody, not zero people; a period without events counts zero', async () => {
  const { call } = await makeCaller(await apiInside())
  await call('POST', '/events', webinar({ startsAt: '2027-03-01T09:00', endsAt: '2027-03-01T10:00' }))
  const held = await call<PeriodFigures>('GET', '/statistics?from=2027-03-01&to=2027-03-01')
  expect(held.body.totals).toMatchObject({ events: 1, attendances: null, minimum: null, participantHours: null, coverage: 0 })
  const empty = await call<PeriodFigures>('GET', '/statistics?from=2026-03-01&to=2026-03-31')
  expect(empty.body.totals).toMatchObject({ events: 0, attendances: 0, coverage: null })
})

test('the same table is given as CSV and as a workbook', async () => {
  const { call } = await withFixtures()
  const path = '/statistics?from=2027-01-01&to=2027-12-31&by=kind&lang=en'
  const csv = await call<string>('GET', path, undefined, { accept: 'text/csv' })
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.body).toContain('Seminar;1;235;281;309;')
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const workbook = await call<string>('GET', path, undefined, { accept: xlsx })
  expect(workbook.headers.get('content-type')).toBe(xlsx)
  expect(workbook.body.slice(0, 2)).toBe('PK')
})

test('a period or a dimension that makes no sense is refused', async () => {
  const { call } = await makeCaller(await apiInside())
  for (const query of ['from=2027-02-30&to=2027-03-01', 'from=2027-03-01&to=2027-02-01', 'by=shoe_size', 'from=x']) {
    const { status, body } = await call('GET', `/statistics?${query}`)
    expect([query, status, body.code]).toEqual([query, 400, 'filter_invalid'])
  }
  for (const by of ['organisation', 'sector', 'municipality', 'audience', 'target_group', 'series', 'group', 'month', 'channel']) {
    expect((await call('GET', `/statistics?by=${by}`)).status).toBe(200)
  }
})

test('an organiser’s figures hold the own organisation’s events alone; a secretary has none', async () => {
  const { app } = await withFixtures()
  const own = await makeCaller(app, { role: 'organiser' })
  const foreign = await makeCaller(app, { role: 'viewer', organisation: 'savo' })
  const events = async ({ call }: typeof own) => (await call<PeriodFigures>('GET', '/statistics')).body.totals.events
  expect([await events(own), await events(foreign)]).toEqual([3, 0])
  const secretary = await makeCaller(app, { role: 'secretary' })
  expect((await secretary.call('GET', '/statistics')).status).toBe(404)
})
