import { expect, test } from 'vitest'
import { makeCaller } from '#tests/support/api.ts'
import { linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'
import { readCalendar } from '#tests/support/calendar.ts'
import { counting, signIn } from '#tests/support/staff-browser.ts'

const MEMBERS = [
  'Mikko Lahti <mikko.lahti@example.org>, Kemijärven kaupunki, puheenjohtaja',
  'Riitta Moilanen <riitta.moilanen@example.org>, Moninet, jäsen',
  'Jukka Salmela <jukka.salmela@example.org>, Rovala-opisto, jäsen',
]

test('a coordination group: members, one action invites them all, each answers in one tap, attendance is ticked, the year is on the group’s page', async () => {
  const app = await startApp({ at: '2027-03-08T10:00:00.000Z' })
  const { email } = await makeCaller(app)
  const { page, complaints } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  const group = await foundGroup(page, app.url)

  const jukka = counting(page)
  await jukka.press(page.getByRole('link', { name: 'Uusi kokous' }))
  await jukka.type(page.locator('#sentence'), 'Koordinaatioryhmän kokous pe 12.3. klo 13–15 paikan päällä @ Rovala-opisto')
  await page.getByRole('button', { name: 'Kutsu 3 jäsentä' }).waitFor()
  expect(await wordsOf(page.locator('.letter'))).toMatch(/13\.00–15\.00[\s\S]*Rovala-opisto/)
  await jukka.press(page.getByRole('button', { name: 'Kutsu 3 jäsentä' }))
  expect(jukka.done).toEqual({ activations: 2, fields: 1 })
  const meeting = page.url()
  expect(await wordsOf(page)).toContain('3 kutsua lähtee pian')
  app.clock.forward(1.1)

  const mikko = await invitationOf(app, 'mikko.lahti@example.org', 'coming')
  await mikko.press(mikko.page.getByRole('button', { name: 'Osallistun' }))
  expect(mikko.done).toEqual({ activations: 1, fields: 0 })
  expect(await wordsOf(mikko.page)).toContain('Vastasit:')
  const riitta = await invitationOf(app, 'riitta.moilanen@example.org', 'deputy')
  await riitta.type(riitta.page.getByLabel('Varajäsenen nimi'), 'Outi Kallio')
  await riitta.press(riitta.page.locator('form', { has: riitta.page.getByLabel('Varajäsenen nimi') }).getByRole('button'))
  expect(await wordsOf(riitta.page)).toContain('Tilallesi tulee Outi Kallio.')
  const cannot = await invitationOf(app, 'jukka.salmela@example.org', 'cannot')
  await cannot.press(cannot.page.getByRole('button', { name: 'En pääse' }))

  await page.goto(meeting)
  expect(await page.locator('section[aria-labelledby=answers]').innerText()).toMatch(
    /tulee\s+1[\s\S]*varajäsen\s+1[\s\S]*ei pääse\s+1[\s\S]*ei vastannut\s+0/,
  )
  app.clock.set('2027-03-12T11:30:00.000Z')
  await signIn(app, page, email)
  await page.goto(meeting)
  await press(page, page.getByRole('button', { name: 'Kirjaa tulijat läsnä oleviksi' }))
  await press(page, page.getByRole('button', { name: 'Päätä läsnäolon kirjaus' }))
  expect(await page.locator('#attendance').innerText()).toBe('Läsnä 2/3, organisaatioita 2/3')

  app.clock.set('2027-03-12T14:00:00.000Z')
  await page.goto(group)
  expect(await wordsOf(page)).toContain('Tänä vuonna pidetty 1 ja sovittu 0, tavoite 3')
  const { page: reader } = await visitor({ javaScript: false })
  await reader.goto(new URL((await page.getByRole('link', { name: 'Ryhmän julkinen sivu' }).getAttribute('href')) ?? '', app.url).href)
  expect(await wordsOf(reader)).toMatch(/perjantaina 12\.3\.2027\s+klo 13\.00–15\.00/)
  expect(await wordsOf(reader)).not.toContain('Mikko')
  expect(complaints).toEqual([])
})

type Page = Awaited<ReturnType<typeof visitor>>['page']

async function foundGroup(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/manage/groups`)
  await press(page, page.getByRole('link', { name: 'Uusi ryhmä' }))
  await page.getByLabel('Ryhmän nimi').fill('Koordinaatioryhmä')
  await page.getByLabel('Kokouksia vuodessa').fill('3')
  await press(page, page.getByRole('button', { name: 'Perusta ryhmä' }))
  await page.getByLabel('Jäsenet, yksi riville').fill(MEMBERS.join('\n'))
  await press(page, page.getByRole('button', { name: 'Lisää jäseniä' }))
  expect(await wordsOf(page)).toContain('3 jäsentä, 3 organisaatiota')
  return page.url()
}

/** A member's phone, opened from the letter by the link of one answer. The calendar entry came with the letter. */
async function invitationOf(app: Awaited<ReturnType<typeof startApp>>, to: string, answer: string) {
  const [letter] = await mailbox(app, { to })
  expect(readCalendar(letter?.calendar)).toMatchObject({ method: 'REQUEST', start: '2027-03-12T11:00:00.000Z' })
  const { page } = await visitor({ javaScript: false })
  const link = new URL(linkIn(letter as { text: string }, '/i/'))
  link.searchParams.set('answer', answer)
  await page.goto(link.href)
  return { page, ...counting(page) }
}
