import { expect, test } from 'vitest'
import { loader as homeLoader } from '#app/routes/manage._index.tsx'
import { loader as listLoader } from '#app/routes/manage.events._index.tsx'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'

const HELD = { starts_at: '2027-03-04T09:00', ends_at: '2027-03-04T11:00' }

test('the home page names what waits: a missing link, attendance not recorded, a draft; and what could be copied', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await makeEvent(db, { title: 'Linkitön', join_url: null })
  await makeEvent(db, { title: 'Paikan päällä', join_url: null, format: 'on_site' })
  await makeEvent(db, { title: 'Pidetty', ...HELD })
  await makeEvent(db, { title: 'Luonnos', status: 'draft' })
  await makeEvent(db, { title: 'Peruttu', status: 'cancelled', ...HELD })
  await makeEvent(db, { title: 'Muiden', organisation_id: 'redu', join_url: null })
  const page = await homeLoader(await ask(db, { path: '/manage', as: sari.id }))
  expect(page.tasks.map(({ what, title }) => [what, title.fi])).toEqual([
    ['no-link', 'Linkitön'],
    ['no-attendance', 'Pidetty'],
    ['draft', 'Luonnos'],
  ])
  expect(page.coming.map(({ title }) => title.fi).sort()).toEqual(['Linkitön', 'Luonnos', 'Paikan päällä'])
  expect(page.copies.map(({ title }) => title.fi)).toEqual(['Pidetty'])
})

test('a draft stands among what comes next by its day', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  await makeEvent(db, { title: 'Toukokuun', starts_at: '2027-05-06T09:00', ends_at: '2027-05-06T11:00' })
  await makeEvent(db, { title: 'Huhtikuun luonnos', status: 'draft', starts_at: '2027-04-15T09:00', ends_at: '2027-04-15T11:00' })
  const { coming } = await homeLoader(await ask(db, { path: '/manage', as: sari.id }))
  expect(coming.map(({ title }) => title.fi)).toEqual(['Huhtikuun luonnos', 'Toukokuun'])
})

test('the list holds own and co-organised events, by state and kind, in pages of fifty without gaps', async () => {
  const db = await testDb()
  const sari = await makeAccount(db)
  for (let i = 0; i < 60; i++) await makeEvent(db, { title: `Tilaisuus ${i}` })
  await makeEvent(db, { title: 'Kokous', kind: 'meeting', ...HELD })
  await makeEvent(db, { title: 'Muiden', organisation_id: 'redu' })
  const shared = await makeEvent(db, { title: 'Yhteinen', organisation_id: 'redu', kind: 'seminar' })
  await db.insertInto('event_co_organiser').values({ event_id: shared.id, organisation_id: 'lappia' }).execute()
  const list = async (query: string) => listLoader(await ask(db, { path: `/manage/events${query}`, as: sari.id }))
  const titles = async (query: string) => (await list(query)).rows.map(({ title }) => title.fi)
  const first = await list('')
  const second = await list(new URL(first.next ?? '', 'http://localhost').search)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 12, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(62)
  expect(await titles('?kind=seminar')).toEqual(['Yhteinen'])
  expect(await titles('?status=held')).toEqual(['Kokous'])
  expect(await titles('?q=tilaisuus%207')).toEqual(['Tilaisuus 7'])
  expect(await titles('?q=muiden')).toEqual([])
})
