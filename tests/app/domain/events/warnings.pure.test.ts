import { expect, test } from 'vitest'
import { timeProblems } from '#app/domain/events/input.ts'
import { type EventDraft, warningsFor } from '#app/domain/events/warnings.ts'
import { translator } from '#app/i18n/translator.ts'
import { questionText, warningText } from '#app/ui/scheduling-text.ts'

const NOW = new Date('2027-03-01T08:00:00.000Z')

const draft = (changes: Partial<EventDraft> = {}): EventDraft => ({
  startsAt: '2027-04-15T09:00',
  endsAt: '2027-04-15T11:00',
  timeZone: 'Europe/Helsinki',
  format: 'remote',
  joinUrl: 'https://teams.microsoft.com/meet/1',
  kind: 'webinar',
  audience: 'professional',
  projectPeriod: { startsOn: '2026-01-01', endsOn: '2028-12-31' },
  clashes: [],
  ...changes,
})
const codes = (changes: Partial<EventDraft>) => warningsFor(draft(changes), NOW).map(({ code, level }) => `${code} ${level}`)

test('an ordinary Thursday with a link warns of nothing', () => {
  expect(codes({})).toEqual([])
  expect(timeProblems(draft())).toEqual([])
})

test('holidays and weekends are red, eves and July amber, a day worth knowing only informs', () => {
  expect(codes({ startsAt: '2027-05-06T09:00', endsAt: '2027-05-06T11:00' })).toEqual(['holiday red'])
  expect(codes({ startsAt: '2027-04-17T09:00', endsAt: '2027-04-17T11:00' })).toEqual(['weekend red'])
  expect(codes({ startsAt: '2027-04-30T09:00', endsAt: '2027-04-30T11:00' })).toEqual(['eve amber'])
  expect(codes({ startsAt: '2027-07-14T09:00', endsAt: '2027-07-14T11:00' })).toEqual(['eve amber'])
  expect(codes({ startsAt: '2027-05-28T09:00', endsAt: '2027-05-28T11:00' })).toEqual(['notable-day info'])
})

test('an event that ends at midnight does not touch the next day', () => {
  expect(codes({ startsAt: '2027-04-16T20:00', endsAt: '2027-04-17T00:00' })).toEqual([])
  expect(codes({ startsAt: '2027-04-16T20:00', endsAt: '2027-04-17T01:00' })).toEqual(['weekend red'])
})

test('a start that has passed, a day outside the project and a clash are told', () => {
  expect(codes({ startsAt: '2027-03-01T09:59', endsAt: '2027-03-01T11:00' })).toEqual(['past red'])
  expect(codes({ startsAt: '2027-03-01T10:00', endsAt: '2027-03-01T11:00' })).toEqual([])
  expect(codes({ projectPeriod: { startsOn: '2027-05-01', endsOn: '2028-12-31' } })).toEqual(['outside-period amber'])
  expect(codes({ projectPeriod: { startsOn: '2026-05-01', endsOn: '2027-04-15' } })).toEqual([])
  expect(codes({ projectPeriod: null, clashes: [{ id: 'e2', title: 'Opon arki', startsAt: '2027-04-15T10:00' }] })).toEqual(['clash amber'])
})

test('a link is missed where people join remotely; an early start where they travel', () => {
  expect(codes({ joinUrl: null })).toEqual(['no-meeting-link amber'])
  expect(codes({ joinUrl: null, format: 'on_site' })).toEqual(['early-on-site info'])
  expect(codes({ joinUrl: null, format: 'on_site', startsAt: '2027-04-15T09:30' })).toEqual([])
  expect(codes({ joinUrl: null, format: 'hybrid' })).toEqual(['no-meeting-link amber', 'early-on-site info'])
})

test('only an end that is not after the start and a time that does not exist block', () => {
  expect(timeProblems(draft({ endsAt: '2027-04-15T09:00' }))).toEqual([{ field: 'endsAt', code: 'end-before-start' }])
  expect(timeProblems(draft({ startsAt: '2027-03-28T03:30', endsAt: '2027-03-28T05:00' }))).toEqual([
    { field: 'startsAt', code: 'time-skipped' },
  ])
  expect(timeProblems(draft({ startsAt: '2027-10-31T03:30', endsAt: '2027-10-31T05:00' }))).toEqual([])
  expect(codes({ startsAt: '2027-10-31T03:30', endsAt: '2027-10-31T05:00' })).toEqual(['weekend red', 'time-repeated amber'])
})

test('a warning and a question read as sentences of their language', () => {
  const [holiday] = warningsFor(draft({ startsAt: '2027-05-06T09:00', endsAt: '2027-05-06T11:00' }), NOW)
  expect(holiday && warningText(holiday, translator('fi'))).toBe('6.5.2027: helatorstai. Moni on vapaalla.')
  expect(holiday && warningText(holiday, translator('sv'))).toBe('6.5.2027: Kristi himmelsfärdsdag. Många är lediga.')
  expect(questionText({ code: 'year-assumed', date: '2028-02-15' }, translator('fi'))).toBe(
    'Vuosi puuttui. Onko tilaisuus tiistaina 15.2.2028?',
  )
  expect(questionText({ code: 'end-before-start', start: '11:00', end: '09:00' }, translator('en'))).toBe(
    'The end 09:00 is before the start 11:00. What is right?',
  )
})

test.each<[warning: string, changes: Partial<EventDraft>, blocks: string[]]>([
  ['holiday', { startsAt: '2027-05-06T09:00', endsAt: '2027-05-06T11:00' }, []],
  ['notable-day', { startsAt: '2027-05-28T09:00', endsAt: '2027-05-28T11:00' }, []],
  ['weekend', { startsAt: '2027-04-17T09:00', endsAt: '2027-04-17T11:00' }, []],
  ['eve', { startsAt: '2027-04-30T09:00', endsAt: '2027-04-30T11:00' }, []],
  ['outside-period', { projectPeriod: { startsOn: '2027-05-01', endsOn: '2028-12-31' } }, []],
  ['past', { startsAt: '2027-02-25T09:00', endsAt: '2027-02-25T11:00' }, []],
  ['clash', { clashes: [{ id: 'e2', title: 'Opon arki', startsAt: '2027-04-15T10:00' }] }, []],
  ['no-meeting-link', { joinUrl: null }, []],
  ['early-on-site', { format: 'on_site' }, []],
  ['time-repeated', { startsAt: '2027-10-31T03:30', endsAt: '2027-10-31T05:00' }, []],
  ['time-skipped', { startsAt: '2027-03-28T03:30', endsAt: '2027-03-28T05:00' }, ['time-skipped']],
])('%s is told once, and blocks only where the time does not exist', (warning, changes, blocks) => {
  const found = warningsFor(draft(changes), NOW).filter(({ code }) => code === warning)
  expect(found).toHaveLength(1)
  expect(timeProblems(draft(changes)).map(({ code }) => code)).toEqual(blocks)
})
