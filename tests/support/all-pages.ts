import type { Page } from 'playwright'
import { makeCaller, webinar } from './api.ts'
import { type App, linkIn, mailbox, startApp } from './app.ts'
import { press } from './browser.ts'

/** A page to look at; `before` brings it to the state that is meant. */
export type Shown = { name: string; address: string; before?: (page: Page) => Promise<void> }

type Event = { id: string; slug: string; url: string }
type Registration = { manageUrl: string; joinUrl: string }
const FINNISH_ONLY = { fi: 'Ohjauksen iltapäivä' }

/** A program at five past nine with an event of each kind: over, running, coming, full, cancelled; a group with a meeting; a door. */
export async function startWithEverything() {
  const app = await startApp({ at: '2027-03-18T06:00:00.000Z', stays: true })
  const caller = await makeCaller(app)
  const { call } = caller
  const make = async (title: unknown, startsAt: string, endsAt: string, given: object = {}) =>
    (await call<Event>('POST', '/events', webinar({ title, startsAt, endsAt, ...given }))).body
  const register = async (event: Event, name: string) => {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.org`
    return (await call<Registration>('POST', `/events/${event.id}/registrations`, { name, email })).body
  }
  const description = { fi: 'Miten aikuinen innostuu opinnoista? Iltapäivän aikana kuulemme kolme tarinaa.' }
  const venue = { name: 'Rovala-opisto', address: 'Rovakatu 3', municipality: '698' }
  const events = {
    over: await make('Aamun tietoisku', '2027-03-18T08:10', '2027-03-18T08:20'),
    running: await make(FINNISH_ONLY, '2027-03-18T09:30', '2027-03-18T15:00', { openJoin: true, reminders: [{ before: 'PT1H' }] }),
    linkless: await make('Linkitön hetki', '2027-03-18T09:30', '2027-03-18T15:00', { joinUrl: null }),
    coming: await make(FINNISH_ONLY, '2027-03-25T12:00', '2027-03-25T14:00', {
      format: 'hybrid',
      venue,
      description,
      meetingPoint: 'Aula',
    }),
    full: await make('Kotapäivä', '2027-03-26T10:00', '2027-03-26T14:00', {
      kind: 'study_visit',
      format: 'on_site',
      joinUrl: null,
      venue,
      capacity: { onSite: 1 },
      waitlist: true,
    }),
    cancelled: await make('Peruttu tapaaminen', '2027-03-29T12:00', '2027-03-29T14:00'),
  }
  const registrations = {
    over: await register(events.over, 'Mikko Lahti'),
    running: await register(events.running, 'Mikko Lahti'),
    linkless: await register(events.linkless, 'Mikko Lahti'),
    coming: (
      await call<Registration>('POST', `/events/${events.coming.id}/registrations`, {
        name: 'Mikko Lahti',
        email: 'mikko.lahti@example.org',
        mode: 'remote',
      })
    ).body,
    full: await register(events.full, 'Aino Heikkinen'),
    waiting: await register(events.full, 'Amina Farah'),
    cancelled: await register(events.cancelled, 'Mikko Lahti'),
  }
  await call('POST', `/events/${events.cancelled.id}/cancel`, { reason: 'Kouluttaja on sairas', notify: false })
  const group = (await call<{ id: string; slug: string }>('POST', '/groups', { name: 'Koordinaatioryhmä', yearlyTarget: 3 })).body
  await call('POST', `/groups/${group.id}/members`, { name: 'Riitta Moilanen', email: 'riitta.moilanen@example.org' })
  const meeting = { startsAt: '2027-03-24T13:00', endsAt: '2027-03-24T15:00', format: 'hybrid', venueName: 'Rovala-opisto' }
  const called = (await call<Event>('POST', `/groups/${group.id}/meetings`, meeting)).body
  app.clock.set('2027-03-18T07:05:00.000Z')
  return { app, ...caller, events, registrations, group, meeting: called }
}
export type Everything = Awaited<ReturnType<typeof startWithEverything>>

/** Every page that people without an account see, in the states that look different. */
export async function participantPages({ app, events, registrations, group }: Everything): Promise<Shown[]> {
  const letterTo = async (to: string, begins: string, subject: RegExp) =>
    linkIn((await mailbox(app, { to, subject }))[0] as { text: string }, begins)
  const emptyForm = async (page: Page) => press(page, page.locator('form.prints button[type=submit]').last())
  return [
    { name: 'events', address: `${app.url}/` },
    { name: 'event', address: events.coming.url },
    { name: 'event with errors in the form', address: events.coming.url, before: emptyForm },
    { name: 'full event', address: events.full.url },
    { name: 'cancelled event', address: events.cancelled.url },
    { name: 'past event', address: events.over.url },
    { name: 'own registration', address: registrations.coming.manageUrl },
    { name: 'own place in the queue', address: registrations.waiting.manageUrl },
    { name: 'own registration to a cancelled event', address: registrations.cancelled.manageUrl },
    { name: 'join before the doors', address: registrations.coming.joinUrl },
    { name: 'join', address: registrations.running.joinUrl },
    {
      name: 'joined, no link yet',
      address: registrations.linkless.joinUrl,
      before: (page) => press(page, page.locator('button[value="2"]')),
    },
    { name: 'join afterwards', address: registrations.over.joinUrl },
    { name: 'join by the public link', address: `${events.running.url}/join` },
    { name: 'stop reminders', address: await letterTo('mikko.lahti@example.org', '/u/', /muistutus/) },
    { name: 'invitation', address: await letterTo('riitta.moilanen@example.org', '/i/', /kutsu/) },
    { name: 'group', address: `${app.url}/g/${group.slug}` },
    { name: 'privacy', address: `${app.url}/privacy` },
    { name: 'accessibility', address: `${app.url}/accessibility` },
    { name: 'sign-in', address: `${app.url}/sign-in` },
    { name: 'not found', address: `${app.url}/e/nowhere` },
  ]
}

/** The main pages of staff. */
export function staffPages({ app, accountId, events, group, meeting }: Everything): Shown[] {
  const of = (id: string, ...parts: string[]) =>
    ['', ...parts].map((part) => ({ name: `event ${part}`, address: `${app.url}/manage/events/${id}${part && `/${part}`}` }))
  const sentence = encodeURIComponent('Webinaari Kun suunnitelma pettää to 6.5. klo 9–11 Teams')
  const plain = [
    '',
    '/events',
    '/groups',
    '/groups/new',
    '/people',
    '/people/erase',
    '/network',
    '/profile',
    '/audit',
    '/report',
    '/report/events',
  ]
  return [
    ...plain.map((path) => ({ name: path || 'home', address: `${app.url}/manage${path}` })),
    { name: 'new event', address: `${app.url}/manage/events/new?sentence=${sentence}` },
    { name: 'new event without a sentence', address: `${app.url}/manage/events/new` },
    ...of(events.coming.id, 'edit', 'cancel', 'copy', 'remote', 'write', 'letters', 'poster', 'add', 'attendance', 'report'),
    { name: 'attendance of a running event', address: `${app.url}/manage/events/${events.running.id}/attendance` },
    { name: 'full event', address: `${app.url}/manage/events/${events.full.id}` },
    { name: 'cancelled event', address: `${app.url}/manage/events/${events.cancelled.id}` },
    { name: 'group', address: `${app.url}/manage/groups/${group.id}` },
    { name: 'new meeting', address: `${app.url}/manage/groups/${group.id}/meeting` },
    { name: 'meeting', address: `${app.url}/manage/meetings/${meeting.id}` },
    { name: 'person', address: `${app.url}/manage/people/${accountId}` },
    { name: 'mailbox', address: `${app.url}/mailbox` },
  ]
}

/** A host's door list, with somebody on it. */
export async function doorPage(page: Page, app: App, eventId: string): Promise<string> {
  await page.goto(`${app.url}/manage/events/${eventId}`)
  await press(page, page.getByRole('button', { name: 'Tee linkki ovilistaan' }))
  return (await page.locator('section[aria-labelledby=door] .copy-box .with-icon').innerText()).trim()
}
