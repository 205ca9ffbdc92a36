import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { join } from '#app/domain/attendance/join.ts'
import { listEntries } from '#app/domain/attendance/queries.server.ts'
import { tick } from '#app/domain/attendance/tick.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { action, loader } from '#app/routes/manage.events.$id_.attendance.tsx'
import { action as reportAction, loader as reportLoader } from '#app/routes/manage.events.$id_.report.tsx'
import { AttendancePage } from '#app/ui/attendance/attendance-page.tsx'
import { ReportPage } from '#app/ui/attendance/report-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, SECRET } from '#tests/support/world.ts'

const START = new Date('2026-10-06T15:00:00.000Z')
const at = (minutes: number) => minutesLater(minutes, START)

async function aWebinar() {
  const db = await testDb()
  const sari = await makeAccount(db)
  const event = await makeEvent(db, { format: 'hybrid', starts_at: '2026-10-06T18:00', ends_at: '2026-10-06T19:00' })
  const mikko = await makeRegistration(db, { event_id: event.id, email: 'aino.mallikas@example.org', name: 'Aino Mallikas' })
  const joined = await join(db, { by: { registrationId: mikko.id }, formToken: 'a', listeners: 99 }, SECRET, at(0))
  if (!joined.ok) throw new Error(joined.reason)
  return { db, id: event.id, as: sari.id, pointId: joined.point.id, mikko }
}

type Who = { db: Db; id: string; as: string }
const asked = ({ db, id, as }: Who, form?: Record<string, string>, query = '') =>
  ask(db, { path: `/manage/events/${id}/attendance${query}`, params: { id }, as, now: at(10), ...(form && { form }) })
const look = async (who: Who, query = '') => loader(await asked(who, undefined, query))
const post = async (who: Who, form: Record<string, string>) => statusOf(asked(who, form).then(action))

async function upload(who: Who, bytes: Uint8Array<ArrayBuffer>) {
  const args = await asked(who)
  const body = new FormData()
  body.set('file', new File([bytes], 'osallistujat.csv'))
  const headers = { cookie: args.request.headers.get('cookie') ?? '' }
  const answer = await reportAction({ ...args, request: new Request(args.request.url, { method: 'POST', body, headers }) })
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') ?? '', errors: undefined }
  return { status: answer.init?.status, location: '', errors: answer.data.errors }
}

test('the live view shows the figures and the points, the odd number first, in every language', async () => {
  const who = await aWebinar()
  for (const lang of LANGUAGES) {
    const page = await look(who, `?lang=${lang}`)
    const html = renderToStaticMarkup(
      <LanguageProvider language={lang}>
        <AttendancePage {...page} errors={undefined} />
      </LanguageProvider>,
    )
    expect(html).toContain('Aino Mallikas')
    expect(html).toContain('data-live')
  }
  const page = await look(who)
  expect(page.figures?.headcount).toMatchObject({ minimum: 1, reported: 99 })
  expect(page.points[0]?.answer).toMatchObject({ listeners: 99, unlikely: true })
})

test('a number is corrected, a room marked, people counted, the attendance closed and opened again', async () => {
  const who = await aWebinar()
  const { pointId: point } = who
  expect(await post(who, { intent: 'correct', point, listeners: '9', nonce: 'a' })).toBe(303)
  expect((await look(who)).figures?.headcount.reported).toBe(9)
  await post(who, { intent: 'counter', count: '20', nonce: 'b' })
  expect((await look(who)).figures?.headcount.reported).toBe(29)
  await post(who, { intent: 'room', point, room: '1', nonce: 'c' })
  expect((await look(who)).figures?.headcount.reported).toBe(20)
  await post(who, { intent: 'close' })
  expect(await post(who, { intent: 'correct', point, listeners: '5', nonce: 'd' })).toBe(409)
  await post(who, { intent: 'reopen' })
  expect((await look(who)).closed).toBe(false)
  expect(await post(who, { intent: 'correct', point, listeners: '0', nonce: 'e' })).toBe(422)
  expect(await post(who, { intent: 'counter', count: '', nonce: 'f' })).toBe(422)
})

test('whose owner is ticked at the door too, that device stands first and is offered as the room’s, until the host says what it is', async () => {
  const who = await aWebinar()
  const { db, id: eventId, pointId: point, mikko } = who
  const actor = { kind: 'system' } as const
  await post(who, { intent: 'correct', point, listeners: '1', nonce: 'a' })
  const henna = await makeRegistration(db, { event_id: eventId, name: 'Henna Kuusela', mode: 'on_site' })
  const joined = await join(db, { by: { registrationId: henna.id }, formToken: 'h', listeners: 2 }, SECRET, at(1))
  for (const { id } of [mikko, henna]) await tick(db, { eventId, registrationId: id, nonce: id, actor }, at(2))
  const points = (await look(who)).points
  expect(points.map(({ name, atDoor }) => [name, atDoor])).toEqual([
    ['Henna Kuusela', true],
    ['Aino Mallikas', false],
  ])
  await post(who, { intent: 'room', point: joined.ok ? joined.point.id : '', room: '1', nonce: 'b' })
  expect((await look(who)).points.some(({ atDoor }) => atDoor)).toBe(false)
})

test("another organisation's organiser and a viewer find nothing and change nothing", async () => {
  const who = await aWebinar()
  const before = await listEntries(who.db, who.id)
  const stranger = await makeAccount(who.db, { organisation_id: 'redu' })
  const viewer = await makeAccount(who.db, { role: 'viewer' })
  for (const { id: as } of [stranger, viewer]) {
    expect(await statusOf(look({ ...who, as }))).toBe(404)
    expect(await post({ ...who, as }, { intent: 'correct', point: who.pointId, listeners: '5', nonce: 'x' })).toBe(404)
    expect(await statusOf(asked({ ...who, as }).then(reportLoader))).toBe(404)
  }
  expect(await listEntries(who.db, who.id)).toEqual(before)
})

const teams = new Uint8Array(readFileSync(new URL('../domain/attendance/samples/teams-2023-sections-fi.csv', import.meta.url)))

test('a dropped Teams report is looked at, counted in, and taken out again', async () => {
  const who = await aWebinar()
  const { location } = await upload(who, teams)
  const query = new URL(location, 'http://localhost').search
  const page = await reportLoader(await asked(who, undefined, query))
  const html = renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <ReportPage {...page} errors={undefined} />
    </LanguageProvider>,
  )
  expect(html).toContain('Neuvotteluhuone Koivu')
  expect(html).toContain('Mitään ei ole vielä laskettu mukaan.')
  const report = page.report?.id ?? ''
  const send = async (form: Record<string, string>) => statusOf(asked(who, form).then(reportAction) as Promise<unknown>)
  expect(await send({ intent: 'apply', report, 'who.1': '', 'who.6': 'ei paikalla' })).toBe(303)
  expect((await look(who)).figures?.devices.total).toBe(6)
  expect((await upload(who, teams)).location).toBe(location)
  expect(await send({ intent: 'undo', report })).toBe(303)
  expect((await look(who)).figures?.devices.total).toBe(1)
})

test('a report that is not understood says so next to the field', async () => {
  const who = await aWebinar()
  const zoom = new Uint8Array(readFileSync(new URL('../domain/attendance/samples/zoom-participants.csv', import.meta.url)))
  expect(await upload(who, zoom)).toMatchObject({ status: 422, errors: { file: expect.stringContaining('Tunnemme tämän raportin') } })
  expect(await upload(who, new Uint8Array())).toMatchObject({ status: 422, errors: { file: 'Valitse tiedosto.' } })
})

/** A report of so many people whom nobody registered knows, one who left at once among them. */
const unknownPeople = (count: number) => {
  const at = (time: string) => `6.10.2026 klo 18.${time}`
  const people = Array.from({ length: count }, (_, index) => [
    `Vieras ${index}`,
    at('00.00'),
    at(index === 1 ? '00.40' : '50.00'),
    '',
    '',
    '',
  ])
  const heading = ['Name', 'First Join', 'Last Leave', 'Duration', 'Email', 'Role']
  return new TextEncoder().encode([['1. Summary'], ['2. Participants'], heading, ...people].map((cells) => cells.join('\t')).join('\n'))
}

const reportHtml = async (who: Who, query: string, refused?: { errors: Record<string, string>; typed: Record<string, string> }) => {
  const page = await reportLoader(await asked(who, undefined, query))
  return renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <ReportPage {...page} errors={refused?.errors} typed={refused?.typed} />
    </LanguageProvider>,
  )
}

test('unknown rows are said in words from one list; the page shows what was decided, also after it was taken out', async () => {
  const who = await aWebinar()
  const { location } = await upload(who, unknownPeople(4))
  const query = new URL(location, 'http://localhost').search
  const report = new URLSearchParams(query).get('report') ?? ''
  const send = async (form: Record<string, string>) => reportAction(await asked(who, { report, ...form }))
  const refused = await send({ intent: 'apply', 'who.0': 'Matti', 'who.2': 'henkilökunta', 'count.1': 'on' })
  if (refused instanceof Response) throw new Error('not refused')
  expect(refused.init?.status).toBe(422)
  expect(Object.keys(refused.data.errors)).toEqual(['who.0'])
  const kept = await reportHtml(who, query, { errors: refused.data.errors, typed: refused.data.typed ?? {} })
  expect(kept).toMatch(/aria-invalid="true"[^>]*value="Matti"|value="Matti"[^>]*aria-invalid="true"/)
  expect(kept).toMatch(/<input type="checkbox" name="count.1" checked=""/)
  expect(
    await statusOf(send({ intent: 'apply', 'who.0': 'aino mallikas', 'who.2': 'henkilökunta', 'count.1': 'on' }) as Promise<unknown>),
  ).toBe(303)
  const rowsOf = async () =>
    (await reportLoader(await asked(who, undefined, query))).report?.rows.map(({ kind, matched, asked: how, said }) => [
      kind,
      matched,
      how,
      said,
    ])
  expect(await rowsOf()).toEqual([
    ['person', 'Aino Mallikas', null, 'Aino Mallikas'],
    ['unknown', null, null, ''],
    ['staff', null, null, 'Henkilökunta'],
    ['unknown', null, null, ''],
  ])
  expect(await statusOf(send({ intent: 'undo' }) as Promise<unknown>)).toBe(303)
  expect((await rowsOf())?.map(([, , how]) => how)).toEqual(['who', 'count', 'who', 'who'])
  expect(await statusOf(send({ intent: 'apply', 'who.0': '', 'who.2': '' }) as Promise<unknown>)).toBe(303)
  expect((await rowsOf())?.map(([kind]) => kind)).toEqual(['unknown', 'not_present', 'unknown', 'unknown'])
})

test('the page of a report with 300 unknown rows and 300 registrants stays small', async () => {
  const who = await aWebinar()
  for (let index = 0; index < 300; index++) await makeRegistration(who.db, { event_id: who.id, name: `Osallistuja ${index}` })
  const { location } = await upload(who, unknownPeople(300))
  const html = await reportHtml(who, new URL(location, 'http://localhost').search)
  expect(html.match(/<option/g)).toHaveLength(303)
  expect(html.length).toBeLessThan(200_000)
})
