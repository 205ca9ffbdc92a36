import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { closeAttendance } from '#app/domain/attendance/close-attendance.ts'
import { isSought } from '#app/domain/attendance/door-list.ts'
import { makeDoorLink } from '#app/domain/attendance/make-door-link.ts'
import { listEntries } from '#app/domain/attendance/queries.server.ts'
import { action, loader } from '#app/routes/d.$token.tsx'
import { DoorPage } from '#app/ui/attendance/door-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, SECRET } from '#tests/support/world.ts'

const START = new Date('2027-03-18T07:00:00.000Z')
const actor = { kind: 'system' } as const

async function aVisitDay() {
  const db = await testDb()
  const event = await makeEvent(db, { kind: 'study_visit', format: 'on_site' })
  const register = (name: string, seats = 1) => makeRegistration(db, { event_id: event.id, mode: 'on_site', name, seats })
  const henna = await register('Henna Kuusela')
  const lauri = await register('Lauri Aho', 3)
  await register('Päivi Häkälä')
  const link = await makeDoorLink(db, { eventId: event.id, actor }, SECRET, START)
  if (!link.ok) throw new Error(link.reason)
  return { db, event, henna, lauri, token: link.token }
}

const asked = (db: Db, token: string, given: { query?: string; form?: Record<string, string>; now?: Date } = {}) =>
  ask(db, { path: `/d/${token}${given.query ?? ''}`, params: { token }, now: given.now ?? START, ...(given.form && { form: given.form }) })
const look = async (db: Db, token: string, query = '') => loader(await asked(db, token, { query }))
const post = async (db: Db, token: string, form: Record<string, string>, query = '') => {
  const answer = await action(await asked(db, token, { query, form }))
  return answer.headers.get('location')
}
const pageOf = async (db: Db, token: string, query = '') => {
  const page = await look(db, token, query)
  return renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <DoorPage {...page} />
    </LanguageProvider>,
  )
}

test('the list shows names in order, a party with its size, no address, and needs no script', async () => {
  const { db, token } = await aVisitDay()
  const html = await pageOf(db, token)
  expect(html.indexOf('Henna Kuusela')).toBeLessThan(html.indexOf('Lauri Aho + 2'))
  expect(html).not.toContain('@')
  expect(html).not.toContain('<script')
})

test('one tap marks a party and leads back to its row; the same tap again takes it back', async () => {
  const { db, token, lauri } = await aVisitDay()
  const location = await post(db, token, { intent: 'tick', registration: lauri.id, nonce: 'n' }, '?show=all&q=lauri')
  expect(location).toBe(`/d/${token}?q=lauri&show=all&did=${lauri.id}#r-${lauri.id}`)
  expect((await look(db, token)).figures).toEqual({ listed: 3, nameless: 0, total: 3 })
  expect(await pageOf(db, token, `?did=${lauri.id}`)).toContain('Lauri Aho on paikalla.')
  await post(db, token, { intent: 'untick', registration: lauri.id })
  expect((await look(db, token)).figures.total).toBe(0)
})

test('guests come with a name or without, one at a time; the count by eye tells how many are nameless', async () => {
  const { db, token, henna } = await aVisitDay()
  await post(db, token, { intent: 'tick', registration: henna.id, nonce: 'a' })
  await post(db, token, { intent: 'walk-in', nonce: 'b' })
  await post(db, token, { intent: 'walk-in', nonce: 'b' })
  await post(db, token, { intent: 'walk-in', name: 'Kaarina', nonce: 'c' })
  expect((await look(db, token)).figures).toEqual({ listed: 2, nameless: 1, total: 3 })
  await post(db, token, { intent: 'counter', count: '21', nonce: 'd' })
  expect((await look(db, token)).figures).toEqual({ listed: 2, nameless: 19, total: 21 })
  await post(db, token, { intent: 'undo', nonce: 'b' })
  expect((await look(db, token)).walkIns.map((guest) => guest.name)).toEqual(['Kaarina'])
})

test('search ignores accents and the order of names, and the list is cut to those coming or here', async () => {
  const { db, token, henna } = await aVisitDay()
  await post(db, token, { intent: 'tick', registration: henna.id, nonce: 'a' })
  const names = async (query: string) => (await look(db, token, query)).rows.map((row) => row.name)
  expect(await names('?q=hakala p')).toEqual(['Päivi Häkälä'])
  expect(await names('?show=coming')).toEqual(['Lauri Aho', 'Päivi Häkälä'])
  expect(await names('?show=here')).toEqual(['Henna Kuusela'])
  expect([isSought('Inka Mäki-Petäjä', 'petaja'), isSought('Inka Mäki-Petäjä', 'ka')]).toEqual([true, false])
})

test('a renewed link ends the old one, and long after the event no names are shown', async () => {
  const { db, event, token } = await aVisitDay()
  expect(await statusOf(asked(db, token, { now: minutesLater(9 * 24 * 60, START) }).then(loader))).toBe(404)
  const renewed = await makeDoorLink(db, { eventId: event.id, actor, renew: true }, SECRET, START)
  expect(await statusOf(asked(db, token).then(loader))).toBe(404)
  expect(await statusOf(asked(db, renewed.ok ? renewed.token : '').then(loader))).toBe(200)
})

test('a foreign registration, rubbish and a closed attendance write nothing; looking never does', async () => {
  const { db, event, token, henna } = await aVisitDay()
  const elsewhere = await makeRegistration(db, { event_id: (await makeEvent(db)).id })
  await post(db, token, { intent: 'tick', registration: elsewhere.id, nonce: 'a' })
  await post(db, token, { intent: 'erase everything' })
  for (const count of ['', ' ', '1e3', '-1']) await post(db, token, { intent: 'counter', count, nonce: `c${count}` })
  await closeAttendance(db, { eventId: event.id, actor }, START)
  await post(db, token, { intent: 'tick', registration: henna.id, nonce: 'b' })
  await pageOf(db, token, '?q=henna')
  expect(await listEntries(db, event.id)).toEqual([])
})
