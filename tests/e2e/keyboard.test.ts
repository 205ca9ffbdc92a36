import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { visitor, wordsOf } from '#tests/support/browser.ts'
import { startMeeting } from '#tests/support/meeting-server.ts'
import { signIn } from '#tests/support/staff-browser.ts'

type Focused = { tag: string; type: string; words: string; seen: boolean }

/** What has the focus: its words, and whether one sees that it has it (an outline or a ring, inside the window). */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? ''
    const ringed = (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
    return {
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute('type') ?? '',
      words: (element.getAttribute('aria-label') ?? (label || (element.textContent ?? ''))).trim(),
      seen: ringed && inside,
    }
  })
}

/** Tab until what is named has the focus. Everything passed on the way must show its focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.tag === 'body') continue
    if (!now.seen) throw new Error(`the focus is not seen on ${now.tag} ${now.words}`)
    if (name.test(now.words)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

async function pressKey(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

test('by keyboard alone: the skip link, registering, the form’s errors', async () => {
  const app = await startApp()
  const { call } = await makeCaller(app)
  const event = (await call<{ url: string }>('POST', '/events', webinar())).body
  const { page } = await visitor({ width: 1280, height: 900, javaScript: false })
  await page.goto(event.url)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ words: 'Siirry sisältöön', seen: true })
  await page.keyboard.press('Enter')
  await page.waitForURL(/#content$/)
  await tabTo(page, /^Nimi/)
  await page.keyboard.type('Mikko Lahti')
  await pressKey(page, 'Enter')
  expect(await focused(page)).toMatchObject({ words: expect.stringContaining('Korjaa yksi kohta'), seen: true })
  await tabTo(page, /sähköposti/i)
  expect((await focused(page)).tag).toBe('a')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).tag).toBe('input')
  await page.keyboard.type('mikko.lahti@example.org')
  await tabTo(page, /^Ilmoittaudu$/)
  await pressKey(page, 'Space')
  expect(await page.locator('main h1').textContent()).toBe('Olet mukana')
})

test('by keyboard alone: the join page counts seven with the number field', async () => {
  const app = await startApp({ at: '2027-03-18T06:45:00.000Z' })
  const meeting = await startMeeting()
  const { call } = await makeCaller(app)
  const event = (await call<{ id: string }>('POST', '/events', webinar({ joinUrl: meeting.url }))).body
  await call('POST', `/events/${event.id}/registrations`, { name: 'Lauri Niva', email: 'lauri.niva@example.org' })
  const [letter] = await mailbox(app, { to: 'lauri.niva@example.org' })
  const { page } = await visitor({ javaScript: false })
  await page.goto(linkIn(letter as { text: string }, '/j/'))
  await tabTo(page, /6/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/#/)
  if ((await focused(page)).tag !== 'input') await tabTo(page, /^Montako/)
  await page.keyboard.type('7')
  await pressKey(page, 'Enter')
  expect(page.url()).toBe(meeting.url)
  const { body } = await call<{ headcount: object }>('GET', `/events/${event.id}/statistics`)
  expect(body.headcount).toMatchObject({ minimum: 1, reported: 7 })
})

test('by keyboard alone: a sentence is typed and the webinar published', async () => {
  const app = await startApp()
  const { email } = await makeCaller(app)
  const { page } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage`)
  await tabTo(page, /^Uusi tilaisuus$/)
  await page.keyboard.type('Webinaari Ohjauksen iltapäivä to 18.3. klo 13–15 Teams')
  await tabTo(page, /^Tee luonnos$/)
  await pressKey(page, 'Enter')
  await tabTo(page, /^Julkaise$/)
  await pressKey(page, 'Enter')
  expect(await wordsOf(page)).toContain('Tallennettu. Kopioi linkki ja lähetä se.')
})

test('by keyboard alone: the arrows walk through what the report can be broken down by, and the button shows it', async () => {
  const app = await startApp()
  const { email, call } = await makeCaller(app)
  const held = webinar({ startsAt: '2027-02-11T09:00', endsAt: '2027-02-11T11:00' })
  const event = (await call<{ id: string }>('POST', '/events', held)).body
  await call('POST', `/events/${event.id}/attendance`, { name: 'Lauri Niva', mode: 'remote', method: 'tick', nonce: 'lauri' })
  const { page } = await visitor({ width: 1280, height: 900 })
  await signIn(app, page, email)
  await page.goto(`${app.url}/manage/report`)
  const address = page.url()
  await tabTo(page, /^Erittely/)
  for (const _ of [1, 2]) await page.keyboard.press('ArrowDown')
  const chosen = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)
  expect(page.url()).toBe(address)
  await tabTo(page, /^Näytä$/)
  await pressKey(page, 'Enter')
  expect(new URL(page.url()).searchParams.get('by')).toBe(chosen)
})
