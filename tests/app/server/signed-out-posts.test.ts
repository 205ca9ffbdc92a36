import { expect, test } from 'vitest'
import { startSession } from '#app/domain/accounts/start-session.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { form, serveRoutes } from '#tests/support/served.ts'
import { NOW } from '#tests/support/world.ts'

/** A form as the page keeps it: its address and its hidden fields, as a browser would send them again. */
function keptForm(html: string) {
  const text = (escaped: string) =>
    escaped.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const fields = [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    text(name),
    text(value),
  ])
  return { action: text(/<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? 'none'), fields: new URLSearchParams(fields) }
}

async function signedIn(served: Awaited<ReturnType<typeof serveRoutes>>) {
  const sari = await makeAccount(served.db)
  const session = await served.db.transaction().execute((tx) => startSession(tx, sari.id, NOW))
  return { cookie: `kutsu_session=${session}` }
}

test('an event sent after the session ended is kept on a page, and is published when it is sent again signed in', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const headers = await signedIn(served)
  const typed = {
    title: 'Kello "9" <b>& muuta</b>',
    kind: 'webinar',
    description: 'Rivi yksi\nRivi kaksi',
    date: '2027-04-15',
    startTime: '9',
    endTime: '11',
    format: 'remote',
    organisation: 'lappia',
    intent: 'publish',
  }
  const kept = await served.send(form('/manage/events/new?lang=en', typed))
  expect([kept.status, kept.headers['cache-control'], kept.headers['content-language']]).toEqual([401, 'no-store', 'en'])
  expect(kept.text).toContain('<h1>You are no longer signed in</h1>')
  expect(kept.text).toContain('href="/sign-in?lang=en" target="_blank"')
  const { action, fields } = keptForm(kept.text)
  expect([action, Object.fromEntries(fields)]).toEqual(['/manage/events/new?lang=en', typed])

  const stillOut = await served.send(form(action, fields))
  expect([stillOut.status, Object.fromEntries(keptForm(stillOut.text).fields)]).toEqual([401, typed])
  expect((await served.send(form(action, fields, headers))).status).toBe(303)
  const made = await served.db.selectFrom('event').select(['title', 'status']).execute()
  expect(made).toEqual([{ title: JSON.stringify({ fi: typed.title }), status: 'published' }])
})

test('a letter to all that was written too long is not lost with its session, and nothing leaves', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const event = await makeEvent(served.db)
  const body = 'Hyvät osallistujat! '.repeat(240)
  const kept = await served.send(form(`/manage/events/${event.id}/write`, { subject: 'Tuokaa eväät', body, intent: 'send' }))
  expect([kept.status, keptForm(kept.text).fields.get('body')]).toEqual([401, body])
  expect(await served.db.selectFrom('outbox').select('id').execute()).toEqual([])
})

test('a file cannot be kept: signing in leads back to its page', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const event = await makeEvent(served.db)
  const path = `/manage/events/${event.id}/report`
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' }
  const { status, text } = await served.send({ method: 'POST', path, headers, body: '--x--\r\n' })
  expect(status).toBe(401)
  expect(text).toContain(`href="/sign-in?lang=fi&amp;next=${encodeURIComponent(path)}"`)
})

test('the API answers a call without a token as before, and a page that is only read leads to signing in', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const api = await served.send({ method: 'POST', path: '/api/v1/events', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect([api.status, api.headers['content-type']]).toEqual([401, 'application/problem+json'])
  const page = await served.send({ path: '/manage/events/new?sentence=Webinaari' })
  const next = encodeURIComponent('/manage/events/new?sentence=Webinaari')
  expect([page.status, page.headers.location]).toEqual([303, `/sign-in?next=${next}`])
})

test('a mistyped address and a link that no longer works keep where one wanted to go', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const next = '/manage/events/new?sentence=Webinaari'
  const page = await served.send({ path: `/sign-in?next=${encodeURIComponent(next)}` })
  const action = /<form class="flow" method="post" action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? 'none'
  const mistyped = await served.send(form(action, { email: 'sari@', next }))
  expect(mistyped.status).toBe(422)
  expect(keptForm(mistyped.text.replace(/^[\s\S]*<main/, '')).fields.get('next')).toBe(next)
  const used = await served.send(form(`/sign-in/${'0'.repeat(32)}`, { next }))
  expect(used.headers.location).toBe(`/sign-in?expired=1&next=${encodeURIComponent(next)}`)
})
