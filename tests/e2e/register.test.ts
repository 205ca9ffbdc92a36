import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'

type Event = { id: string; slug: string; url: string }

const app = await startApp({ stays: true })
const { call } = await makeCaller(app)

const WORDS = {
  fi: { button: 'Ilmoittaudu', done: 'Olet mukana', title: 'Työttömän aikuisen motivointi' },
  selko: { button: 'Tulen mukaan', done: 'Sinulla on paikka', title: 'Kun työtä ei ole' },
  sv: { button: 'Anmäl dig', done: 'Du är anmäld', title: 'Att motivera arbetslösa vuxna' },
  en: { button: 'Register', done: 'You are registered', title: 'Motivating the unemployed adult' },
} as const

test.each(Object.entries(WORDS))(
  'without scripts or an account: two fields and one tap, then a letter with the calendar in it (%s)',
  async (language, words) => {
    const email = `mikko.lahti.${language}@example.org`
    const event = (await call<Event>('POST', '/events', webinar())).body
    const { page, context, complaints } = await visitor({ javaScript: false })

    await page.goto(`${event.url}?lang=${language}`)
    expect(await page.locator('h1').textContent()).toBe(words.title)
    await page.getByLabel(/^(Nimi|Namn|Name)$/).fill('Mikko Lahti')
    await page.getByLabel(/^(Sähköposti|E-post|E-mail)$/).fill(email)
    await press(page, page.locator('form button[type=submit]', { hasText: words.button }))
    expect(new URL(page.url()).pathname).toMatch(/^\/r\/[0-9a-z]{32}$/)
    expect(await page.locator('main h1').textContent()).toBe(words.done)
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])

    const [letter] = await mailbox(app, { to: email })
    const calendar = new ICAL.Component(ICAL.parse(letter?.calendar ?? ''))
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    expect(entry.summary).toBe(words.title)
    expect(entry.startDate.toJSDate().toISOString()).toBe('2027-03-18T07:00:00.000Z')
    expect(entry.endDate.toJSDate().toISOString()).toBe('2027-03-18T09:00:00.000Z')
    expect(letter?.text).not.toContain('meeting.example.org')
    expect(new URL(linkIn(letter as { text: string }, '/r/')).pathname).toBe(new URL(page.url()).pathname)
  },
)

test('a wrong form keeps what was typed and says next to each field what to do', async () => {
  const event = (await call<Event>('POST', '/events', webinar())).body
  const { page } = await visitor({ javaScript: false })
  await page.goto(event.url)
  await page.getByLabel('Nimi', { exact: true }).fill('Mikko Lahti')
  await page.getByLabel('Sähköposti', { exact: true }).fill('mikko.lahti@gmial.com')
  const answer = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('form button[type=submit]').click(),
  ])
  expect(answer[0].status()).toBe(422)
  expect(await page.locator('.error-summary').textContent()).toContain('mikko.lahti@gmail.com')
  expect(await page.getByLabel('Nimi', { exact: true }).inputValue()).toBe('Mikko Lahti')
  await press(page, page.locator('form button[type=submit]'))
  expect(new URL(page.url()).pathname).toMatch(/^\/r\//)
})

test('the registrant adds people, then cancels with one button; the seat is free again', async () => {
  const event = (await call<Event>('POST', '/events', webinar({ capacity: { remote: 5 } }))).body
  const { page } = await visitor({ javaScript: false })
  await page.goto(event.url)
  await page.getByLabel('Nimi', { exact: true }).fill('Henna Kuusela')
  await page.getByLabel('Sähköposti', { exact: true }).fill('henna.kuusela@example.org')
  await press(page, page.locator('form button[type=submit]'))
  await page.getByText('Muuta ilmoittautumista').click()
  await page.getByLabel('Montako teitä on yhteensä?').fill('3')
  await page.getByLabel('Muiden nimet').fill('Aino Heikkinen\nKari Öhman')
  await press(page, page.getByRole('button', { name: 'Tallenna' }))
  expect(await wordsOf(page)).toContain('3 paikkaa · Aino Heikkinen, Kari Öhman')
  await press(page, page.getByRole('button', { name: 'Peru ilmoittautuminen' }))
  expect(await page.locator('main h1').textContent()).toBe('Ilmoittautumisesi on peruttu')
  const { body } = await call<{ seats: unknown }>('GET', `/events/${event.id}`)
  expect(body.seats).toEqual([{ mode: 'remote', confirmed: 0, waitlisted: 0 }])
  const letters = await mailbox(app, { to: 'henna.kuusela@example.org' }, 2)
  expect(letters.map((letter) => letter.calendar_method)).toEqual(['REQUEST', 'CANCEL'])
})
