import { expect, test } from 'vitest'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { loader } from '#app/routes/r.$token_.calendar[.]ics.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import { ask } from '#tests/support/ask.ts'
import { readCalendar } from '#tests/support/calendar.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

type Asked = { lang?: string; now?: Date; known?: string }

async function fileOf(db: Db, id: string, { lang = 'fi', now = NOW, known }: Asked = {}): Promise<Response> {
  const token = linkToken(SECRET, 'manage', id)
  const asked = await ask(db, { path: `/r/${token}/calendar.ics?lang=${lang}`, params: { token }, now })
  if (known) asked.request.headers.set('if-none-match', known)
  try {
    return await loader(asked)
  } catch (answer) {
    return answer as Response
  }
}

const entryOf = async (db: Db, id: string) => readCalendar(await (await fileOf(db, id)).text())
const moveTo = (db: Db, id: string, mode: Mode, at = NOW) =>
  changeRegistration(db, id, { name: 'Mikko Lahti', seats: 1, mode }, { kind: 'participant', registrationId: id }, at)

async function newestCalendar(db: Db, id: string) {
  const rows = await db.selectFrom('outbox').selectAll().where('registration_id', '=', id).orderBy('id', 'desc').execute()
  return rows[0] && readCalendar(sent(await compose(composing(db), rows[0])).letter.calendar?.content)
}

test('the file is the entry of the letters: identity, version, words and organizer', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 2 })
  const { id } = await makeRegistration(db, { event_id: event.id })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  const letter = readCalendar(
    sent(await compose(composing(db, NOW, { MAIL_FROM: 'Kutsu <kutsu@example.org>' }), row)).letter.calendar?.content,
  )
  const { uid, ...file } = await entryOf(db, id)
  expect({ ...file, method: 'REQUEST' }).toEqual({ ...letter, uid: undefined })
  expect(uid).toMatch(id)
})

test('who moves between on site and remote has a newer entry, in the file and in a letter that leaves at once', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', venue_name: 'Sali', sequence: 2 })
  const { id } = await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  expect(await entryOf(db, id)).toMatchObject({ sequence: 2, location: 'Sali' })
  const { headers } = await fileOf(db, id)
  await moveTo(db, id, 'remote', minutesLater(1))
  const join = `http://localhost:3000/j/${linkToken(SECRET, 'join', id)}`
  expect(await entryOf(db, id)).toMatchObject({ sequence: 3, location: join })
  expect(await newestCalendar(db, id)).toMatchObject({ sequence: 3, location: join })
  expect((await fileOf(db, id, { known: headers.get('etag') ?? '' })).status).toBe(200)
  await db.updateTable('outbox').set({ state: 'sent' }).execute()
  await moveTo(db, id, 'on_site', minutesLater(2))
  expect(await newestCalendar(db, id)).toMatchObject({ sequence: 4, location: 'Sali' })
  const letters = await db.selectFrom('outbox').select(['kind', 'due_at']).orderBy('id').execute()
  expect(letters.map(({ kind, due_at }) => [kind, due_at])).toEqual([
    ['confirmation', minutesLater(1).toISOString()],
    ['confirmation', minutesLater(2).toISOString()],
  ])
})

test('who moves there and back before the letter has left gets one letter, about the last move', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', venue_name: 'Sali' })
  const { id } = await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  for (const [minute, mode] of (['remote', 'on_site', 'remote', 'on_site'] as const).entries())
    await moveTo(db, id, mode, minutesLater(minute))
  expect(await db.selectFrom('outbox').select('kind').execute()).toEqual([{ kind: 'confirmation' }])
  expect(await newestCalendar(db, id)).toMatchObject({ location: 'Sali' })
})

test('a change of seats or name alone writes no letter; who waits and is seated by moving gets that one', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  const { id } = await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  await changeRegistration(db, id, { name: 'Mikko L', seats: 2 }, { kind: 'participant', registrationId: id }, NOW)
  expect(await db.selectFrom('outbox').select('kind').execute()).toEqual([])
  const waiting = await makeRegistration(db, { event_id: event.id, mode: 'on_site', status: 'waitlisted' })
  await moveTo(db, waiting.id, 'remote')
  expect(await db.selectFrom('outbox').select('kind').execute()).toEqual([{ kind: 'seat-freed' }])
})

test('who cancelled gets a cancelled entry of the letter’s version; who waits gets none', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id })
  const waiting = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  expect((await fileOf(db, waiting.id)).status).toBe(404)
  await cancelRegistration(db, id, { kind: 'participant', registrationId: id }, NOW)
  const text = await (await fileOf(db, id)).text()
  expect(text).toContain('STATUS:CANCELLED')
  expect(readCalendar(text).sequence).toBe(1)
  expect(await newestCalendar(db, id)).toMatchObject({ method: 'CANCEL', sequence: 1 })
})

test('an unchanged entry is not sent again, in another language it is', async () => {
  const db = await testDb()
  const { id } = await makeRegistration(db, { event_id: (await makeEvent(db)).id })
  const known = (await fileOf(db, id)).headers.get('etag') ?? ''
  expect((await fileOf(db, id, { known, now: minutesLater(5) })).status).toBe(304)
  expect((await fileOf(db, id, { known, lang: 'sv' })).status).toBe(200)
})
