import { expect, test } from 'vitest'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import type { OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import { fieldsFromSentence } from '#app/web/draft-event.ts'
import { eventFromFields, fieldsFromEvent, timesFromFields } from '#app/web/event-form.ts'

const SARI: Staff = {
  kind: 'staff',
  accountId: 'a1',
  name: 'Sari Ylitalo',
  email: 'sari@example.fi',
  language: 'fi',
  role: 'organiser',
  organisationId: 'o1' as OrganisationId,
  groupIds: [],
}
const fieldsOf = (typed: string) => fieldsFromSentence(readSentence(typed, { today: '2026-11-24', zone: 'Europe/Helsinki' }), SARI)

test('a clear sentence fills the whole form', { timeout: 30_000 }, () => {
  expect(fieldsOf('Webinaari Työttömän aikuisen motivointi to 15.4. klo 9–11 Teams')).toEqual({
    title: 'Työttömän aikuisen motivointi',
    textLanguage: 'fi',
    kind: 'webinar',
    date: '2027-04-15',
    startTime: '09:00',
    endTime: '11:00',
    format: 'remote',
    organisation: 'o1',
    contactName: 'Sari Ylitalo',
    contactEmail: 'sari@example.fi',
    waitlist: '1',
    'reminder-day': '1',
    'reminder-hour': '1',
  })
})

test.each([
  ['a weekday that does not match', 'Webinaari Opon arki ke 15.4. klo 9–11'],
  ['two dates', 'Webinaari Opon arki 15.4. ja 22.4. klo 9–11'],
  ['two weekdays', 'Webinaari Opon arki ma ja ke klo 9–11'],
  ['a week without its day', 'Webinaari Opon arki vk 16 klo 9–11'],
  ['next Thursday early in the week', 'Webinaari Opon arki ensi torstaina klo 9–11'],
  ['a day that does not exist', 'Webinaari Opon arki 31.2. klo 9–11'],
  ['no day at all', 'Webinaari Opon arki klo 9–11'],
])('%s leaves the day empty and keeps the times', (_, typed) => {
  const fields = fieldsOf(typed)
  expect(fields.date).toBeUndefined()
  expect(fields).toMatchObject({ title: 'Opon arki', startTime: '09:00', endTime: '11:00' })
})

test('a proposal that only wants a look is filled in', () => {
  expect(fieldsOf('Webinaari Opon arki 15.4. klo 9–11').date).toBe('2027-04-15')
  expect(fieldsOf('Webinaari Opon arki 15.4.2025 klo 9–11').date).toBe('2025-04-15')
  expect(fieldsOf('Webinaari 15.4.2027 klo 9–11').title).toBe('Webinaari')
  expect(fieldsOf('Webinaari Opon arki 31.10.2027 klo 3.30–5').startTime).toBe('03:30')
})

test('an end that is asked is left empty', () => {
  expect(fieldsOf('Webinaari Opon arki 15.4.2027 klo 9').endTime).toBeUndefined()
  expect(fieldsOf('Webinaari Opon arki 15.4.2027 klo 11–9').endTime).toBeUndefined()
})

test('an evening over midnight ends on the next day', () => {
  expect(eventFromFields(fieldsOf('Webinaari Opon arki 15.4.2027 klo 22–24'))).toMatchObject({
    startsAt: '2027-04-15T22:00',
    endsAt: '2027-04-16T00:00',
  })
  expect(eventFromFields(fieldsOf('Webinaari Opon arki 15.4.2027 klo 22–01')).endsAt).toBe('2027-04-16T01:00')
})

test('an end before the start is one, unless a late evening goes over midnight or the end has a day of its own', () => {
  const times = { date: '2027-04-15', startTime: '11:00', endTime: '9' }
  expect(timesFromFields(times)).toEqual({ startsAt: '2027-04-15T11:00', endsAt: '2027-04-15T09:00' })
  expect(timesFromFields({ ...times, endDate: '2027-04-16' }).endsAt).toBe('2027-04-16T09:00')
  expect(timesFromFields({ ...times, startTime: '17.30', endTime: '0.30' }).endsAt).toBe('2027-04-16T00:30')
})

test('a place and a pasted link find their fields', () => {
  expect(fieldsOf('Päätösseminaari ke 24.11.2027 klo 10–14.30, Arktikum, Rovaniemi').venueName).toBe('Arktikum, Rovaniemi')
  const pasted =
    'Kokous Tilannekuva ti 8.12. klo 9–10\nhttps://teams.microsoft.com/meet/345?p=a\nKokoustunnus: 345 678 901\nTunnuskoodi: aB3'
  expect(fieldsOf(pasted)).toMatchObject({ joinUrl: 'https://teams.microsoft.com/meet/345?p=a', meetingId: '345 678 901', passcode: 'aB3' })
})

test.each([
  ['Webbinarium Att motivera vuxna tors 15.4 kl. 9–11 Teams', { sv: 'Att motivera vuxna' }],
  ['Webinar Motivating adult learners Thu 15 April 9–11 Teams', { en: 'Motivating adult learners' }],
  ['Webinaari Opon arki to 15.4. klo 9–11', { fi: 'Opon arki' }],
  ['Zoom 15.4. 9–11 Motivation', { fi: 'Motivation' }],
])('the title of "%s" is of its language, Finnish when none is sure', (typed, title) => {
  expect(eventFromFields(fieldsOf(typed)).title).toEqual(title)
})

test('an event in Swedish and English keeps both when its form is saved, and a language chosen anew is that of the title', () => {
  const title = { sv: 'Att motivera vuxna', en: 'Motivating adults' }
  const event = CreateEventInput.parse({
    ...eventFromFields(fieldsOf('Webbinarium Motivation tors 15.4 kl. 9–11')),
    title,
    organisation: 'o1',
  })
  const fields = fieldsFromEvent(event)
  expect(fields).toMatchObject({ textLanguage: 'sv', title: 'Att motivera vuxna', 'title.en': 'Motivating adults' })
  expect(eventFromFields(fields).title).toEqual(title)
  expect(eventFromFields({ ...fields, textLanguage: 'fi', title: 'Motivointi' }).title).toEqual({
    fi: 'Motivointi',
    en: 'Motivating adults',
  })
})
