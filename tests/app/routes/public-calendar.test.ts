import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { loader } from '#app/routes/e.$slug[.]ics.ts'
import type { Db } from '#db/tables/index.ts'
import { ask } from '#tests/support/ask.ts'
import { readCalendar } from '#tests/support/calendar.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { BASE_URL } from '#tests/support/world.ts'

async function entryOf(db: Db, slug: string, lang = 'fi') {
  const answer = await loader(await ask(db, { path: `/e/${slug}.ics?lang=${lang}`, params: { slug } }))
  return readCalendar(await answer.text())
}

test('the calendar file of an event leads to registering, and holds nothing that is anybody’s own', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db, { contact_name: 'Sari Ylitalo' })
  const page = `${BASE_URL}/e/${slug}`
  const entry = await entryOf(db, slug)
  expect(entry.description).toBe(`Ilmoittaudu: ${page}\nKysyttävää? Sari Ylitalo, Ammattiopisto Lappia`)
  expect([entry.location, entry.url]).toEqual(['Etänä', page])
  for (const lang of LANGUAGES) expect((await entryOf(db, slug, lang)).description.match(/https?:\S+/g)).toEqual([page])
})

test('where nobody needs to register it leads to joining; where people meet it names the place', async () => {
  const db = await testDb()
  const open = await makeEvent(db, { open_join: 1 })
  const hall = await makeEvent(db, { format: 'hybrid', venue_name: 'Sali', venue_address: 'Kirkkokatu 1', meeting_point: 'Aula' })
  const join = `${BASE_URL}/e/${open.slug}/join`
  expect(await entryOf(db, open.slug)).toMatchObject({ location: join, url: `${BASE_URL}/e/${open.slug}` })
  expect((await entryOf(db, open.slug)).description).toContain(`Liity tästä: ${join}`)
  const { location, description } = await entryOf(db, hall.slug)
  expect([location, description.split('\n').slice(0, 2)]).toEqual([
    'Sali, Kirkkokatu 1',
    ['Kokoontuminen: Aula', `Ilmoittaudu: ${BASE_URL}/e/${hall.slug}`],
  ])
})
