import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { listEntries, listPoints } from '#app/domain/attendance/queries.server.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { action as openAction, loader as openLoader } from '#app/routes/e.$slug_.join.tsx'
import { action, loader } from '#app/routes/j.$token.tsx'
import { JoinPage } from '#app/ui/attendance/join-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, SECRET } from '#tests/support/world.ts'

const START = new Date('2027-03-18T07:00:00.000Z')
const at = (minutes: number) => minutesLater(minutes, START)

async function aWebinar(given: Parameters<typeof makeEvent>[1] = {}) {
  const db = await testDb()
  const event = await makeEvent(db, given)
  const mikko = await makeRegistration(db, { event_id: event.id })
  return { db, event, token: linkToken(SECRET, 'join', mikko.id) }
}

type Sent = { form?: Record<string, string>; now?: Date; query?: string; cookie?: string }

async function asked(db: Db, token: string, { form, now = at(0), query = '', cookie }: Sent = {}) {
  const args = await ask(db, { path: `/j/${token}${query}`, params: { token }, now, ...(form && { form }) })
  if (cookie) args.request.headers.set('cookie', cookie)
  return args
}

type Refused = { fields: Record<string, string>; errors: Record<string, string> }

/** The page as it is looked at, or as it comes back with what was refused. */
async function pageOf(db: Db, token: string, sent: Sent = {}, refused: Refused | null = null) {
  const { data, init } = await loader(await asked(db, token, sent))
  const html = renderToStaticMarkup(
    <LanguageProvider language={data.lang}>
      <JoinPage {...data} answer={refused} />
    </LanguageProvider>,
  )
  return { html, headers: new Headers(init?.headers), state: data.state }
}

async function post(db: Db, token: string, form: Record<string, string>, sent: Sent = {}) {
  const answer = await action(await asked(db, token, { ...sent, form }))
  if (!(answer instanceof Response)) return { status: answer.init?.status, location: null, cookie: undefined }
  return { status: answer.status, location: answer.headers.get('location'), cookie: answer.headers.get('set-cookie') ?? undefined }
}

/** A digest of every row of every table. */
async function fingerprint(db: Db) {
  const tables = ['event', 'registration', 'link', 'outbox', 'audit', 'listening_point', 'attendance_entry', 'limit_window'] as const
  const rows = await Promise.all(tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(db)).rows))
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

test('the question needs no script, has nothing chosen, shows no meeting link and lets the redirect through', async () => {
  const { db, token } = await aWebinar()
  const { html, headers } = await pageOf(db, token)
  expect(html).toContain('Montako teitä on tällä laitteella?')
  expect(html.match(/name="listeners" value="[1-5]"/g)).toHaveLength(5)
  expect(html).not.toContain('meeting.example.org')
  expect(html).not.toMatch(/checked|selected|<script/)
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https://meeting.example.org https:;")
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('mail scanners that open the link before, during and after leave every row as it was', async () => {
  const { db, token } = await aWebinar()
  const before = await fingerprint(db)
  for (const now of [at(-600), at(-10), at(30), at(300)]) {
    for (const query of ['', '?n=3', '?change=now', '?in=1', '?told=1', '?lang=sv']) await pageOf(db, token, { now, query })
  }
  expect(await fingerprint(db)).toBe(before)
})

test('a posted number leads to the meeting with a mark of the device that expires after the next day', async () => {
  const { db, event, token } = await aWebinar()
  const { status, location, cookie } = await post(db, token, { listeners: '3', names: 'Aino\n\nVille', form: 'f' })
  expect([status, location]).toEqual([303, 'https://meeting.example.org/room'])
  expect(cookie).toMatch(
    new RegExp(`^kutsu_device_${event.id}=[0-9a-z]{32}; Path=/; Expires=Fri, 19 Mar 2027 22:00:00 GMT; HttpOnly; SameSite=Lax$`),
  )
  const back = await pageOf(db, token, { cookie: cookie?.split(';')[0] ?? '' })
  expect(back.html).toContain('Teitä on 3.')
  await post(db, token, { form: 'g' }, { cookie: cookie?.split(';')[0] ?? '' })
  expect(await listPoints(db, event.id)).toHaveLength(1)
})

test('the number is corrected on the way, or a new one is told beside it', async () => {
  const { db, token } = await aWebinar()
  const cookie = (await post(db, token, { listeners: '12', form: 'f' })).cookie?.split(';')[0] ?? ''
  expect(await post(db, token, { listeners: '9', form: 'g', intent: 'now' }, { cookie })).toMatchObject({
    status: 303,
    location: `/j/${token}`,
  })
  expect((await pageOf(db, token, { cookie })).html).toContain('Teitä on 12.')
  await post(db, token, { listeners: '8', form: 'h', intent: 'correct' }, { cookie })
  expect((await pageOf(db, token, { cookie })).html).toContain('Teitä on 8.')
})

test('another device is asked who it is, by looking and by posting; both answers lead in', async () => {
  const { db, event, token } = await aWebinar()
  await post(db, token, { listeners: '1', form: 'a' })
  const { html, state } = await pageOf(db, token)
  expect(state.kind).toBe('which')
  expect(html).toContain('Mikko Lahti, toinen laite')
  expect((await post(db, token, { listeners: '2', form: 'b' })).status).toBe(200)
  expect(await listPoints(db, event.id)).toHaveLength(1)
  expect((await post(db, token, { form: 'b', person: 'same' })).status).toBe(303)
  expect(await listPoints(db, event.id)).toHaveLength(1)
  expect((await post(db, token, { listeners: '2', form: 'c', person: 'other' })).status).toBe(303)
  expect((await post(db, token, { listeners: '4' })).status).toBe(303)
  expect((await listPoints(db, event.id)).map((point) => point.registration_id !== null)).toEqual([true, false, false])
})

test('200 is taken, 501, zero and words are refused next to the field with nothing written', async () => {
  const { db, event, token } = await aWebinar()
  for (const listeners of ['501', '0', '-1', '2.5', 'kolme', '']) {
    expect((await post(db, token, { listeners, form: 'x' })).status, listeners).toBe(422)
  }
  expect(await listPoints(db, event.id)).toEqual([])
  expect((await post(db, token, { listeners: '200', form: 'x' })).status).toBe(303)
})

test('names that were typed stand in the form again: when the number is refused, and when it is changed later', async () => {
  const { db, token } = await aWebinar()
  for (const listeners of ['0x10', '']) {
    for (const now of [at(0), at(200)]) {
      const form = { listeners, names: 'Aino\nVille', form: 'f' }
      const refused = (await action(await asked(db, token, { form, now }))) as { data: Refused }
      expect(refused.data.errors.listeners).toBe('Kirjoita luku, esimerkiksi 6.')
      expect((await pageOf(db, token, { now }, refused.data)).html).toMatch(/<details class="fold" open="">.*Aino\nVille<\/textarea>/s)
    }
  }
  const cookie = (await post(db, token, { listeners: '2', names: 'Aino\nVille', form: 'f' })).cookie?.split(';')[0] ?? ''
  for (const sent of [{ query: '?change=correct' }, { query: '?change=now' }, { now: at(200) }]) {
    expect((await pageOf(db, token, { ...sent, cookie })).html).toContain('Aino\nVille</textarea>')
  }
  // The link alone, after the end, shows nobody's names.
  expect((await pageOf(db, token, { now: at(200) })).html).not.toContain('Aino')
})

test('before the doors the page waits and a post writes nothing', async () => {
  const { db, event, token } = await aWebinar()
  const said = async (minutes: number) => (await pageOf(db, token, { now: at(minutes) })).html.replace(/<[^>]+>/g, '')
  expect(await said(-42)).toContain('Ovet aukeavat klo 8.30, 12 minuutin päästä.')
  expect(await said(-120)).toContain('Ovet aukeavat klo 8.30.')
  expect(await said(-24 * 60)).toContain('Ovet aukeavat torstaina 18.3.2027 klo 8.30.')
  expect(await post(db, token, { listeners: '3', form: 'f' }, { now: at(-42) })).toMatchObject({ status: 303, location: `/j/${token}` })
  expect(await listEntries(db, event.id)).toEqual([])
})

test('after the end the question is asked once more, with the number of the letter to confirm', async () => {
  const { db, event, token } = await aWebinar()
  const { html } = await pageOf(db, token, { now: at(300), query: '?n=3' })
  expect(html).toContain('Vahvista: meitä oli 3')
  expect(html).toContain('class="button" name="listeners"')
  expect(await post(db, token, { listeners: '3', form: 'l' }, { now: at(300) })).toMatchObject({ location: `/j/${token}?told=1` })
  expect(await listEntries(db, event.id)).toMatchObject([{ kind: 'answer', source: 'after', amount: 3 }])
})

test('after the end a device that is not known says whose number it shows; who got the link from another tells the own', async () => {
  const { db, event, token } = await aWebinar()
  const own = (await post(db, token, { listeners: '3', form: 'a' })).cookie?.split(';')[0] ?? ''
  expect((await pageOf(db, token, { now: at(300), cookie: own })).html).not.toContain('En ole')
  const owners = await pageOf(db, token, { now: at(300) })
  expect(owners.html).toContain('Mikko Lahti: Teitä oli 3.')
  expect(owners.html).toContain('En ole Mikko Lahti')

  const { html } = await pageOf(db, token, { now: at(300), query: '?other=1&n=9' })
  expect(html).not.toMatch(/Teitä oli 3|oli 9/)
  expect(html).toContain('name="person" value="other"')
  const other = { listeners: '2', form: 'b', person: 'other' }
  const { cookie } = await post(db, token, other, { now: at(300) })
  expect((await post(db, token, other, { now: at(301) })).status).toBe(303)
  expect((await listPoints(db, event.id)).map((point) => point.registration_id !== null)).toEqual([true, false])

  const back = await pageOf(db, token, { now: at(302), cookie: cookie?.split(';')[0] ?? '' })
  expect(back.html).toContain('Teitä oli 2.')
  await post(db, token, { listeners: '4', form: 'c' }, { now: at(303), cookie: cookie?.split(';')[0] ?? '' })
  await post(db, token, { listeners: '5', form: 'd' }, { now: at(304) })
  expect(await listPoints(db, event.id)).toHaveLength(2)
  expect((await pageOf(db, token, { now: at(305) })).html).toContain('Mikko Lahti: Teitä oli 5.')
})

test('without a meeting link the device is counted and told to wait for it', async () => {
  const { db, event, token } = await aWebinar({ join_url: null })
  const { location } = await post(db, token, { listeners: '2', form: 'f' })
  expect(location).toBe(`/j/${token}?in=1`)
  expect(await listEntries(db, event.id)).toHaveLength(2)
  expect((await pageOf(db, token, { query: '?in=1' })).html).toContain('Linkki tulee tähän.')
})

test('a page chosen in Swedish stays in Swedish after its form', async () => {
  const { db, token } = await aWebinar({ join_url: null })
  expect((await pageOf(db, token, { query: '?lang=sv' })).html).toContain(`action="/j/${token}?lang=sv"`)
  expect((await post(db, token, { listeners: '2', form: 'f' }, { query: '?lang=sv' })).location).toBe(`/j/${token}?in=1&lang=sv`)
})

test('a link of something else than http never becomes a redirect', async () => {
  const { db, token } = await aWebinar({ join_url: 'javascript:alert(1)' })
  expect((await post(db, token, { listeners: '2', form: 'f' })).location).toBe(`/j/${token}?in=1`)
})

test('a meeting’s address of any shape stays one source of the policy', async () => {
  const sources = async (join_url: string) => {
    const { db, token } = await aWebinar({ join_url })
    return /form-action ([^;]*);/.exec((await pageOf(db, token)).headers.get('content-security-policy') ?? '')?.[1]
  }
  expect(await sources('http://127.0.0.1:8443/room?a=1;b=2')).toBe("'self' http://127.0.0.1:8443 http:")
  expect(await sources('https://kokous.ääkkönen.fi/huone')).toBe("'self' https://kokous.xn--kknen-fraa0m.fi https:")
  expect(await sources('http://[::1]:8080/room')).toBe("'self' http:")
  expect(await sources('https://one;script-src.example/room')).toBe("'self' https:")
  expect(await sources('https://one,two.example/room')).toBe("'self' https:")
})

test('an event without registration is joined with its public link, with a name or without', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { open_join: 1 })
  const args = (form: Record<string, string>) => ask(db, { path: '/', params: { slug: event.slug }, form, now: at(0) })
  const named = { listeners: '2', form: 'a', name: 'Aino' }
  const sent: Record<string, string>[] = [named, named, { listeners: '7' }]
  for (const form of sent) {
    expect(await statusOf(openAction(await args(form)) as Promise<unknown>)).toBe(303)
  }
  expect(await listPoints(db, event.id)).toHaveLength(2)
  expect((await listEntries(db, event.id)).filter((entry) => entry.name === 'Aino')).toHaveLength(1)
})

test('unknown tokens, closed public links and drafts are not found', async () => {
  const { db, event } = await aWebinar()
  expect(await statusOf(loader(await asked(db, 'x'.repeat(32))))).toBe(404)
  expect(await statusOf(openLoader(await ask(db, { path: '/', params: { slug: event.slug } })))).toBe(404)
})

test('names typed go with any answer: the number for six or more stands in the same form, and a button pressed goes before it', async () => {
  const { db, event, token } = await aWebinar()
  const { html } = await pageOf(db, token)
  expect(html.match(/<form/g)).toHaveLength(1)
  const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'))
  const places = ['<button type="submit" class="visually-hidden"', 'value="1"', 'name="names"', 'type="number"'].map((part) =>
    form.indexOf(part),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  await action(await asked(db, token, { form: { names: 'Aino Kuusi\nVeikko Ranta', listeners: '7' } }))
  expect(await listEntries(db, event.id)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'answer', amount: 7, names: JSON.stringify(['Aino Kuusi', 'Veikko Ranta']) })]),
  )
})
