import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { linkIn, mailbox, startApp } from '#tests/support/app.ts'
import { press, visitor, wordsOf } from '#tests/support/browser.ts'
import { startMeeting } from '#tests/support/meeting-server.ts'

type Event = { id: string; slug: string; url: string }
type Statistics = {
  headcount: { minimum: number; reported: number; estimated: number | null }
  devices: { total: number; answered: number }
  sentence: Record<string, string>
}

async function registered(at: string, given: Record<string, unknown> = {}) {
  const app = await startApp({ at })
  const meeting = await startMeeting()
  const { call } = await makeCaller(app)
  const event = (await call<Event>('POST', '/events', webinar({ joinUrl: meeting.url, ...given }))).body
  await call('POST', `/events/${event.id}/registrations`, { name: 'Mikko Lahti', email: 'mikko.lahti@example.org' })
  return { app, meeting, call, event }
}

test.each([true, false])(
  'the reminder leads to the join page, one tap as three opens the meeting on its own origin (scripts: %s)',
  async (javaScript) => {
    const { app, meeting, call, event } = await registered('2027-03-16T10:00:00.000Z', { reminders: [{ before: 'PT1H' }] })
    app.clock.set('2027-03-18T06:00:30.000Z')
    const [reminder] = await mailbox(app, { to: 'mikko.lahti@example.org', subject: /muist|to 18\.3\. klo 9/i }, 2).then((letters) =>
      letters.slice(1),
    )
    app.clock.set('2027-03-18T06:50:00.000Z')
    const { page, complaints } = await visitor({ javaScript })
    await page.goto(linkIn(reminder as { text: string }, '/j/'))
    expect(await page.locator('h1').textContent()).toBe('Montako teitä on tällä laitteella?')
    expect(await page.content()).not.toContain(meeting.url)
    await press(page, page.getByRole('button', { name: /^3 / }))
    expect(page.url()).toBe(meeting.url)
    expect(meeting.visits()).toBe(1)
    expect(complaints).toEqual([])

    const { body } = await call<Statistics>('GET', `/events/${event.id}/statistics`)
    expect(body).toMatchObject({ headcount: { minimum: 1, reported: 3 }, devices: { total: 1, answered: 1 } })
  },
)

test('a meeting’s link that leads on to another host opens the meeting there', async () => {
  const meeting = await startMeeting()
  const short = await startMeeting({ leadsTo: meeting.url })
  const { app, event } = await registered('2027-03-18T06:45:00.000Z', { joinUrl: short.url, openJoin: true })
  const { page, complaints } = await visitor()
  await page.goto(`${app.url}/e/${event.slug}/join`)
  await press(page, page.getByRole('button', { name: /^3 / }))
  expect(page.url()).toBe(meeting.url)
  expect(complaints).toEqual([])
})

test('opening the join link counts nobody, however often and by whom', async () => {
  const { app, call, event } = await registered('2027-03-18T06:45:00.000Z')
  const [letter] = await mailbox(app, { to: 'mikko.lahti@example.org' })
  const link = linkIn(letter as { text: string }, '/j/')
  for (let i = 0; i < 5; i++) await fetch(link, { headers: { 'sec-purpose': 'prefetch' } })
  await fetch(link, { method: 'HEAD' })
  const { page, context } = await visitor()
  await page.goto(link)
  await page.reload()
  expect(await context.cookies()).toEqual([])
  const { body } = await call<{ attendance: { state: string }; headcount: { minimum: number | null } }>(
    'GET',
    `/events/${event.id}/statistics`,
  )
  expect(body.headcount.minimum).toBeNull()
  expect(await app.db.selectFrom('attendance_entry').select('id').execute()).toEqual([])
})

test('before the doors the page waits, afterwards it thanks and asks once more', async () => {
  const { app, call, event } = await registered('2027-03-17T10:00:00.000Z')
  const [letter] = await mailbox(app, { to: 'mikko.lahti@example.org' })
  const link = linkIn(letter as { text: string }, '/j/')
  const { page } = await visitor({ javaScript: false })
  await page.goto(link)
  expect(await page.getByRole('button', { name: /^3 / }).count()).toBe(0)
  app.clock.set('2027-03-18T09:30:00.000Z')
  await page.goto(link)
  await press(page, page.locator('button[value="5"]'))
  expect(await wordsOf(page)).toMatch(/5/)
  const { body } = await call<Statistics>('GET', `/events/${event.id}/statistics`)
  expect(body.headcount.reported).toBe(5)
})
