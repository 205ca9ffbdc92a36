import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cleanName } from '#app/domain/attendance/formats/person-name.ts'
import { readReport } from '#app/domain/attendance/formats/read-report.ts'
import type { Report } from '#app/domain/attendance/formats/report.ts'
import { dateOrderOf, secondsOf, stampReader } from '#app/domain/attendance/formats/stamps.ts'

const SAMPLES = new URL('samples/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, SAMPLES))
const setting = { zone: 'Europe/Helsinki' }

type Expected = {
  encoding: string
  meeting: { title: string | null; startUtc: string; endUtc: string }
  persons: {
    name: string
    email: string | null
    role: string | null
    attended: boolean
    sessions: { joinUtc: string; leaveUtc: string; seconds: number }[]
    totalSeconds: number
    reportedSeconds: number
    flags: string[]
  }[]
}
const expected: Record<string, Expected> = JSON.parse(sample('expected.json').toString())

function read(bytes: Uint8Array, options = setting): Report {
  const reading = readReport(bytes, options)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.report
}

const withoutMilliseconds = (instant: string | null) => instant?.replace('.000Z', 'Z') ?? null

const comparable = ({ meeting, persons }: Report) => ({
  meeting: { title: meeting.title, startUtc: withoutMilliseconds(meeting.start), endUtc: withoutMilliseconds(meeting.end) },
  persons: persons.map(({ seconds, organiser: _, sessions, ...person }) => ({
    ...person,
    sessions: sessions.map((session) => ({
      joinUtc: withoutMilliseconds(session.join),
      leaveUtc: withoutMilliseconds(session.leave),
      seconds: session.seconds,
    })),
    totalSeconds: seconds,
  })),
})

const wanted = ({ meeting, persons }: Expected) => ({
  meeting: { title: meeting.title, startUtc: meeting.startUtc, endUtc: meeting.endUtc },
  persons: persons.map(({ name, email, role, attended, sessions, totalSeconds, reportedSeconds, flags }) => ({
    ...{ name, email, role, attended, totalSeconds, reportedSeconds, flags },
    sessions: sessions.map(({ joinUtc, leaveUtc, seconds }) => ({ joinUtc, leaveUtc, seconds })),
  })),
})

for (const [name, parse] of Object.entries(expected)) {
  test(`${name} is read as its expected parse says`, () => {
    const report = read(sample(name))
    expect(comparable(report)).toEqual(wanted(parse))
    expect(report.encoding).toBe(parse.encoding)
    expect(report.persons.filter((person) => person.organiser)).toHaveLength(1)
  })
}

const SECTIONS = Object.keys(expected)
const others = readdirSync(SAMPLES).filter((name) => !SECTIONS.includes(name) && name !== 'expected.json')
for (const name of others) {
  test(`${name} is a known report that is not read yet`, () => {
    expect(readReport(sample(name), setting)).toMatchObject({ ok: false, reason: 'format-not-understood' })
  })
}

const finnish = new TextDecoder('utf-16le').decode(sample('teams-2023-sections-fi.csv'))
const resaved = (delimiter: string) =>
  finnish
    .split('\r\n')
    .map((line) => line.split('\t').join(delimiter))
    .join('\n')

test('the same report saved again as UTF-8, UTF-16BE, with semicolons or without a mark says the same', () => {
  const wantedParse = comparable(read(sample('teams-2023-sections-fi.csv')))
  const bigEndian = Buffer.from(`\ufeff${finnish}`, 'utf16le').swap16()
  for (const bytes of [
    Buffer.from(finnish),
    Buffer.from(`\ufeff${finnish}`),
    bigEndian,
    Buffer.from(finnish, 'utf16le'),
    Buffer.from(resaved(';')),
  ]) {
    expect(comparable(read(bytes))).toEqual(wantedParse)
  }
})

test('a comma re-save with padded lines and the old code page is read', () => {
  const commas = finnish
    .replaceAll('Esimerkki, Oskari', '"Esimerkki, Oskari"')
    .split('\r\n')
    .map((line) => `${line.split('\t').join(',')},,,`)
    .join('\r\n')
  expect(comparable(read(Buffer.from(commas, 'latin1')))).toEqual(comparable(read(sample('teams-2023-sections-fi.csv'))))
})

test('an open end closes at the last time stamp of the file', () => {
  const open = finnish.replace('18.10.00\t6.10.2026 klo 18.55.03\t45 min 3 s\toskari', '18.10.00\t\t\toskari')
  const at = open.lastIndexOf('6.10.2026 klo 18.55.03')
  const oskari = read(Buffer.from(open.slice(0, at) + open.slice(at + '6.10.2026 klo 18.55.03'.length))).persons.find((one) =>
    one.name.includes('Oskari'),
  )
  expect(oskari?.sessions).toEqual([{ join: '2026-10-06T15:10:00.000Z', leave: '2026-10-06T16:02:10.000Z', seconds: 3130 }])
})

test('dates of many languages are read; day and month are told apart per file', () => {
  const instant = '2026-10-06T15:01:05.000Z'
  const forms = [
    '6.10.2026 klo 18.01.05',
    '6.10.2026 18.01.05',
    '2026-10-06 18:01:05',
    '06.10.2026, 18:01:05',
    '06.10.26, 18:01:05',
    '06/10/2026 à 18:01:05',
    '06-10-2026, 18:01:05',
  ]
  for (const form of forms) expect(stampReader(dateOrderOf([form]).order, 'Europe/Helsinki')(form), form).toBe(instant)
  expect(dateOrderOf(['10/6/26, 6:01:05 PM'])).toEqual({ order: 'mdy', assumed: false })
  expect(dateOrderOf(['6/10/26, 18:01:05', '13/10/26, 9:00:00'])).toEqual({ order: 'dmy', assumed: false })
  expect(dateOrderOf(['10/6/26, 18:01:05'], '2026-10-06')).toEqual({ order: 'mdy', assumed: false })
  expect(dateOrderOf(['10/6/26, 18:01:05'])).toEqual({ order: 'dmy', assumed: true })
})

test('a day that does not exist is no stamp, and seconds are kept within a minute that is known', () => {
  const instant = stampReader('dmy', 'Europe/Helsinki')
  expect(instant('31.2.2026 klo 9.00.00')).toBeUndefined()
  expect(['6.10.2026 klo 18.01.05', '6.10.2026 klo 18.01.59'].map(instant)).toEqual([
    '2026-10-06T15:01:05.000Z',
    '2026-10-06T15:01:59.000Z',
  ])
  expect(readReport(Buffer.from(finnish.replaceAll('6.10.2026', '31.2.2026')), setting).ok).toBe(true)
})

test('an organiser and a co-organiser are known in many languages, others are people', () => {
  const kindsOf = (role: string) =>
    read(Buffer.from(finnish.replaceAll('Järjestäjä\r', `${role}\r`))).persons.filter((one) => one.organiser)
  for (const role of [
    'Organizer',
    'Organisatör',
    'Medarrangör',
    'Mitorganisator',
    'Współorganizator',
    'Kanssajärjestäjä',
    'Møtearrangør',
  ]) {
    expect(kindsOf(role), role).toHaveLength(1)
  }
  for (const role of ['Presenter', 'Osallistuja', 'Asistente']) expect(kindsOf(role), role).toEqual([])
})

test('marks behind a name are taken off, also two of them or with brackets of their own', () => {
  const names = [
    'Pekka (Vieras) (Vahvistamaton)',
    'Pekka (Non vérifié(e))',
    'Pekka (Niezweryfikowany)',
    'Pekka (Kemi) (Guest)',
    'Pekka (Kemi)',
  ]
  expect(names.map((name) => cleanName(name).name)).toEqual(['Pekka', 'Pekka', 'Pekka', 'Pekka (Kemi)', 'Pekka (Kemi)'])
  expect(names.map((name) => cleanName(name).unverified)).toEqual([true, true, true, true, false])
})

test('a language that does not write UPN in its heading is read by the number of columns', () => {
  const rows = new TextDecoder('utf-16le').decode(sample('teams-2023-sections-en.csv'))
  expect(comparable(read(Buffer.from(rows.replace('Participant ID (UPN)', 'Participant')))).persons).toEqual(
    comparable(read(sample('teams-2023-sections-en.csv'))).persons,
  )
})

test('durations of many languages are read', () => {
  expect(['1h 7m 10s', '1 Std. 7 Min. 10 Sek.', '1 t 7 min 10 s', '1 tim 7 min 10 sek', '1:07:10'].map(secondsOf)).toEqual(
    Array(5).fill(4030),
  )
  expect(secondsOf('')).toBeNull()
})

test('an unknown table answers its headings, and rubbish is no crash', () => {
  expect(readReport(Buffer.from('Nimi;Kunta\nAino;Kemi\n'), setting)).toEqual({
    ok: false,
    reason: 'columns_unknown',
    columns: ['Nimi', 'Kunta'],
  })
  const picture = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)),
  ])
  expect(readReport(picture, setting)).toEqual({ ok: false, reason: 'format-not-understood', format: 'no-text' })
  for (const rubbish of ['', '"', '1. Yhteenveto', '\u0000\u0001']) expect(readReport(Buffer.from(rubbish), setting).ok).toBe(false)
})
