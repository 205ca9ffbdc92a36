import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'
import { counting, signIn } from '#tests/support/staff-browser.ts'

const VISIT = {
  kind: 'study_visit',
  title: 'Tutustumispäivä opistolla',
  startsAt: '2027-03-18T10:00',
  endsAt: '2027-03-18T14:00',
  format: 'on_site',
  joinUrl: null,
  venue: { name: 'Rovala-opisto', address: 'Rovakatu 3', municipality: '698' },
  capacity: { onSite: 3 },
  waitlist: true,
}

/** A visit with room for three: Aino and Öhman with a friend have it, Amina waits. */
async function fullVisit() {
  const app = await startApp({ at: '2027-03-16T10:00:00.000Z' })
  const { call, email } = await makeCaller(app)
  const event = (await call<{ id: string; url: string }>('POST', '/events', webinar(VISIT))).body
  const register = async (name: string, address: string, seats: number) => {
    const { page } = await visitor({ javaScript: false })
    await page.goto(event.url)
    await page.getByLabel('Nimi', { exact: true }).fill(name)
    await page.getByLabel('Sähköposti', { exact: true }).fill(address)
    if (seats > 1) {
      await page.locator('summary', { hasText: 'Tuletteko yhdessä?' }).click()
      await page.getByLabel('Montako teitä on yhteensä?').fill(String(seats))
    }
    await press(page, page.locator('form button[type=submit]').last())
    return page.locator('main h1').textContent()
  }
  return { app, call, email, event, register }
}

test('a study visit: three seats and a queue, a phone at the door without scripts, one tap a person, honest figures', async () => {
  const { app, call, email, event, register } = await fullVisit()
  expect(await register('Aino Heikkinen', 'aino.heikkinen@example.org', 1)).toBe('Olet mukana')
  expect(await register('Kari Öhman', 'kari.ohman@example.org', 2)).toBe('Olet mukana')
  expect(await register('Amina Farah', 'amina.farah@example.org', 1)).toBe('Olet jonossa')
  await mailbox(app, { to: 'amina.farah@example.org', subject: /jono/i })

  const { page } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage/events/${event.id}`)
  await press(page, page.getByRole('button', { name: 'Tee linkki ovilistaan' }))
  const door = (await page.locator('section[aria-labelledby=door] .copy-box .with-icon').innerText()).trim()

  const [own] = await mailbox(app, { to: 'aino.heikkinen@example.org' })
  const { page: aino } = await visitor({ javaScript: false })
  await aino.goto(linkIn(own as { text: string }, '/r/'))
  await press(aino, aino.getByRole('button', { name: 'Peru ilmoittautuminen' }))
  await mailbox(app, { to: 'amina.farah@example.org', subject: /sait paikan/ })

  app.clock.set('2027-03-18T07:40:00.000Z')
  await atTheDoor(door)
  app.clock.set('2027-03-18T13:00:00.000Z')
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage/events/${event.id}/attendance`)
  expect(await page.locator('.figure-card').first().innerText()).toMatch(/Vähintään\s+4/)
  const { body } = await call<{ headcount: { minimum: number }; onSite: object; sentence: { fi: string } }>(
    'GET',
    `/events/${event.id}/statistics`,
  )
  expect(body).toMatchObject({ headcount: { minimum: 4 }, onSite: { identified: 4, counted: 5 } })
  expect(await wordsOf(page)).toContain(body.sentence.fi)
})

/** Outi's phone: ticks both parties, takes one back and ticks it again, adds a guest, counts the room. */
async function atTheDoor(door: string) {
  const { page, context } = await visitor({ javaScript: false })
  await page.goto(door)
  expect(await wordsOf(page)).not.toContain('@')
  const outi = counting(page)
  await outi.press(page.getByRole('button', { name: /Amina Farah/ }))
  expect(outi.done.activations).toBe(1)
  expect(await countsOf(page)).toEqual([1, 0, 1])
  await outi.press(page.locator('.undo-bar').getByRole('button', { name: 'Kumoa' }))
  expect(await countsOf(page)).toEqual([0, 0, 0])
  await outi.press(page.getByRole('button', { name: /Amina Farah/ }))
  await outi.press(page.getByRole('button', { name: /Kari Öhman/ }))
  await page.getByRole('searchbox').fill('ohman')
  await press(page, page.getByRole('button', { name: 'Etsi nimeä' }))
  expect(await page.locator('.door-row').allInnerTexts()).toEqual([expect.stringContaining('Kari Öhman')])
  await outi.press(page.getByRole('button', { name: 'Yksi lisää' }))
  expect(await countsOf(page)).toEqual([3, 1, 4])
  await page.locator('summary', { hasText: 'Laske väki silmin' }).click()
  await page.getByLabel('Montako ihmistä paikalla on nyt?').fill('5')
  await press(page, page.getByRole('button', { name: 'Tallenna' }))
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await context.cookies()).toEqual([])
}

const countsOf = async (page: { locator: (css: string) => { allInnerTexts: () => Promise<string[]> } }) =>
  (await page.locator('.door-counter dd').allInnerTexts()).map(Number)
