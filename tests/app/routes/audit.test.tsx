import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AuditEntry } from '#app/domain/audit/record.ts'
import { record } from '#app/domain/audit/record.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { loader as readAudit } from '#app/routes/manage.audit.tsx'
import { AuditPage } from '#app/ui/accounts/audit-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { makeLetter } from '#tests/support/make-letter.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

async function world() {
  const db = await testDb()
  const kaisa = await makeAccount(db, { role: 'coordinator', name: 'Kaisa Mäki' })
  const note = (action: AuditEntry['action'], type: string, id: string, at: Date = NOW, actor = kaisa.id) =>
    db.transaction().execute((tx) => record(tx, { actor, action, subject: { type, id } }, at))
  const page = async (query = '') => readAudit(await ask(db, { path: `/manage/audit${query}`, as: kaisa.id }))
  return { db, kaisa, note, page }
}

test('a row says who did what in words and leads to what it was done to, while that is there', async () => {
  const { db, kaisa, note, page } = await world()
  const event = await makeEvent(db, { title: 'Kotapäivä' })
  const aino = await makeRegistration(db, { event_id: event.id, name: 'Aino Vieras' })
  const group = await makeGroup(db, { name: 'Koordinaatioryhmä' })
  const member = await makeMember(db, { group_id: group.id, name: 'Irma Koski' })
  const letter = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: aino.id, state: 'failed' })
  await note('event.published', 'event', event.id)
  await note('registration.confirmed', 'registration', aino.id, NOW, 'participant')
  await note('letter.resent', 'letter', letter.id)
  await note('group.member-changed', 'group-member', member.id)
  await note('account.closed', 'account', kaisa.id)
  await note('network.changed', 'network', 'network')
  await note('person.erased', 'person', 'erased-x', NOW, 'system')
  const { rows } = await page()
  expect(rows.map(({ sentence, subject }) => [sentence, subject.label, subject.path])).toEqual([
    ['Ohjelma poisti henkilön tiedot.', 'Poistettu henkilö', null],
    ['Kaisa Mäki muutti verkoston tietoja.', 'Ei enää olemassa', null],
    ['Kaisa Mäki sulki tunnuksen.', 'Kaisa Mäki', `/manage/people/${kaisa.id}`],
    ['Kaisa Mäki muutti ryhmän jäsenen tietoja.', 'Irma Koski', `/manage/groups/${group.id}`],
    ['Kaisa Mäki lähetti viestin uudelleen.', 'Kotapäivä', `/manage/events/${event.id}/letters`],
    ['Osallistuja teki ilmoittautumisen, ja paikka vahvistettiin.', 'Aino Vieras · Kotapäivä', `/manage/events/${event.id}`],
    ['Kaisa Mäki julkaisi tilaisuuden.', 'Kotapäivä', `/manage/events/${event.id}`],
  ])
})

test('the list is narrowed by person, kind, days, and one thing with what belongs to it', async () => {
  const { db, note, page } = await world()
  const sari = await makeAccount(db, { name: 'Sari Ylitalo' })
  const event = await makeEvent(db)
  const other = await makeEvent(db)
  const aino = await makeRegistration(db, { event_id: event.id })
  await note('event.created', 'event', event.id, NOW, sari.id)
  await note('registration.changed', 'registration', aino.id, minutesLater(24 * 60))
  await note('event.created', 'event', other.id, minutesLater(48 * 60))
  const actions = async (query: string) => (await page(query)).rows.map(({ subject }) => subject.path)
  const [mine, others] = [`/manage/events/${event.id}`, `/manage/events/${other.id}`]
  expect(await actions(`?who=${sari.id}`)).toEqual([mine])
  expect(await actions('?kind=registration')).toEqual([mine])
  expect(await actions('?from=2027-03-12&to=2027-03-12')).toEqual([mine])
  expect(await actions('?from=2027-03-13')).toEqual([others])
  expect(await actions(`?about=${event.id}`)).toEqual([mine, mine])
  expect(await actions('?who=nobody')).toEqual([])
  expect(await actions('?kind=constructor&from=yesterday&to=')).toEqual([others, mine, mine])
})

test('pages of fifty lead back and forth, also when something was added meanwhile', async () => {
  const { note, page } = await world()
  for (let i = 0; i < 120; i++) await note('network.changed', 'network', 'network', minutesLater(i))
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const query = (address: string | null) => (address ?? '').replace('/manage/audit', '')
  const first = await page('?kind=organisation')
  expect([first.rows.length, first.newer]).toEqual([50, null])
  expect(first.older).toContain('kind=organisation')
  const second = await page(query(first.older))
  const third = await page(query(second.older))
  expect([second.rows.length, third.rows.length, third.older]).toEqual([50, 20, null])
  expect(new Set(ids([...first.rows, ...second.rows, ...third.rows])).size).toBe(120)
  expect(ids((await page(query(third.newer))).rows)).toEqual(ids(second.rows))
  await note('network.changed', 'network', 'network', minutesLater(200))
  const back = await page(query(second.newer))
  expect(ids(back.rows)).toEqual(ids(first.rows))
  expect((await page(query(back.newer))).newer).toBeNull()
})

test('the page reads in four languages, full and empty', async () => {
  const { note, page } = await world()
  await note('network.changed', 'network', 'network')
  for (const props of [await page(), await page('?who=nobody&about=x')])
    for (const language of LANGUAGES) {
      const html = renderToStaticMarkup(
        <LanguageProvider language={language}>
          <AuditPage {...props} />
        </LanguageProvider>,
      )
      expect(html).toContain('<form')
    }
})
