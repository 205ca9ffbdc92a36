import fc from 'fast-check'
import ICAL from 'ical.js'
import { createEvents } from 'ics'
import { afterEach, expect, test } from 'vitest'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import { type CalendarEntry, calendarFeed, calendarFor, methodOf } from '#emails/calendar/calendar.ts'
import { readEntry } from '#emails/calendar/read-entry.ts'

const ENTRY: CalendarEntry = {
  uid: '01abc@events.example.org',
  sequence: 2,
  startsAt: new Date('2027-03-18T07:00:00.000Z'),
  endsAt: new Date('2027-03-18T09:00:00.000Z'),
  title: 'Työttömän aikuisen motivointi',
  description: 'Liity tästä: https://events.example.org/j/abc\nKysyttävää? Sari Ylitalo',
  location: 'https://events.example.org/j/abc',
  url: 'https://events.example.org/j/abc',
  organizer: { name: 'Ammattiopisto Lappia', email: 'kutsu@events.example.org' },
  attendee: { name: 'Mikko Lahti', email: 'mikko@example.org' },
  stamp: new Date('2027-03-11T10:00:00.000Z'),
}

const PROPERTIES = [
  'uid',
  'summary',
  'dtstamp',
  'dtstart',
  'dtend',
  'sequence',
  'description',
  'url',
  'location',
  'status',
  'organizer',
  'x-microsoft-cdo-busystatus',
  'transp',
  'attendee',
]

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent')
  return { calendar, events, event: new ICAL.Event(events[0] as ICAL.Component) }
}

function expectWellFormed(file: string, method: string) {
  const { calendar, events } = read(file)
  expect(events).toHaveLength(1)
  expect(calendar.getAllSubcomponents()).toHaveLength(1)
  expect(calendar.getFirstPropertyValue('method')).toBe(method)
  const names = events[0]?.getAllProperties().map(({ name }) => name) ?? []
  expect(names.filter((name) => !PROPERTIES.includes(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
}

test('an entry reads back as it was given', () => {
  const { calendar, event, events } = read(calendarFor(ENTRY, 'REQUEST'))
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  expect(event.uid).toBe(ENTRY.uid)
  expect(event.sequence).toBe(2)
  expect(event.summary).toBe(ENTRY.title)
  expect(event.description).toBe(ENTRY.description)
  expect(event.location).toBe(ENTRY.location)
  expect(events[0]?.getFirstPropertyValue('url')).toBe(ENTRY.url)
  expect(events[0]?.getFirstPropertyValue('organizer')).toBe('mailto:kutsu@events.example.org')
  expect(events[0]?.getFirstPropertyValue('attendee')).toBe('mailto:mikko@example.org')
  expect(String(events[0]?.getFirstPropertyValue('dtstamp'))).toBe('2027-03-11T10:00:00Z')
  expectWellFormed(calendarFor(ENTRY, 'REQUEST'), 'REQUEST')
})

test('what people wrote comes back from the file as it went in', () => {
  const { title, startsAt, endsAt, location } = ENTRY
  const description = 'a;b, c\\d\n\\n: ääkköset 🙂'.repeat(9)
  const shown = { title, startsAt, endsAt, location, description }
  expect(readEntry(calendarFor({ ...ENTRY, description }, 'REQUEST'))).toEqual({ ...shown, cancelled: false })
  expect(readEntry(calendarFor({ ...ENTRY, description }, 'CANCEL'))).toEqual({ ...shown, cancelled: true })
})

test('the server stands in three zones and events lie on both clock changes: the instants are the same', () => {
  const walls = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31', '2027-11-01'].flatMap((day) => [
    `${day}T02:30`,
    `${day}T09:00`,
    `${day}T18:00`,
  ])
  const hours = new Set<number>()
  for (const server of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
    process.env.TZ = server
    hours.add(new Date(0).getHours())
    for (const wall of walls) {
      const startsAt = toInstant(wall, 'Europe/Helsinki')
      const endsAt = new Date(startsAt.getTime() + 90 * 60_000)
      const { event } = read(calendarFor({ ...ENTRY, startsAt, endsAt }, 'REQUEST'))
      expect(event.startDate.toJSDate()).toEqual(startsAt)
      expect(event.endDate.toJSDate()).toEqual(endsAt)
      expect(event.startDate.zone.tzid).toBe('UTC')
    }
  }
  expect(hours.size).toBe(3)
})

test('a weekly six o’clock stays six o’clock in Helsinki over the clock change', () => {
  const utc = ['2027-10-24T18:00', '2027-10-31T18:00'].map((wall) => {
    const startsAt = toInstant(wall, 'Europe/Helsinki')
    return read(calendarFor({ ...ENTRY, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })).event.startDate.toString()
  })
  expect(utc).toEqual(['2027-10-24T15:00:00Z', '2027-10-31T16:00:00Z'])
})

test('a cancellation has the same identity, and takes the time free', () => {
  const { event, events, calendar } = read(calendarFor({ ...ENTRY, sequence: 3 }, 'CANCEL'))
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(event.uid).toBe(ENTRY.uid)
  expect(event.sequence).toBe(3)
  expect(events[0]?.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(events[0]?.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
})

test('a published entry and a plain file name no attendee', () => {
  expect(calendarFor(ENTRY, 'PUBLISH')).not.toContain('ATTENDEE')
  expect(calendarFor(ENTRY)).not.toContain('ATTENDEE')
  expect(calendarFor(ENTRY)).not.toContain('METHOD')
})

test('an address outside ASCII turns a request into a published entry', () => {
  const entry = { ...ENTRY, attendee: { name: 'Märtä', email: 'märtä@example.org' } }
  expect(methodOf(entry, 'REQUEST')).toBe('PUBLISH')
  expect(calendarFor(entry, 'REQUEST')).not.toContain('ATTENDEE')
  expectWellFormed(calendarFor(entry, 'REQUEST'), 'PUBLISH')
})

const HOSTILE = [
  'X\r\nATTENDEE:mailto:evil@example.org',
  'X\rATTACH:https://evil.example',
  'X\nBEGIN:VEVENT\nEND:VEVENT',
  'x":mailto:o@evil.example\r\nATTACH:https://evil.example\r\nX-Z;Q="y',
  'X\u2028ATTENDEE:mailto:evil@example.org\u2029\u0085Y',
  'NUL \0 and \u001b escape \u202e turned \ud800 lone',
  'a;b,c\\d:e"f^g\'h',
  'ä'.repeat(400),
  '🎉'.repeat(200),
  `e${'\u0301'.repeat(500)}`,
  'END:VCALENDAR',
  '\\n \\, \\;',
  '   ',
  '',
]

test('hostile names and titles stay text in one entry', () => {
  for (const words of HOSTILE) {
    const person = { name: words, email: 'a@example.org' }
    const entry = { ...ENTRY, uid: `x${words}`, title: words, description: words, location: words, organizer: person, attendee: person }
    expectWellFormed(calendarFor(entry, 'REQUEST'), 'REQUEST')
  }
})

test('without the wrapper the same words would write properties of their own', () => {
  const name = 'x":mailto:o@evil.example\r\nATTACH:https://evil.example\r\nX-Z;Q="y'
  const organizer = { name, email: 'a@example.org' }
  const { value } = createEvents([{ start: 0, end: 3_600_000, title: 'X', organizer }], { method: 'REQUEST' })
  expect(() => expectWellFormed(value ?? '', 'REQUEST')).toThrow()
})

test('what people may write reads back letter by letter', () => {
  for (const title of ['a;b,c\\d:e"f', 'Åke-Märtä Öhrn 🎉', '\\n stays', "O'Brien & Söner <oy>", 'Null', '100 % \\\\']) {
    const { event } = read(calendarFor({ ...ENTRY, title, description: `${title}\n${title}`, location: title }))
    expect([event.summary, event.description, event.location]).toEqual([title, `${title}\n${title}`, title])
  }
})

test('whatever is written, there is one entry, known properties only, and short lines', { timeout: 60_000 }, () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.constantFrom(...HOSTILE, '\r', '\n', '\r\n ', '\t', '"', ';', ':', ',', '\\', 'ATTENDEE:', 'ä', '🎉'), { maxLength: 20 })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(words, words, words, words, (title, description, location, name) => {
      const person = { name, email: 'a@example.org' }
      const entry = { ...ENTRY, title, description, location, organizer: person, attendee: person }
      expectWellFormed(calendarFor(entry, 'REQUEST'), 'REQUEST')
    }),
    { numRuns: 600 },
  )
})

test('an entry that ends before it starts is a bug', () => {
  expect(() => calendarFor({ ...ENTRY, endsAt: ENTRY.startsAt })).toThrow(RangeError)
})

test('a feed holds its entries, says how often to look, and is a calendar even when empty', () => {
  const feed = calendarFeed([ENTRY, { ...ENTRY, uid: '02@events.example.org' }], 'Lapin; verkosto, kevät')
  const { calendar, events } = read(feed)
  expect(events).toHaveLength(2)
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Lapin\\; verkosto\\, kevät')
  expect(calendar.getFirstPropertyValue('name')).toBe('Lapin\\; verkosto\\, kevät')
  expect(feed).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
  expect(feed.match(/X-PUBLISHED-TTL/g)).toHaveLength(1)
  expect(feed).not.toContain('METHOD')
  expect(read(calendarFeed([], 'Tyhjä')).events).toHaveLength(0)
})
