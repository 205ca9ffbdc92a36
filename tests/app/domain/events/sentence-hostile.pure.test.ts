import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSentence, type Sentence } from '#app/domain/events/sentence/read-sentence.ts'

const TUESDAY = { today: '2026-11-24', zone: 'Europe/Helsinki' }

/** Each field that an event needs, or a question about it. */
const ABOUT: Record<'kind' | 'title' | 'date' | 'startTime' | 'endTime' | 'format', readonly string[]> = {
  kind: ['kind-missing'],
  title: ['title-missing'],
  date: ['date-missing', 'date-impossible', 'day-missing', 'weekday-missing', 'date-or-time', 'dates-several'],
  startTime: ['time-missing', 'time-impossible', 'other-zone'],
  endTime: ['end-missing', 'end-before-start', 'time-missing', 'time-impossible', 'other-zone'],
  format: ['format-missing'],
}

function expectSound(typed: string, read: Sentence) {
  const codes = read.questions.map(({ code }) => code as string)
  for (const [field, about] of Object.entries(ABOUT)) {
    const isKnown = read[field as keyof typeof ABOUT] !== undefined
    expect(isKnown || codes.some((code) => about.includes(code)), `${field} of ${JSON.stringify(typed)}`).toBe(true)
  }
  let last = 0
  for (const { from, to } of read.understood) {
    expect(from).toBeGreaterThanOrEqual(last)
    expect(to).toBeGreaterThan(from)
    last = to
  }
  expect(last).toBeLessThanOrEqual(read.text.length)
  expect((read.title ?? '').length).toBeLessThanOrEqual(200)
}

/** Pieces of sentences in three languages, and characters that stand where they should not. */
const PIECES =
  'webinaari|kokous|möte|seminar|Opon arki|to|ke|torstaina|nästa|ensi|viikolla|next|week|vk 16|vk 54|15.4.|15.4.2027|31.2.|29.2.2027|28.3.2027|31.10.2027|15.|22. ja|klo|kl.|at|9|CET|svensk tid|9–11|03:30|22–24|24|25|9.10|2 h|kesto|90 min|aamulla|på kvällen|Teams|Zoom|etänä|på plats|paikka:|@|Kemissä|Lappian auditorio|"|”|(|)|,|.|–|-|/|:|\u0001|\u0000|\ud83c\udf89|İ|https://|https://teams.microsoft.com/meet/1|Kokoustunnus: 123 456 789|Tunnuskoodi: x'.split(
    '|',
  )
const sentences = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(' '))

test('what an event needs is either read or asked, whatever is typed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(sentences, fc.string({ unit: 'binary', maxLength: 400 })), (typed) => {
      expectSound(typed, readSentence(typed, TUESDAY))
    }),
    { numRuns: 150 },
  )
})

test('a day is proposed only where it exists, and an end only after its start', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sentences, (typed) => {
      const { date, startsAt, endsAt } = readSentence(typed, TUESDAY)
      if (date) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      if (startsAt && endsAt && !readSentence(typed, TUESDAY).questions.some(({ code }) => code.startsWith('time-'))) {
        expect(endsAt > startsAt, `${typed}: ${startsAt} – ${endsAt}`).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('the same sentence is read the same way twice', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sentences, (typed) => {
      expect(readSentence(typed, TUESDAY)).toEqual(readSentence(typed, TUESDAY))
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['digits', '1'],
  ['a list of days', '15., '],
  ['times and dashes', '9-11-'],
  ['capitals that grow when they are made small', 'İ'],
  ['opening brackets', '('],
  ['underlines', '_'],
  ['addresses', 'https://teams.microsoft.com/l/meetup-join/'],
  ['wrapped addresses', 'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2F'],
  ['words that end like places', 'koulussa '],
  ['kinds', 'webinaari '],
  ['compounds', 'a-'],
  ['labels', 'paikka: '],
  ['codes', 'Tunnuskoodi: '],
  ['quotes', '"aaa'],
  ['spaces', ' '],
  ['lines', '\n'],
  ['hidden joins', '\u200b'],
  ['halves of characters', '\ud83c'],
])('fifty thousand characters of %s are read without harm', { timeout: 60_000 }, (_, piece) => {
  const typed = piece.repeat(Math.ceil(50_000 / piece.length))
  const read = readSentence(typed, TUESDAY)
  expect(read.text.length).toBeLessThanOrEqual(4_000)
  expectSound(typed.slice(0, 20), read)
})

test('markup and formulas are words like others', () => {
  expect(readSentence('Webinaari <img src=x onerror=alert(1)> to 15.4. klo 9–11', TUESDAY).title).toBe('<img src=x onerror=alert(1)>')
  expect(readSentence('Webinaari =HYPERLINK("https://example.org") to 15.4. klo 9–11', TUESDAY).joinUrl).toBeUndefined()
})
