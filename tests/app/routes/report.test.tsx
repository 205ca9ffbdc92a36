import { renderToStaticMarkup } from 'react-dom/server'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { translator } from '#app/i18n/translator.ts'
import { action, loader } from '#app/routes/manage.report.tsx'
import { loader as behindLoader } from '#app/routes/manage.report_.events.tsx'
import { loader as csvLoader } from '#app/routes/manage.report[.]csv.ts'
import { loader as xlsxLoader } from '#app/routes/manage.report[.]xlsx.ts'
import { LanguageProvider } from '#app/ui/language.tsx'
import { EventsBehind } from '#app/ui/report/events-behind.tsx'
import { ReportPage } from '#app/ui/report/report-page.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { FIXTURES, ledgerRow, writeFixture } from '#tests/support/fixtures-58-235-84.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { NOW } from '#tests/support/world.ts'

const YEAR = 'from=2027-01-01&to=2027-12-31'

async function world() {
  const db = await testDb()
  for (const fixture of FIXTURES) await writeFixture(db, fixture)
  return { db, as: (await makeAccount(db, { role: 'coordinator' })).id }
}

/** A day on site with so many people from each municipality; the same people come to every one of `times` days. */
async function visitors(db: Db, from: Record<string, number>, times = 1) {
  for (let day = 1; day <= times; day++) {
    const event = await makeEvent(db, { format: 'on_site', starts_at: `2027-02-0${day}T09:00` })
    for (const [municipality, count] of Object.entries(from))
      for (let index = 0; index < count; index++) {
        const { id } = await makeRegistration(db, { event_id: event.id, municipality, email: `${municipality}-${index}@example.org` })
        const tick = {
          kind: 'presence',
          source: 'tick',
          mode: 'on_site',
          registration_id: id,
          amount: 1,
          id: `t-${id}`,
          nonce: id,
        } as const
        await db
          .insertInto('attendance_entry')
          .values(ledgerRow(event, tick, 0))
          .execute()
      }
  }
}

const called = (db: Db, id: string) => cancelEvent(db, id, { reason: null, notify: false }, { kind: 'cli' }, NOW)
const page = async (db: Db, as: string, path: string) => loader(await ask(db, { path, as }))
const html = (given: Awaited<ReturnType<typeof page>>, language: (typeof LANGUAGES)[number]) =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <ReportPage {...given} asked={null} />
    </LanguageProvider>,
  ).replaceAll('\u00a0', ' ')

test('three cards, a ready text and a table tell a period in four languages', async () => {
  const { db, as } = await world()
  const given = await page(db, as, `/manage/report?${YEAR}&by=kind`)
  expect(html(given, 'fi')).toContain('Hankkeessa järjestettiin 3 tilaisuutta. Osallistumiskertoja oli 423 (vähintään 377)')
  for (const language of LANGUAGES) {
    const shown = html(given, language)
    for (const number of ['423', '377', '451', '281', '235', '309']) expect(shown).toContain(number)
    expect(shown.match(/<details class="definition">/g)).toHaveLength(3)
  }
})

test('another breakdown keeps the period that was chosen', async () => {
  const { db, as } = await world()
  const shown = html(await page(db, as, `/manage/report?${YEAR}`), 'fi')
  expect(shown).toContain('name="from" value="2027-01-01"')
  expect(shown).toContain(
    '<a href="/manage/report/events?from=2027-01-01&amp;to=2027-12-31&amp;by=organiser&amp;row=lappia">Ammattiopisto Lappia</a>',
  )
})

test('the list behind a row adds up to the row', async () => {
  const { db, as } = await world()
  const { events } = await behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}&by=mode&row=on_site`, as }))
  expect(events.map(({ figures }) => figures?.attendances)).toEqual([41])
  const all = await behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}`, as }))
  expect(all.events.map(({ figures }) => [figures?.minimum, figures?.attendances, figures?.estimated])).toEqual(
    FIXTURES.map(({ figures }) => [figures.minimum, figures.reported, figures.estimated]),
  )
})

test('every number opens a list that holds as many events: those without a record too, and the cancelled ones apart', async () => {
  const { db, as } = await world()
  const silent = await makeEvent(db, { kind: 'course', starts_at: '2027-03-01T09:00' })
  const gone = await makeEvent(db, { kind: 'course', starts_at: '2027-03-02T09:00', status: 'published' })
  await makeRegistration(db, { event_id: gone.id, seats: 4 })
  await called(db, gone.id)
  const behind = async (query: string, who = as) => behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}${query}`, as: who }))
  const { totals, rows } = await page(db, as, `/manage/report?${YEAR}&by=kind`)
  const { events, mayAsk } = await behind('')
  expect([totals.events, events.length, mayAsk]).toEqual([4, 4, true])
  expect(events.filter(({ figures }) => figures === null)).toMatchObject([{ to: `/manage/events/${silent.id}/attendance` }])
  for (const row of rows) expect((await behind(row.behind.split(YEAR)[1] ?? '')).events).toHaveLength(row.events)
  expect(rows.find(({ key }) => key === 'course')).toMatchObject({ events: 1, recorded: 0 })
  expect(rows.reduce((sum, row) => sum + row.events, 0)).toBe(totals.events)
  expect((await behind('&cancelled=1')).cancelled).toMatchObject([{ to: `/manage/events/${gone.id}/attendance`, seats: 4 }])
  const viewer = await behind('', (await makeAccount(db, { role: 'viewer' })).id)
  expect([viewer.mayAsk, viewer.events.find(({ figures }) => figures === null)?.to]).toEqual([false, `/manage/events/${silent.id}`])
})

test('what is not recorded and what was cancelled reads so in four languages, in the list and beside the cards', async () => {
  const { db, as } = await world()
  await makeEvent(db, { kind: 'course', starts_at: '2027-03-01T09:00' })
  const gone = await makeEvent(db, { kind: 'course', starts_at: '2027-03-02T09:00', status: 'published' })
  await makeRegistration(db, { event_id: gone.id, seats: 4 })
  await called(db, gone.id)
  const given = await page(db, as, `/manage/report?${YEAR}&by=kind`)
  const list = await behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}`, as }))
  for (const language of LANGUAGES) {
    const t = translator(language)
    const unknown = t('attendance.manage.not-recorded')
    expect(html(given, language)).toContain(`<td colSpan="5">${unknown}</td>`)
    expect(html(given, language)).toContain(t('report.cancelled', { events: 1, seats: 4 }).replaceAll('\u00a0', ' '))
    const shown = renderToStaticMarkup(
      <LanguageProvider language={language}>
        <EventsBehind {...list} />
      </LanguageProvider>,
    )
    expect(shown.split(unknown)).toHaveLength(5)
  }
})

test('the events of the merged row are behind it', async () => {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  await visitors(db, { '698': 6, '890': 3, '047': 2 })
  await makeEvent(db, { starts_at: '2027-03-01T09:00' })
  const { rows } = await page(db, as, `/manage/report?${YEAR}&by=municipality`)
  const others = rows.find(({ key }) => key === 'others')
  const { events } = await behindLoader(await ask(db, { path: others?.behind ?? '', as }))
  expect(events).toHaveLength(1)
})

test('a crowd that was only counted has its event behind it', async () => {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  const event = await makeEvent(db, { format: 'on_site', starts_at: '2027-02-01T09:00' })
  await db
    .insertInto('attendance_entry')
    .values(ledgerRow(event, { kind: 'counter', source: 'counter', mode: 'on_site', amount: 20 }, 0))
    .execute()
  const { events } = await behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}&by=municipality&row=unknown`, as }))
  expect(events.map(({ to }) => to)).toEqual([`/manage/events/${event.id}/attendance`])
})

test('municipalities of few people are shown together, on the page and in the file', async () => {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  await visitors(db, { '698': 6, '890': 3, '047': 2 })
  const given = await page(db, as, `/manage/report?${YEAR}&by=municipality`)
  expect(given.rows.map(({ name, attendances }) => [name, attendances])).toEqual([
    ['Rovaniemi', 6],
    ['Muut', 5],
  ])
  const hidden = await behindLoader(await ask(db, { path: `/manage/report/events?${YEAR}&by=municipality&row=890`, as }))
  expect(hidden.events).toEqual([])
})

test('where all rows together are few, and where the same few people come often, the number of people is hidden', async () => {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  await visitors(db, { '890': 2 }, 3)
  const often = await csvLoader(await ask(db, { path: `/manage/report.csv?${YEAR}&by=municipality`, as }))
  expect(await often.text()).toContain('Utsjoki;3;6;6;;S;S;S;12;2;;2027-01-01;2027-12-31')
  const once = await csvLoader(await ask(db, { path: '/manage/report.csv?from=2027-02-01&to=2027-02-01&by=municipality', as }))
  expect(await once.text()).toContain('Muut;1;S;S;;S;S;S;S;S;;2027-02-01;2027-02-01')
  expect(html(await page(db, as, `/manage/report?${YEAR}&by=municipality`), 'fi')).toContain('alle 5')
})

test('the CSV opens in Finnish Excel and runs nobody’s formula', async () => {
  const { db, as } = await world()
  await makeEvent(db, { title: '=HYPERLINK("x")', starts_at: '2027-03-01T09:00' })
  const answer = await csvLoader(await ask(db, { path: `/manage/report.csv?${YEAR}&by=kind`, as }))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('Seminaari;1;235;281;309;')
  expect(text).toContain('"\'=HYPERLINK(""x"")";1;NR;NR;NR;NR;NR;NR;NR;NR;;2027-03-01;2027-03-01')
})

test('every heading of the CSV is in the language of the page', async () => {
  const { db, as } = await world()
  const headingIn = async (lang: string) => {
    const answer = await csvLoader(await ask(db, { path: `/manage/report.csv?${YEAR}&by=kind&lang=${lang}`, as }))
    return (await answer.text()).split('\r\n')[0]
  }
  expect(await headingIn('fi')).toMatch(/;Ilmoittautuneita perutuissa;Alkaa;Päättyy$/)
  expect(await headingIn('sv')).toMatch(/;Anmälda till inställda;Börjar;Slutar$/)
})

test('that no new request was sent is said, and how many were', () => {
  const t = translator('fi')
  expect(t('report.missing.asked', { count: 0 })).toMatch(/^Uusia pyyntöjä ei lähtenyt\./)
  expect(t('report.missing.asked', { count: 1 })).toMatch(/^1 pyyntö lähti järjestäjälle\./)
  expect(t('report.missing.asked', { count: 3 })).toMatch(/^3 pyyntöä lähti järjestäjille\./)
})

test('a period of which nothing is recorded is NR in its total, never 0', async () => {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  await makeEvent(db, { starts_at: '2027-03-01T09:00' })
  const answer = await csvLoader(await ask(db, { path: `/manage/report.csv?${YEAR}`, as }))
  expect(await answer.text()).toContain('Yhteensä;1;NR;NR;NR;NR;NR;NR;NR;NR;;2027-01-01;2027-12-31')
})

test('cancelled events have a row of their own in the file, with the seats that stood in them', async () => {
  const { db, as } = await world()
  const gone = await makeEvent(db, { starts_at: '2027-03-02T09:00', status: 'published' })
  await makeRegistration(db, { event_id: gone.id, seats: 4 })
  await called(db, gone.id)
  await makeRegistration(db, { event_id: gone.id, seats: 2, status: 'cancelled', cancelled_by: 'participant' })
  const answer = await csvLoader(await ask(db, { path: `/manage/report.csv?${YEAR}&by=kind`, as }))
  expect(await answer.text()).toContain('Perutut tilaisuudet;1;;;;;;;;;4;2027-01-01;2027-12-31')
})

test('the workbook has the figures as numbers and a sheet of what they mean', async () => {
  const { db, as } = await world()
  const answer = await xlsxLoader(await ask(db, { path: `/manage/report.xlsx?${YEAR}&by=kind`, as }))
  const file = Buffer.from(await answer.arrayBuffer())
  const t = translator('fi')
  expect((await readSheet(file, 1))[1]?.slice(0, 5)).toEqual(['Seminaari', 1, 235, 281, 309])
  expect((await readSheet(file, 2)).map(([name]) => name)).toContain(t('report.column.estimated'))
})

test('the organisers of events without a record are asked from the page, once a day, and only by who may', async () => {
  const { db, as } = await world()
  const event = await makeEvent(db, { starts_at: '2027-03-01T09:00', created_by: as })
  expect(html(await page(db, as, `/manage/report?${YEAR}`), 'fi')).toContain('Läsnäolo puuttuu 1 tilaisuudesta.')
  const post = async (who: string) => action(await ask(db, { path: `/manage/report?${YEAR}`, as: who, form: {} }))
  expect([(await post(as)).data.asked, (await post(as)).data.asked]).toEqual([1, 0])
  expect(await db.selectFrom('outbox').select(['kind', 'event_id']).execute()).toEqual([{ kind: 'attendance-wanted', event_id: event.id }])
  expect(await db.selectFrom('audit').select('action').where('action', '=', 'event.attendance-asked').execute()).toHaveLength(1)
  const viewer = (await makeAccount(db, { role: 'viewer' })).id
  expect(await statusOf(post(viewer))).toBe(404)
})
