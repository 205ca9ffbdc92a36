import { expect, test, vi } from 'vitest'
import { searchRegistrants } from '#app/domain/registrations/search/queries.server.ts'
import { cleanText } from '#app/web/form.ts'
import { dangerousIn, HOSTILE } from '#tests/support/hostile.ts'
import { hostileFields, openHostileDoor } from '#tests/support/hostile-door.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { form } from '#tests/support/served.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

test('what stands in the fields of a registration is text: on its page, in the lists of the staff and the host, and in the letter', async () => {
  const { db, own, send, page, log } = await openHostileDoor()
  for (const [n, text] of HOSTILE.entries()) {
    const { status, headers, text: body } = await send(form(`/e/${own.slug}`, hostileFields(text, n)))
    expect([text, status, dangerousIn(body)]).toEqual([text, 303, []])
    const row = await db.selectFrom('registration').selectAll().where('email', '=', `p${n}@example.org`).executeTakeFirstOrThrow()
    expect([row.name, row.organisation_name, row.status]).toEqual([cleanText(text).trim(), cleanText(text).trim(), 'confirmed'])
    expect(await page(String(headers.location))).toMatchObject({ status: 200, dangerous: [] })
    const letter = await makeLetter(db, { kind: 'confirmation', event_id: own.event, registration_id: row.id })
    const written = sent(await compose(composing(db), letter))
    expect(dangerousIn(written.letter.html)).toEqual([])
    expect(written.letter.html.match(/href="[^"]*evil[^"]*"/g)).toBeNull()
    expect([written.to, /[\r\n]/.test(written.letter.subject)]).toEqual([`p${n}@example.org`, false])
  }
  const event = `/manage/events/${own.event}`
  for (const path of [
    event,
    `${event}?q=${encodeURIComponent('%_')}`,
    `${event}?q=%27%20OR%201%3D1--`,
    `${event}/attendance`,
    `${event}/letters`,
    `/d/${own.door}`,
  ]) {
    expect(await page(path)).toMatchObject({ status: 200, dangerous: [] })
  }
  expect((await page(`/d/${own.door}`)).text).toContain('&lt;script&gt;__xss(1)&lt;/script&gt;')
  expect(log.filter(({ what }) => what !== 'request')).toEqual([])
  expect(({} as Record<string, unknown>).admin).toBeUndefined()
})

test('a search for signs that a database reads as commands finds what was written and nothing else', async () => {
  const { db, own, send } = await openHostileDoor()
  await send(form(`/e/${own.slug}`, hostileFields("' OR 1=1-- %_", 1)))
  const found = async (text: string) => (await searchRegistrants(db, own.event, { text }, { limit: 10 })).map(({ email }) => email)
  expect(await found("' OR 1=1--")).toEqual(['p1@example.org'])
  expect(await found('%_')).toEqual(['p1@example.org'])
  expect(await found("nobody' OR ''='")).toEqual([])
})

test('names told at joining and at the door are text in the live view and on the door list', async () => {
  const { own, send, page } = await openHostileDoor()
  for (const [n, text] of HOSTILE.entries()) {
    const joined = await send(form(`/e/${own.slug}/join`, { listeners: '2', name: text, names: text, form: `form-${n}-0123456789` }))
    const guest = await send(form(`/d/${own.door}`, { intent: 'walk-in', name: text, nonce: `guest-${n}` }))
    expect([text, joined.status, guest.status]).toEqual([text, 303, 303])
  }
  for (const path of [`/manage/events/${own.event}/attendance?all=1`, `/d/${own.door}`, `/e/${own.slug}/join`]) {
    expect(await page(path)).toMatchObject({ status: 200, dangerous: [] })
  }
})

test('what staff write is text too: titles, descriptions, places, notes, groups and members', async () => {
  const { own, send, staff, page, log } = await openHostileDoor()
  const day = {
    kind: 'webinar',
    date: '2027-05-04',
    startTime: '09:00',
    endTime: '10:00',
    format: 'hybrid',
    organisation: own.organisation,
    intent: 'publish',
  }
  const seen: string[] = []
  for (const text of HOSTILE) {
    const written = {
      title: text,
      'title.sv': text,
      description: text,
      venueName: text,
      venueAddress: text,
      meetingPoint: text,
      contactName: text,
    }
    const made = await send(form('/manage/events/new', { ...day, ...written }, staff))
    const group = await send(form('/manage/groups/new', { name: text }, staff))
    expect([text, made.status, group.status]).toEqual([text, 303, 303])
    const place = String(made.headers.location).split('?')[0] ?? ''
    const note = await send(form(`${place}/write`, { subject: text, body: text }, staff))
    const shown = dangerousIn(note.text.replace(/<iframe sandbox[^>]*>/g, ''))
    expect([text, [200, 422].includes(note.status), shown]).toEqual([text, true, []])
    seen.push(place, `${place}/edit`, `${place}/poster`, String(group.headers.location))
  }
  const refused = await send(form(`/manage/groups/${own.group}`, { intent: 'add-members', lines: HOSTILE.join('\n') }, staff))
  expect([refused.status, dangerousIn(refused.text)]).toEqual([422, []])
  for (const path of [...seen, '/', '/manage', '/manage/events', '/manage/groups', '/manage/report?from=2027-01-01&to=2027-12-31']) {
    expect(await page(path)).toMatchObject({ path, status: 200, dangerous: [] })
  }
  expect(log.filter(({ what }) => what !== 'request')).toEqual([])
})
