import { expect, test } from 'vitest'
import { differences, type Facts, newsFor, type Told } from '#app/domain/announcements/told.ts'

const FACTS: Facts = {
  title: { fi: 'Kevätseminaari', sv: 'Vårseminarium' },
  starts_at: '2027-03-18T09:00',
  ends_at: '2027-03-18T11:00',
  time_zone: 'Europe/Helsinki',
  format: 'on_site',
  venue_name: 'Lappian koulu',
  venue_address: 'Koulukatu 1',
}
const facts = (given: Partial<Facts> = {}): Facts => ({ ...FACTS, ...given })
const told = (given: Partial<Facts> = {}, entry = true): Told => ({ ...facts(given), entry })
const NEXT_DAY = { starts_at: '2027-03-19T09:00', ends_at: '2027-03-19T11:00' }

test('a reader hears of what differs in their language: time, place or way of taking part, title', () => {
  expect(differences(facts(), facts(), 'fi')).toEqual([])
  expect(differences(facts(), facts({ ends_at: '2027-03-18T12:00' }), 'fi')).toEqual(['time'])
  expect(differences(facts(), facts({ time_zone: 'Europe/Stockholm' }), 'fi')).toEqual(['time'])
  expect(differences(facts(), facts({ venue_address: null }), 'fi')).toEqual(['place'])
  expect(differences(facts(), facts({ format: 'hybrid' }), 'fi')).toEqual(['place'])
  expect(differences(facts(), facts({ title: { fi: 'Kevätseminaari', sv: 'Vårmöte' } }), 'fi')).toEqual([])
  expect(differences(facts(), facts({ title: { fi: 'Kevätseminaari', sv: 'Vårmöte' } }), 'sv')).toEqual(['title'])
})

test('what stands as the place of a remote event is no place to tell of', () => {
  expect(differences(facts({ format: 'remote' }), facts({ format: 'remote', venue_name: null }), 'fi')).toEqual([])
})

test('what is new stands beside what the last letter said, not beside what held in between', () => {
  const known = { told: [told({ venue_name: 'Kirjasto' }), told()], before: undefined }
  expect(newsFor(known, facts(NEXT_DAY), 'fi')).toEqual({
    kind: 'changed',
    from: facts({ venue_name: 'Kirjasto' }),
    what: ['time', 'place'],
  })
})

test('a reader who knows it all hears nothing, unless their calendar still shows the old', () => {
  const after = facts(NEXT_DAY)
  expect(newsFor({ told: [told(NEXT_DAY)], before: undefined }, after, 'fi')).toEqual({ kind: 'nothing' })
  expect(newsFor({ told: [told(NEXT_DAY, false)], before: undefined }, after, 'fi')).toEqual({ kind: 'nothing' })
  const reminded = { told: [told(NEXT_DAY, false), told()], before: undefined }
  expect(newsFor(reminded, after, 'fi')).toEqual({ kind: 'changed', from: facts(), what: ['time'] })
})

test('to a reader whom no letter reached yet the event is new beside what it was before the first change', () => {
  expect(newsFor({ told: [], before: facts() }, facts(NEXT_DAY), 'fi')).toMatchObject({ kind: 'changed', what: ['time'] })
  expect(newsFor({ told: [], before: facts() }, facts(), 'fi')).toEqual({ kind: 'nothing' })
  expect(newsFor({ told: [], before: undefined }, facts(), 'fi')).toEqual({ kind: 'unknown' })
})
