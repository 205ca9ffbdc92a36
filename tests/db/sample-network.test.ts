import { expect, test } from 'vitest'
import { eraseExpired } from '#app/domain/erasure/erase-expired.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import { periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { checkDatabase } from '#db/check.ts'
import { seedSampleNetwork } from '#db/seed/sample-network.ts'
import { testDb } from '#tests/support/db.ts'
import { BASE_URL, SECRET } from '#tests/support/world.ts'

test('the sample network holds the three webinars with their three figures, and everything in it agrees', {
  timeout: 300_000,
}, async () => {
  const db = await testDb()
  const now = new Date('2027-03-11T10:00:00.000Z')
  const links = await seedSampleNetwork({ db, secret: SECRET, now }, BASE_URL)
  expect(Object.keys(links).sort()).toEqual(['coordinator', 'organiser', 'participant', 'secretary'])

  const figuresOf = async (title: string) => {
    const { id } = await db.selectFrom('event').select('id').where('title', 'like', `%${title}%`).executeTakeFirstOrThrow()
    const report = await eventStatistics(db, id, now)
    return report?.statistics
  }
  expect(await figuresOf('mistä aloitan')).toMatchObject({
    headcount: { minimum: 58, reported: 58, estimated: 58 },
    registrations: { gross: 71, confirmed: 67, cancelledByParticipant: 4 },
    attendance: { attendedSeats: 52, walkIns: 6, noShow: 15 },
  })
  expect(await figuresOf('työllisyys ja jatkuva oppiminen')).toMatchObject({
    headcount: { minimum: 235, reported: 281, estimated: 309 },
    devices: { total: 194, answered: 121, silent: 73 },
    onSite: { identified: 41, counted: 41 },
  })
  expect(await figuresOf('miksi en jaksa')).toMatchObject({
    headcount: { minimum: 84, reported: 84, estimated: null },
    devices: { total: 78, answered: 6 },
  })
  expect(await checkDatabase(db)).toEqual([])
  const reports = await db.selectFrom('attendance_report').select('differences').execute()
  expect(reports.map(({ differences }) => differences)).toEqual(['[]', '[]'])
  const joining = await db
    .selectFrom('event')
    .select(['starts_at_utc', 'status'])
    .where('title', 'like', '%Verkkotyökalut%')
    .executeTakeFirstOrThrow()
  expect(joining).toEqual({ starts_at_utc: '2027-03-11T10:15:00.000Z', status: 'published' })
  const year = { from: '2026-01-01', to: '2027-12-31' }
  const { totals, missing } = await periodStatistics(db, { period: year, by: 'kind', scope: { all: true } }, now)
  expect(missing.map(({ title }) => JSON.parse(title).fi)).toEqual(['Opintoilta Sodankylän kirjastossa'])
  expect(totals).toMatchObject({ events: 17, coverage: 16 / 17 })
  expect(totals.uniquePersons, 'some come more than once').toBeLessThan(totals.identified)

  const byOrganiser = await periodStatistics(db, { period: year, by: 'organiser', scope: { all: true } }, now)
  expect(byOrganiser.rows.map(({ key }) => key).sort()).toEqual(['lappia', 'pohjantahti', 'ppopisto', 'redu', 'rovala', 'yliopisto'])
  const kinds = await db.selectFrom('event').select('kind').distinct().execute()
  expect(kinds.length).toBeGreaterThanOrEqual(6)
  const statuses = await db.selectFrom('event').select('status').distinct().execute()
  expect(statuses.map(({ status }) => status)).toEqual(expect.arrayContaining(['cancelled', 'draft', 'published']))

  const later = new Date('2029-01-01T00:00:00.000Z')
  const period = { from: '2020-01-01', to: '2028-12-31' }
  const whole = () => periodStatistics(db, { period, by: 'municipality', scope: { all: true } }, later)
  const before = await whole()
  expect(before.totals.attendances).toBeGreaterThan(0)
  while ((await eraseExpired(db, later)) > 0);
  const people = await db.selectFrom('registration').select(['name', 'email']).execute()
  expect(people.filter(({ name }) => name !== '–').length).toBeLessThan(people.length / 10)
  expect(await whole()).toEqual(before)
})
