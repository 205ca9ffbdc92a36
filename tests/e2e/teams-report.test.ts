import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'
import { counting, signIn } from '#tests/support/staff-browser.ts'

const REPORT = path.join(import.meta.dirname, '..', 'app', 'domain', 'attendance', 'samples', 'teams-2023-sections-fi.csv')
const EVENING = {
  title: 'Saavutettavuus webinaareissa',
  startsAt: '2026-10-06T18:00',
  endsAt: '2026-10-06T19:00',
}

type Statistics = { headcount: { minimum: number | null; reported: number | null }; devices: { total: number }; sentence: { fi: string } }

test('a Teams report: dropped, looked at, counted in with one tap, the same again changes nothing, and taken out', async () => {
  const app = await startApp({ at: '2026-10-06T10:00:00.000Z' })
  const { call, email } = await makeCaller(app, { email: 'kaisa.jarjestaja@example.fi' })
  const event = (await call<{ id: string }>('POST', '/events', webinar(EVENING))).body
  for (const [name, address] of [
    ['Aino Mallikas', 'aino.mallikas@example.org'],
    ['Ville Testinen', 'ville.testinen@example.org'],
  ])
    await call('POST', `/events/${event.id}/registrations`, { name, email: address })
  app.clock.set('2026-10-06T17:00:00.000Z')
  const figures = async () => (await call<Statistics>('GET', `/events/${event.id}/statistics`)).body
  const { page, complaints } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  const address = `${app.url}/manage/events/${event.id}/report`

  const kaisa = counting(page)
  await drop(page, address)
  expect(await wordsOf(page)).toMatch(/8 riviä\. Mitään ei ole vielä laskettu mukaan\./)
  expect(await countsOf(page)).toEqual(['2', '5', '1'])
  expect((await figures()).headcount.minimum).toBeNull()
  await kaisa.press(page.getByRole('button', { name: 'Tallenna 7 laitetta' }))
  expect(kaisa.done.activations).toBe(1)
  expect(await wordsOf(page)).toContain('Raportti on laskettu mukaan.')
  const counted = await figures()
  expect(counted).toMatchObject({ headcount: { minimum: 7, reported: 7 }, devices: { total: 7 } })
  await page.goto(`${app.url}/manage/events/${event.id}/attendance`)
  expect(await wordsOf(page)).toContain(counted.sentence.fi)

  await drop(page, address)
  expect(await wordsOf(page)).toContain('Raportti on laskettu mukaan.')
  expect(await figures()).toEqual(counted)

  await press(page, page.getByRole('button', { name: 'Kumoa tuonti' }))
  expect((await figures()).headcount.minimum).toBeNull()
  expect(complaints).toEqual([])
})

/** The file is dropped on the form: the staff's script sends it at once. */
async function drop(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const bytes = readFileSync(REPORT).toString('base64')
  const file = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    const data = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
    transfer.items.add(new File([data], 'Osallistujaraportti.csv', { type: 'text/csv' }))
    return transfer
  }, bytes)
  await Promise.all([page.waitForEvent('load'), page.locator('form[data-drop]').dispatchEvent('drop', { dataTransfer: file })])
}

const countsOf = async (page: Page) =>
  (await page.locator('.figure-card .figure').allInnerTexts()).map((text) => text.trim().split('\n')[0])

test('another program’s report is refused in plain words, and nothing is counted', async () => {
  const app = await startApp({ at: '2026-10-06T17:00:00.000Z' })
  const { call, email } = await makeCaller(app)
  const event = (await call<{ id: string }>('POST', '/events', webinar(EVENING))).body
  const { page } = await visitor({ width: 1280, height: 900, javaScript: false })
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage/events/${event.id}/report`)
  await page.locator('input[type=file]').setInputFiles(path.join(path.dirname(REPORT), 'webex.csv'))
  await press(page, page.getByRole('button', { name: 'Lue raportti' }))
  expect(await page.locator('.error-summary').innerText()).toContain('Tunnemme tämän raportin, mutta emme osaa vielä lukea sitä.')
  expect(await app.db.selectFrom('attendance_entry').select('id').execute()).toEqual([])
})
