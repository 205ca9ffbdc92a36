import { expect, test } from 'vitest'
import { eraseExpired } from '#app/domain/erasure/erase-expired.ts'
import { newId } from '#app/domain/shared/id.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW } from '#tests/support/world.ts'

const AUTUMN = { starts_at: '2027-09-01T09:00', starts_at_utc: '2027-09-01T06:00:00.000Z', ends_at_utc: '2027-09-01T08:00:00.000Z' }
/** The spring's event ends on 18.3. at 9.00 UTC. */
const JUST_BEFORE = new Date('2027-09-18T08:59:00.000Z')
const AFTER = new Date('2027-09-18T09:01:00.000Z')

async function walkIn(db: Db, eventId: string, given: { name?: string; names?: string }) {
  const id = newId(NOW)
  const none = { point_id: null, registration_id: null, email: null, seconds: null, undoes: null, report_id: null }
  const place = { organisation_id: null, organisation_name: null, municipality: null }
  const when = { at: '2027-03-18T07:30:00.000Z', recorded_at: '2027-03-18T07:30:00.000Z' }
  const act = { kind: 'presence', source: 'walk_in', mode: 'on_site', amount: 1, actor: 'host' } as const
  await db
    .insertInto('attendance_entry')
    .values({ ...none, ...place, ...when, ...act, name: given.name ?? null, names: given.names ?? null, id, nonce: id, event_id: eventId })
    .execute()
}

const namesIn = async (db: Db) => (await db.selectFrom('registration').select('name').orderBy('name').execute()).map(({ name }) => name)

test('contact details go six months after the last event of a person; who came again, is in a group or is coming stays', async () => {
  const db = await testDb()
  const spring = await makeEvent(db)
  const autumn = await makeEvent(db, { slug: 'autumn', ...AUTUMN })
  await makeRegistration(db, { event_id: spring.id, name: 'Once', email: 'once@example.org', phone: '040 123' })
  await makeRegistration(db, { event_id: spring.id, name: 'Again', email: 'again@example.org' })
  await makeRegistration(db, { event_id: autumn.id, name: 'Again', email: 'again@example.org' })
  await makeRegistration(db, { event_id: spring.id, name: 'Member', email: 'member@example.org' })
  const group = await makeGroup(db)
  await makeMember(db, { group_id: group.id, email: 'member@example.org' })
  await walkIn(db, spring.id, { name: 'Kulkija Vieras' })
  const before = await eventStatistics(db, spring.id, AFTER)

  expect(await eraseExpired(db, JUST_BEFORE)).toBe(0)
  expect(await namesIn(db)).toEqual(['Again', 'Again', 'Member', 'Once'])

  expect(await eraseExpired(db, AFTER)).toBe(1)
  expect(await namesIn(db)).toEqual(['Again', 'Again', 'Member', '–'])
  const [gone] = await db.selectFrom('registration').selectAll().where('name', '=', '–').execute()
  expect(gone).toMatchObject({ phone: null, answers: '{}', search_text: '' })
  expect(gone?.email).toMatch(/^erased-/)
  expect(JSON.stringify(await db.selectFrom('attendance_entry').selectAll().execute())).not.toContain('Kulkija')
  expect(await eventStatistics(db, spring.id, AFTER)).toEqual(before)
  expect(await eraseExpired(db, AFTER)).toBe(0)
})

test("a counsellor's clients go after thirty days, others not yet", async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id, name: 'A.K.', email: null })
  await makeRegistration(db, { event_id: event.id, name: 'Mikko Lahti', email: 'mikko@example.org' })
  await eraseExpired(db, new Date('2027-04-17T08:59:00.000Z'))
  expect(await namesIn(db)).toContain('A.K.')
  await eraseExpired(db, new Date('2027-04-18T09:01:00.000Z'))
  expect(await namesIn(db)).toEqual(['Mikko Lahti', '–'])
})

test("answers to an event's own questions go fourteen days after its end, and nothing else with them", async () => {
  const db = await testDb()
  const [spring, autumn] = [await makeEvent(db), await makeEvent(db, { slug: 'autumn', ...AUTUMN })]
  const answers = JSON.stringify({ diet: 'gluteeniton' })
  for (const event of [spring, autumn]) {
    await makeRegistration(db, { event_id: event.id, name: 'Aino', email: 'aino@example.org', phone: '040 123' })
    await makeRegistration(db, { event_id: event.id, name: 'A.K.', email: null })
  }
  await db.updateTable('registration').set({ answers }).execute()
  const left = async () =>
    (await db.selectFrom('registration').select('event_id').where('answers', '=', answers).execute()).map((one) => one.event_id)
  await eraseExpired(db, new Date('2027-04-01T08:59:00.000Z'))
  expect(await left()).toHaveLength(4)
  const before = await eventStatistics(db, spring.id, AFTER)
  await eraseExpired(db, new Date('2027-04-01T09:01:00.000Z'))
  expect(await left()).toEqual([autumn.id, autumn.id])
  expect(await db.selectFrom('registration').select(['name', 'phone']).where('email', 'is not', null).execute()).toEqual([
    { name: 'Aino', phone: '040 123' },
    { name: 'Aino', phone: '040 123' },
  ])
  expect(await eventStatistics(db, spring.id, AFTER)).toEqual(before)
})
