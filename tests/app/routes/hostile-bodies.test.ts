import { expect, test, vi } from 'vitest'
import { HOSTILE } from '#tests/support/hostile.ts'
import { hostileFields, openHostileDoor } from '#tests/support/hostile-door.ts'
import { form } from '#tests/support/served.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

test('the API takes the same texts as text or refuses them with a code; none breaks it', async () => {
  const { own, send, api, log } = await openHostileDoor()
  const post = (path: string, body: unknown) =>
    send({ method: 'POST', path: `/api/v1${path}`, headers: api, body: typeof body === 'string' ? body : JSON.stringify(body) })
  for (const text of HOSTILE) {
    const registered = await post(`/events/${own.event}/registrations`, {
      name: text,
      organisation: null,
      names: [text],
      mode: 'remote',
      status: 'cancelled',
    })
    expect([text, [201, 422].includes(registered.status)]).toEqual([text, true])
    const made = await post('/events', {
      kind: 'webinar',
      title: text,
      startsAt: '2027-05-04T09:00',
      endsAt: '2027-05-04T10:00',
      format: 'remote',
      organisation: own.organisation,
    })
    expect([text, [201, 422].includes(made.status)]).toEqual([text, true])
  }
  const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`
  const many = `{${Array.from({ length: 10_000 }, (_, n) => `"f${n}":1`).join(',')}}`
  for (const body of [
    deep,
    many,
    '{"__proto__":{"admin":1},"name":"A"}',
    '{"name":"A","name":"B","mode":"remote"}',
    '{',
    'null',
    '[]',
    '"x"',
  ]) {
    expect([body.slice(0, 30), (await post(`/events/${own.event}/registrations`, body)).status < 500]).toEqual([body.slice(0, 30), true])
  }
  for (const joinUrl of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\nscript:x', 'ftp://x.example', '//evil.example']) {
    const { status } = await post(`/events/${own.event}/move-to-remote`, { joinUrl })
    expect([joinUrl, status]).toEqual([joinUrl, 422])
  }
  expect(log.filter(({ what }) => what !== 'request')).toEqual([])
})

test('a text of a megabyte, ten thousand fields and fields sent twice are refused or read, and the page answers', async () => {
  const { own, send } = await openHostileDoor()
  const status = async (body: string) => (await send({ ...form(`/e/${own.slug}`, {}), body })).status
  const person = 'email=a%40example.org&mode=remote'
  expect(await status(`name=${'x'.repeat(1_000_000)}&${person}`)).toBe(422)
  expect(await status(`name=${'x'.repeat(1_100_000)}&${person}`)).toBe(413)
  expect(await status(`${Array.from({ length: 10_000 }, (_, n) => `f${n}=1`).join('&')}&${person}`)).toBe(422)
  expect(await status(`name=A&seats=1&seats=99&${person}`)).toBe(303)
  for (const seats of ['1e9', '-1', '0', '1.5', 'NaN', '٣', '0x10', '100']) {
    expect([seats, await status(`name=A&seats=${encodeURIComponent(seats)}&email=b%40example.org&mode=remote`)]).toEqual([seats, 422])
  }
  for (const email of [
    '"a@evil.example"@ok.example',
    'a@b,c@d',
    'Group:a@b,c@d;',
    '<a@b>',
    `${'('.repeat(10_000)}a@b.example`,
    'a@b.example\r\nBcc: c@d.example',
    `a@${'a.'.repeat(50_000)}`,
  ]) {
    expect([email.slice(0, 40), await status(new URLSearchParams({ name: 'A', email, mode: 'remote' }).toString())]).toEqual([
      email.slice(0, 40),
      422,
    ])
  }
})

test('no cell of an export is a formula, and names of files are our own', async () => {
  const { own, send, staff } = await openHostileDoor()
  for (const [n, text] of HOSTILE.entries()) await send(form(`/e/${own.slug}`, hostileFields(text, n)))
  const { text, headers } = await send({ path: `/manage/events/${own.event}/export`, headers: staff })
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n/)
    .flatMap((line) => line.split(/(?:^|;)(?=(?:[^"]*"[^"]*")*[^"]*$)/))
  expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([])
  expect(cells.length).toBeGreaterThan(200)
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9._-]+\.csv"$/)
  for (const path of [
    '/manage/report.csv?from=2027-01-01&to=2027-12-31',
    `/manage/report.xlsx?from=2027-01-01%0d%0aX:%20y&to=2027-12-31`,
    `/r/${own.manage}/calendar.ics`,
    `/e/${own.slug}.ics`,
  ]) {
    const file = await send({ path, headers: staff })
    expect([path, file.status, file.headers['content-disposition']]).toEqual([
      path,
      200,
      expect.stringMatching(/^attachment; filename="[A-Za-z0-9._-]+"$/),
    ])
  }
})
