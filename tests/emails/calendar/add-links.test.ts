import { expect, test } from 'vitest'
import { googleCalendarLink, office365Link, outlookLink } from '#emails/calendar/add-links.ts'

const ENTRY = {
  title: 'Päätös & seminaari + kahvi',
  description: 'Rivi\nToinen rivi',
  location: 'Koulukatu 1, Tornio',
  startsAt: new Date('2027-10-31T15:00:00.000Z'),
  endsAt: new Date('2027-10-31T16:00:00.000Z'),
}

test('the links carry the same entry, with dashed UTC times for Microsoft and compact ones for Google', () => {
  const google = new URL(googleCalendarLink(ENTRY))
  expect(google.origin + google.pathname).toBe('https://calendar.google.com/calendar/render')
  expect(google.searchParams.get('dates')).toBe('20271031T150000Z/20271031T160000Z')
  expect(google.searchParams.get('text')).toBe(ENTRY.title)
  for (const [link, host] of [
    [outlookLink(ENTRY), 'outlook.live.com'],
    [office365Link(ENTRY), 'outlook.office.com'],
  ] as const) {
    const url = new URL(link)
    expect(url.host).toBe(host)
    expect(url.searchParams.get('startdt')).toBe('2027-10-31T15:00:00Z')
    expect(url.searchParams.get('enddt')).toBe('2027-10-31T16:00:00Z')
    expect(url.searchParams.get('subject')).toBe(ENTRY.title)
    expect(url.searchParams.get('location')).toBe(ENTRY.location)
  }
})

test('spaces are %20, since these pages show a plus as it is; nobody is invited', () => {
  for (const link of [googleCalendarLink(ENTRY), outlookLink(ENTRY), office365Link(ENTRY)]) {
    expect(link).not.toContain('+')
    expect(link).not.toMatch(/[?&](to|add)=/)
  }
})

test('a very long description is cut', () => {
  expect(googleCalendarLink({ ...ENTRY, description: 'x'.repeat(5000) }).length).toBeLessThan(1500)
})
