import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { type App, linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'
import { readCalendar } from '#tests/support/calendar.ts'
import { startMeeting } from '#tests/support/meeting-server.ts'
import { COORDINATOR, counting, setUpByLink, signIn } from '#tests/support/staff-browser.ts'

const TITLE = 'Työttömän aikuisen motivointi'
const MIKKO = { name: 'Mikko Lahti', email: 'mikko.lahti@example.org' }

async function registerOn(link: string): Promise<Page> {
  const { page } = await visitor()
  await page.goto(link)
  await page.getByLabel('Nimi', { exact: true }).fill(MIKKO.name)
  await page.getByLabel('Sähköposti', { exact: true }).fill(MIKKO.email)
  await press(page, page.getByRole('button', { name: 'Ilmoittaudu' }))
  return page
}

/** An office whose owner organises a published webinar that Mikko is registered to. */
async function withOneRegistered(given: Record<string, unknown> = {}) {
  const app = await startApp()
  const { call, email } = await makeCaller(app)
  const event = (await call<{ id: string; url: string }>('POST', '/events', webinar(given))).body
  await call('POST', `/events/${event.id}/registrations`, MIKKO)
  const { page, complaints } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  return { app, event, page, email, complaints }
}

const lettersOf = async (app: App, count: number) =>
  (await mailbox(app, { to: MIKKO.email }, count)).map((letter) => ({
    ...letter,
    entry: letter.calendar ? readCalendar(letter.calendar) : undefined,
  }))

test('from the set-up link to the figures: a sentence, a link, a letter with a calendar, a reminder, three people behind one device', async () => {
  const app = await startApp({ at: '2027-03-15T10:00:00.000Z' })
  const meeting = await startMeeting()
  const { page, complaints } = await setUpByLink(app)
  expect(new URL(page.url()).pathname).toBe('/manage')
  await press(page, page.getByRole('link', { name: 'Tilaisuudet', exact: true }))

  const sari = counting(page)
  await sari.press(page.getByRole('link', { name: 'Uusi tilaisuus' }))
  await sari.type(page.locator('#sentence'), `Webinaari ${TITLE} to 18.3. klo 9–11 Teams`)
  await page.locator('#draft h2', { hasText: TITLE }).waitFor()
  expect(await wordsOf(page.locator('.draft-lines'))).toMatch(
    /motivointi · Webinaari[\s\S]*torstaina 18\.3\.2027 klo 9\.00–11\.00[\s\S]*Etänä/,
  )
  await sari.press(page.getByRole('button', { name: 'Julkaise' }))
  expect(await wordsOf(page)).toContain('Kopioi linkki')
  expect(sari.done).toEqual({ activations: 2, fields: 1 })

  await press(page, page.getByRole('link', { name: 'Muokkaa' }))
  await page.getByLabel('Teams- tai Zoom-linkki').fill(meeting.url)
  await press(page, page.getByRole('button', { name: 'Tallenna muutos' }))
  const eventPage = page.url().split('?')[0] as string
  const link = (await page.locator('.copy-box .with-icon').first().innerText()).trim()

  const own = await registerOn(link)
  expect(await own.locator('main h1').textContent()).toBe('Olet mukana')
  await readLetter(page, app)

  app.clock.set('2027-03-17T07:00:30.000Z')
  const [, reminder] = await mailbox(app, { to: MIKKO.email }, 2)
  app.clock.set('2027-03-18T06:50:00.000Z')
  await own.goto(linkIn(reminder as { text: string }, '/j/'))
  await press(own, own.getByRole('button', { name: /^3 / }))
  expect([own.url(), meeting.visits()]).toEqual([meeting.url, 1])

  await signIn(app, page, COORDINATOR.email)
  await page.goto(`${eventPage}/attendance`)
  expect(await figuresOf(page)).toMatchObject({ Vähintään: '1', Ilmoitettu: '3' })
  app.clock.set('2027-03-18T10:00:00.000Z')
  await page.goto(`${eventPage}/attendance`)
  await press(page, page.getByRole('button', { name: 'Päätä läsnäolon kirjaus' }))
  await press(page, page.getByRole('link', { name: 'Raportti', exact: true }))
  expect(await wordsOf(page)).toMatch(/1 tilaisuus[\s\S]*3/i)
  expect(await figuresOf(page)).toMatchObject({ Tilaisuuksia: '1', Osallistumiskertoja: '3' })
  expect(complaints).toEqual([])
})

/** The coordinator reads Mikko's confirmation in the built-in mailbox, with the entry that his calendar gets. */
async function readLetter(page: Page, app: App) {
  await mailbox(app, { to: MIKKO.email })
  await page.goto(`${app.url}/mailbox`)
  await press(page, page.locator('tr', { hasText: MIKKO.email }).getByRole('link').first())
  expect(await page.frameLocator('iframe').locator('body').innerText()).toContain(TITLE)
  const entry = readCalendar(await page.locator('section pre').textContent())
  expect(entry).toMatchObject({ method: 'REQUEST', summary: TITLE, start: '2027-03-18T07:00:00.000Z', end: '2027-03-18T09:00:00.000Z' })
}

/** The cards of a page: label → figure. */
async function figuresOf(page: Page): Promise<Record<string, string>> {
  const cards = await page.locator('.figure-card').all()
  const pairs = await Promise.all(cards.map(async (card) => (await card.innerText()).split('\n').filter((line) => line.trim())))
  return Object.fromEntries(pairs.map(([label = '', figure = '']) => [label.trim(), figure.trim()]))
}

test('a new time: who is told and what they get is shown, undoing in the first minute sends nothing, after it calendars move', async () => {
  const { app, event, page, complaints } = await withOneRegistered()
  const [first] = await lettersOf(app, 1)
  const move = async () => {
    await page.goto(`${app.url}/manage/events/${event.id}/edit`)
    await page.getByLabel('Alkaa', { exact: true }).fill('12:00')
    await page.getByLabel('Loppuu', { exact: true }).fill('14:00')
    await press(page, page.getByRole('button', { name: 'Tallenna muutos' }))
    expect(await wordsOf(page)).toContain('Muutos kerrotaan 1 ihmiselle')
    expect(await page.locator('.letter').innerText()).toContain('12.00–14.00')
    await press(page, page.getByRole('button', { name: 'Tallenna ja lähetä 1 viesti' }))
  }
  await move()
  app.clock.forward(0.5)
  await press(page, page.getByRole('button', { name: 'Kumoa' }))
  expect(await wordsOf(page)).toContain('Kumottu. Yhtään viestiä ei lähtenyt.')
  expect(await wordsOf(page.locator('.page-head').first())).toContain('9.00–11.00')

  await move()
  app.clock.forward(1.1)
  const letters = await lettersOf(app, 2)
  expect(letters).toHaveLength(2)
  const [before, after] = [first?.entry, letters[1]?.entry]
  expect(after).toMatchObject({ method: 'REQUEST', uid: before?.uid, start: '2027-03-18T10:00:00.000Z' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence as number)
  expect(complaints).toEqual([])
})

test('a cancelled webinar leaves calendars, and says why', async () => {
  const { app, event, page } = await withOneRegistered()
  const [first] = await lettersOf(app, 1)
  await page.goto(`${app.url}/manage/events/${event.id}`)
  const sari = counting(page)
  sari.done.activations++
  await page.getByText('Muut toiminnot').click()
  await sari.press(page.getByRole('link', { name: 'Peru tilaisuus' }))
  await sari.type(page.getByLabel(/^Syy, joka kerrotaan/), 'Kouluttaja on sairas')
  expect(await page.locator('.recipients').innerText()).toContain('1')
  await sari.press(page.getByRole('button', { name: 'Peru ja lähetä 1 viesti' }))
  expect(sari.done).toEqual({ activations: 3, fields: 1 })
  app.clock.forward(1.1)
  const letter = (await lettersOf(app, 2)).at(-1)
  expect(letter?.text).toContain('Kouluttaja on sairas')
  expect(letter?.entry).toMatchObject({ method: 'CANCEL', uid: first?.entry?.uid })
  const { page: reader } = await visitor({ javaScript: false })
  await reader.goto(event.url)
  expect(await wordsOf(reader)).toContain('Kouluttaja on sairas')
})

test('a meeting place closes: three taps move the day online, everybody is told, calendars keep the entry', async () => {
  const venue = { name: 'Kirjasto', address: 'Hallituskatu 9' }
  const { app, event, page, complaints } = await withOneRegistered({ format: 'on_site', joinUrl: null, venue })
  const [first] = await lettersOf(app, 1)
  await page.goto(`${app.url}/manage/events/${event.id}`)
  const sari = counting(page)
  sari.done.activations++
  await page.getByText('Muut toiminnot').click()
  await sari.press(page.getByRole('link', { name: 'Siirrä etäyhteydelle' }))
  await sari.type(page.getByLabel('Teams- tai Zoom-linkki'), 'https://teams.microsoft.com/meet/1')
  expect(await wordsOf(page.locator('.letter'))).toMatch(/Kirjasto[\s\S]*etänä/)
  await sari.press(page.getByRole('button', { name: 'Siirrä ja lähetä 1 viesti' }))
  expect(sari.done).toEqual({ activations: 3, fields: 1 })
  expect(await wordsOf(page.getByRole('main'))).toMatch(/Etänä[\s\S]*Kumoa/)
  app.clock.forward(1.1)
  const letter = (await lettersOf(app, 2)).at(-1)
  expect(letter?.text).toContain('Nyt: etänä')
  expect(letter?.text).not.toContain('teams.microsoft.com')
  expect(letter?.entry).toMatchObject({ method: 'REQUEST', uid: first?.entry?.uid })
  expect(complaints).toEqual([])
})

test('a day changed by hand is checked before it is published: the holiday stands on its line, and goes with another day', async () => {
  const { app, page, complaints } = await withOneRegistered()
  const sentence = encodeURIComponent('Webinaari Opon arki to 15.4. klo 9–11 Teams')
  await page.goto(`${app.url}/manage/events/new?sentence=${sentence}`)
  await page.getByText('Muuta: Milloin').click()
  const line = page.locator('#when-warns')
  expect(await wordsOf(line)).toBe('')
  await page.getByLabel('Päivä', { exact: true }).fill('2027-05-06')
  await page.getByLabel('Päivä', { exact: true }).blur()
  await line.getByText('Moni on vapaalla').waitFor()
  expect(await wordsOf(page.locator('#when-answer'))).toContain('torstaina 6.5.2027')
  await page.getByLabel('Päivä', { exact: true }).fill('2027-05-13')
  await page.getByLabel('Päivä', { exact: true }).blur()
  await page.locator('#when-answer').getByText('13.5.2027').waitFor()
  expect(await wordsOf(line)).toBe('')
  expect(complaints).toEqual([])
})

test('last time’s event again: two taps, the proposed day as it is or another', async () => {
  const { app, page, email } = await withOneRegistered()
  app.clock.set('2027-03-20T10:00:00.000Z')
  await signIn(app, page, email)
  const again = async (day?: string) => {
    await page.goto(`${app.url}/manage`)
    const sari = counting(page)
    await sari.press(page.getByRole('link', { name: new RegExp(`${TITLE}, .*18\\.3\\.`) }).last())
    expect(await wordsOf(page.locator('.draft-lines'))).toMatch(/torstaina 1\.4\.2027 klo 9\.00–11\.00[\s\S]*Päivä on ehdotus/)
    if (day) await sari.type(page.getByLabel('Päivä', { exact: true }), day)
    await sari.press(page.getByRole('button', { name: 'Julkaise' }))
    expect(await wordsOf(page)).toContain('Kopioi linkki')
    return [await wordsOf(page.locator('.page-head').first()), sari.done] as const
  }
  const [proposed, asProposed] = await again()
  expect(proposed).toMatch(/torstaina 1\.4\.2027 klo 9\.00–11\.00/)
  expect(asProposed).toEqual({ activations: 2, fields: 0 })
  const [moved, withDay] = await again('2027-04-15')
  expect(moved).toMatch(/torstaina 15\.4\.2027 klo 9\.00–11\.00/)
  expect(withDay).toEqual({ activations: 2, fields: 1 })
})

test('an invitation pasted on a phone stays within the page', async () => {
  const app = await startApp()
  const { email } = await makeCaller(app)
  const { page } = await visitor({ width: 360, height: 640 })
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage/events/new`)
  await page.locator('#sentence').fill(`Webinaari ${TITLE} to 18.3. klo 9–11\nhttps://teams.microsoft.com/meet/${'3'.repeat(80)}`)
  await page.locator('#draft h2', { hasText: TITLE }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
