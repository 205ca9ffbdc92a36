import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyReport } from '#app/domain/attendance/apply-report.ts'
import { importReport } from '#app/domain/attendance/import-report.ts'
import { join } from '#app/domain/attendance/join.ts'
import { inForce } from '#app/domain/attendance/ledger.ts'
import { listEntries, listPoints } from '#app/domain/attendance/queries.server.ts'
import { findReport } from '#app/domain/attendance/reports/queries.server.ts'
import { readStoredReport } from '#app/domain/attendance/stored-report.ts'
import { undoReport } from '#app/domain/attendance/undo-report.ts'
import { whoWasThere } from '#app/domain/statistics/who-was-there.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { SECRET } from '#tests/support/world.ts'

const bytes = readFileSync(new URL('samples/teams-2023-sections-fi.csv', import.meta.url))
const AFTER = new Date('2026-10-06T17:00:00.000Z')

/** Aino clicked our link, Ville registered and went straight to Teams, Oskari registered with another address and clicked at the same minute. */
async function aHeldWebinar() {
  const db = await testDb()
  const event = await makeEvent(db, { starts_at: '2026-10-06T18:00', ends_at: '2026-10-06T19:00' })
  const aino = await makeRegistration(db, {
    event_id: event.id,
    name: 'Aino Mallikas',
    email: 'aino.mallikas@example.org',
    municipality: '240',
  })
  const ville = await makeRegistration(db, { event_id: event.id, name: 'Ville Testinen', email: 'ville.testinen@example.org' })
  const oskari = await makeRegistration(db, { event_id: event.id, name: 'Oskari Esimerkki', email: 'oskari.private@example.com' })
  await join(db, { by: { registrationId: aino.id }, formToken: 'a', listeners: 3 }, SECRET, new Date('2026-10-06T15:00:00.000Z'))
  await join(db, { by: { registrationId: oskari.id }, formToken: 'o', listeners: 1 }, SECRET, new Date('2026-10-06T15:09:00.000Z'))
  await makeAccount(db, { email: 'koivu.room@example.fi' })
  const actor = { kind: 'system' } as const
  const file = { eventId: event.id, fileName: 'osallistujat.csv', bytes, actor }
  const imported = await importReport(db, file, AFTER)
  if (!imported.ok) throw new Error(imported.reason)
  return { db, eventId: event.id, aino, ville, oskari, actor, file, report: imported.report }
}

const standing = async ({ db, eventId }: Pick<Awaited<ReturnType<typeof aHeldWebinar>>, 'db' | 'eventId'>) =>
  inForce(await listEntries(db, eventId)).map(({ kind, source, point_id, registration_id, name, seconds }) => ({
    ...{ kind, source, point_id, registration_id, name, seconds },
  }))

test('rows are matched by e-mail, by time and name, as staff, or stay unknown; nothing is counted yet', async () => {
  const held = await aHeldWebinar()
  const { report, aino, ville, oskari } = held
  expect(report.rows.map(({ name, kind, match }) => [name, kind, match?.by ?? null, match?.registration ?? null])).toEqual([
    ['Kaisa Järjestäjä', 'staff', null, null],
    ['Aino Mallikas', 'person', 'email', aino.id],
    ['Ville Testinen', 'person', 'email', ville.id],
    ['Esimerkki, Oskari', 'person', 'time_and_name', oskari.id],
    ['Élodie Exemple', 'unknown', null, null],
    ['Pekka', 'unknown', null, null],
    ['Neuvotteluhuone Koivu', 'staff', null, null],
    ['358400000000', 'unknown', null, null],
  ])
  expect((await standing(held)).every((entry) => entry.source === 'join')).toBe(true)
})

test('the same file again is the same report and changes nothing', async () => {
  const { db, file, report } = await aHeldWebinar()
  expect(await importReport(db, file, AFTER)).toEqual({ ok: true, report, isNew: false })
  expect(await db.selectFrom('attendance_report').select('id').execute()).toHaveLength(1)
})

test('applying writes one connection a stretch of presence, doubles nobody who has a point, and twice is once', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, aino, report, actor } = held
  const before = await listPoints(db, eventId)
  expect(await applyReport(db, { eventId, reportId: report.id, actor }, AFTER)).toEqual({ ok: true, written: 6 })
  const after = await standing(held)
  expect(await applyReport(db, { eventId, reportId: report.id, actor }, AFTER)).toEqual({ ok: true, written: 0 })
  expect(await standing(held)).toEqual(after)
  expect(await listPoints(db, eventId)).toHaveLength(before.length + 4)
  const imported = after.filter((entry) => entry.source === 'import')
  const own = before.find((point) => point.registration_id === aino.id)
  expect(imported.find((entry) => entry.registration_id === aino.id)).toMatchObject({ point_id: own?.id, seconds: 3655, name: null })
  expect([...new Set(imported.map((entry) => entry.name).filter(Boolean))].toSorted()).toEqual(['Pekka', 'Élodie Exemple'])
})

test('undoing takes the report out of the count and leaves the rest; applying again brings it back', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, report, actor } = held
  const before = await standing(held)
  const what = { eventId, reportId: report.id, actor }
  await applyReport(db, what, AFTER)
  expect(await undoReport(db, what, AFTER)).toEqual({ ok: true, undone: 6 })
  expect(await undoReport(db, what, AFTER)).toEqual({ ok: true, undone: 0 })
  expect(await standing(held)).toEqual(before)
  expect(await applyReport(db, what, AFTER)).toEqual({ ok: true, written: 6 })
  expect(await standing(held)).toHaveLength(before.length + 8)
})

test('a decision says who an unknown row is, or that it counts for nothing; a foreign registration is refused', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, ville, report, actor } = held
  const elsewhere = await makeRegistration(db, { event_id: (await makeEvent(db)).id })
  const what = { eventId, reportId: report.id, actor }
  const foreign = [{ row: 5, kind: 'person' as const, registration: elsewhere.id }]
  expect(await applyReport(db, { ...what, decisions: foreign }, AFTER)).toEqual({ ok: false, reason: 'registration-unknown' })
  const decisions = [
    { row: 4, kind: 'staff' as const },
    { row: 5, kind: 'person' as const, registration: ville.id },
  ]
  expect(await applyReport(db, { ...what, decisions }, AFTER)).toEqual({ ok: true, written: 5 })
  const villes = (await standing(held)).filter((entry) => entry.registration_id === ville.id)
  expect(new Set(villes.map((entry) => entry.point_id)).size).toBe(1)
})

test('a report of another format is refused in words the page can say', async () => {
  const { db, file } = await aHeldWebinar()
  const zoom = readFileSync(new URL('samples/zoom-participants.csv', import.meta.url))
  expect(await importReport(db, { ...file, bytes: zoom }, AFTER)).toMatchObject({ ok: false, reason: 'format-not-understood' })
})

/** The Finnish sample as the meeting's second report: the same people, half an hour later. */
const secondReport = () => {
  const text = new TextDecoder('utf-16le').decode(bytes)
  return Buffer.from(text.replace(/klo (\d\d)\./g, (_, hour) => `klo ${Number(hour) + 1}.`))
}

test('a second report of the same meeting counts nobody twice, whichever of them is counted in or taken out first', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, actor, file, report, oskari } = held
  const early = await importReport(db, { ...file, bytes: Buffer.concat([secondReport(), Buffer.from('\r\n')]) }, AFTER)
  await applyReport(db, { eventId, reportId: report.id, actor }, AFTER)
  const points = await listPoints(db, eventId)
  const late = await importReport(db, { ...file, bytes: secondReport() }, AFTER)
  if (!early.ok || !late.ok) throw new Error('not read')
  expect(late.report.rows.map(({ kind, match }) => [kind, match?.by ?? null, match?.registration === oskari.id])).toEqual([
    ['staff', null, false],
    ['person', 'email', false],
    ['person', 'email', false],
    ['person', 'earlier_report', true],
    ['unknown', 'earlier_report', false],
    ['unknown', 'earlier_report', false],
    ['staff', null, false],
    ['unknown', null, false],
  ])
  await applyReport(db, { eventId, reportId: early.report.id, actor }, AFTER)
  await applyReport(db, { eventId, reportId: late.report.id, actor }, AFTER)
  // Who called by telephone is not known again.
  expect(await listPoints(db, eventId)).toHaveLength(points.length + 2)
  const before = await standing(held)
  await undoReport(db, { eventId, reportId: report.id, actor }, AFTER)
  expect(await standing(held)).toHaveLength(before.length - 8)
  expect(await listPoints(db, eventId)).toHaveLength(points.length + 2)
})

test('a registrant who came in by the public link with a name is one, also when the report tells the address', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, ville, actor, file } = held
  await db.updateTable('event').set({ open_join: 1 }).where('id', '=', eventId).execute()
  const clicked = await join(
    db,
    { by: { eventId }, formToken: 'v', listeners: 2, name: 'Ville Testinen' },
    SECRET,
    new Date('2026-10-06T15:01:00.000Z'),
  )
  const imported = await importReport(db, { ...file, bytes: Buffer.concat([bytes, Buffer.from('\r\n', 'utf16le')]) }, AFTER)
  if (!clicked.ok || !imported.ok) throw new Error('refused')
  await applyReport(db, { eventId, reportId: imported.report.id, actor }, AFTER)
  const villes = (await standing(held)).filter((entry) => entry.registration_id === ville.id)
  expect(villes).toMatchObject([1170, 2100].map((seconds) => ({ source: 'import', point_id: clicked.point.id, seconds })))
})

/** A report in Teams' own form: rows of section 2, and their joins if other than one each. */
const reportOf = (people: string[][], joins = people) =>
  Buffer.from(
    [
      ['1. Summary'],
      ['2. Participants'],
      ['Name', 'First Join', 'Last Leave', 'Duration', 'Email', 'Participant ID (UPN)', 'Role'],
      ...people.map(([name = '', from = '', until = '', email = '']) => [name, at(from), at(until), '', email, email, 'Attendee']),
      ['3. Activities'],
      ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
      ...joins.map(([name = '', from = '', until = '', email = '']) => [name, at(from), at(until), '', email, 'Attendee']),
    ]
      .map((cells) => cells.join('\t'))
      .join('\r\n'),
  )
const at = (time: string) => `6.10.2026 klo ${time.replaceAll(':', '.')}`

async function read(held: Awaited<ReturnType<typeof aHeldWebinar>>, content: Buffer) {
  const imported = await importReport(held.db, { ...held.file, bytes: content }, AFTER)
  if (!imported.ok) throw new Error(imported.reason)
  return imported.report
}

test('two reports of a meeting that was started again add up to one stay, and what both tell is told once', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, ville, actor } = held
  const who = ['Ville Testinen', 'ville.testinen@example.org'] as const
  const stay = (from: string, until: string) => [who[0], from, until, who[1]]
  const first = await read(held, reportOf([stay('18:00:00', '18:20:00')]))
  const second = await read(held, reportOf([stay('18:25:00', '19:00:00')]))
  const both = await read(held, reportOf([stay('18:10:00', '19:00:00')], [stay('18:10:00', '18:20:00'), stay('18:30:00', '19:00:00')]))
  for (const { id } of [first, second, both]) await applyReport(db, { eventId, reportId: id, actor }, AFTER)
  const stays = async () => {
    const entries = (await listEntries(db, eventId)).map((entry) => ({ ...entry }))
    const { parties } = whoWasThere(entries, await listPoints(db, eventId), [ville])
    return parties.filter((party) => party.registration?.id === ville.id).map((party) => party.seconds)
  }
  expect(await stays()).toEqual([55 * 60])
  expect(await undoReport(db, { eventId, reportId: second.id, actor }, AFTER)).toEqual({ ok: true, undone: 1 })
  expect(await stays()).toEqual([50 * 60])
})

test('two who called from the same masked number are two devices, each with its own time', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, actor } = held
  const calls = [
    ['358*****00', '18:00:00', '18:40:00'],
    ['358*****00', '18:10:00', '19:00:00'],
  ]
  const again = [...calls.toReversed().map((call) => [...call])]
  again.splice(1, 1, ['358*****00', '18:00:00', '18:15:00'], ['358*****00', '18:30:00', '18:40:00'])
  const report = await read(held, reportOf(calls, again))
  expect(report.rows.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ['unknown', 25 * 60],
    ['unknown', 50 * 60],
  ])
  const before = await listPoints(db, eventId)
  expect(await applyReport(db, { eventId, reportId: report.id, actor }, AFTER)).toEqual({ ok: true, written: 2 })
  expect(await listPoints(db, eventId)).toHaveLength(before.length + 2)
})

test('who stayed for less than a minute is not counted, unless somebody decides so; who has no times is', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, ville, actor } = held
  const people = [
    ['Ville Testinen', '18:00:00', '18:00:40', 'ville.testinen@example.org'],
    ['Pekka', '18:00:00', '18:00:59'],
    ['Liisa', '18:00:00', '18:01:00'],
  ]
  const report = await read(held, reportOf(people))
  expect(report.rows.map(({ kind, seconds, match }) => [kind, seconds, match?.registration ?? null])).toEqual([
    ['not_present', 40, ville.id],
    ['not_present', 59, null],
    ['unknown', 60, null],
  ])
  const decisions = [{ row: 0, kind: 'person' as const }]
  expect(await applyReport(db, { eventId, reportId: report.id, decisions, actor }, AFTER)).toEqual({ ok: true, written: 2 })
  expect((await standing(held)).filter((entry) => entry.registration_id === ville.id)).toMatchObject([{ seconds: 40 }])
})

test('what was decided of a report’s rows stays with it, and one audit row tells of the whole', async () => {
  const held = await aHeldWebinar()
  const { db, eventId, ville, report, actor } = held
  const decisions = [
    { row: 4, kind: 'staff' as const },
    { row: 5, kind: 'person' as const, registration: ville.id },
  ]
  await applyReport(db, { eventId, reportId: report.id, decisions, actor }, AFTER)
  const stored = await findReport(db, eventId, report.id)
  const rows = stored ? readStoredReport(stored).rows : []
  expect(rows.slice(4, 6).map(({ kind, match }) => [kind, match])).toEqual([
    ['staff', { by: 'decision' }],
    ['person', { registration: ville.id, by: 'decision' }],
  ])
  const audit = await db.selectFrom('audit').select('action').where('details', 'like', `%${report.id}%`).execute()
  expect(audit.map((row) => row.action)).toEqual(['attendance.report-read', 'attendance.report-applied'])
  expect(await db.selectFrom('audit').select('id').where('details', 'like', '%"source":"import"%').execute()).toEqual([])
})
