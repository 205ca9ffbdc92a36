import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'
import { SENTENCES } from './sentence-table.ts'

const MONDAY = { today: '2027-03-01', zone: 'Europe/Helsinki' }

test.each(SENTENCES)('%s', (typed, meaning, questions) => {
  const read = readSentence(typed, MONDAY)
  expect(means(read)).toBe(meaning)
  expect(asks(read)).toBe(questions)
})

test('the example of the placeholder is understood word by word', () => {
  const { text, understood } = readSentence('Webinaari Työttömän aikuisen motivointi to 15.4. klo 9–11 Teams', MONDAY)
  expect(understood.map(({ from, to, what }) => `${what}: ${text.slice(from, to)}`)).toEqual([
    'kind: Webinaari',
    'title: Työttömän aikuisen motivointi',
    'date: to',
    'date: 15.4.',
    'time: klo 9–11',
    'format: Teams',
  ])
})

test('a weekday that does not match keeps the date as a proposal and offers the days it may have meant', () => {
  expect(readSentence('Webinaari Opon arki pe 15.4. klo 9–11', MONDAY).questions).toEqual([
    { code: 'weekday-differs', weekday: 5, date: '2027-04-15', dates: ['2027-04-15', '2027-04-16'] },
  ])
})

test('a date without a year that has passed is the next such date, and says so', () => {
  const { date, questions } = readSentence('Webinaari Opon arki 28.2. klo 9–11', MONDAY)
  expect(date).toBe('2028-02-28')
  expect(questions).toEqual([{ code: 'year-assumed', date: '2028-02-28' }])
  expect(readSentence('Webinaari Opon arki 1.3. klo 9–11', MONDAY).date).toBe('2027-03-01')
})

test('a duration counts real time over a clock change', () => {
  expect(readSentence('Päivystyskokous 28.3.2027 klo 2 2 h Teams', MONDAY).endsAt).toBe('2027-03-28T05:00')
  expect(readSentence('Päivystyskokous 31.10.2027 klo 2 2 h Teams', MONDAY).endsAt).toBe('2027-10-31T03:00')
})

test('the same sentence asks about another hour where the clocks change at another time', () => {
  const stockholm = readSentence('Möte 28.3.2027 kl. 02.30–04 Teams', { today: '2027-03-01', zone: 'Europe/Stockholm' })
  expect(stockholm.questions).toContainEqual({ code: 'time-skipped', wall: '2027-03-28T02:30' })
})

test('a pasted Teams invitation fills link, id and passcode, and its own words are no title', () => {
  const pasted = [
    'Webinaari Opon arki to 15.4. klo 9–11',
    '________________________________________________________________________________',
    'Microsoft Teams -kokous',
    'Liity kokoukseen nyt<https://teams.microsoft.com/meet/34567890123?p=aBcDeF>',
    'Kokoustunnus: 345 678 901 23',
    'Tunnuskoodi: aB3cD9',
    '________________________________',
    'Tarvitsetko apua?<https://aka.ms/JoinTeamsMeeting?omkt=fi-FI> | Järjestäjille: Kokousasetukset<https://teams.microsoft.com/meetingOptions/?x=1>',
  ].join('\n')
  const read = readSentence(pasted, MONDAY)
  expect(read).toMatchObject({
    kind: 'webinar',
    title: 'Opon arki',
    startsAt: '2027-04-15T09:00',
    endsAt: '2027-04-15T11:00',
    format: 'remote',
    joinUrl: 'https://teams.microsoft.com/meet/34567890123?p=aBcDeF',
    meetingId: '345 678 901 23',
    passcode: 'aB3cD9',
  })
  expect(read.questions).toEqual([])
})

test('a Zoom invitation alone gives its topic, its time and its link', () => {
  const pasted =
    'Sari Ylitalo is inviting you to a scheduled Zoom meeting.\n\nTopic: Opon arki\nTime: Apr 15, 2027 09:00 AM Helsinki\n\n' +
    'Join Zoom Meeting\nhttps://us02web.zoom.us/j/81234567890?pwd=abc\n\nMeeting ID: 812 3456 7890\nPasscode: 123456'
  expect(readSentence(pasted, MONDAY)).toMatchObject({
    title: 'Opon arki',
    startsAt: '2027-04-15T09:00',
    joinUrl: 'https://us02web.zoom.us/j/81234567890?pwd=abc',
    meetingId: '812 3456 7890',
    passcode: '123456',
  })
})

test('the language of the sentence is told, or left open when nothing tells it', () => {
  const language = (typed: string) => readSentence(typed, MONDAY).language
  expect(language('Webinaari Opon arki to 15.4. klo 9')).toBe('fi')
  expect(language('Webbinarium om studier torsdag den 15 april kl 9')).toBe('sv')
  expect(language('Webinar on motivation, Thursday April 15, 9am')).toBe('en')
  expect(language('Webinaari Opon arki selkokielellä')).toBe('selko')
  expect(language('Opon arki 15.4.')).toBeUndefined()
  expect(language('Webbinarium Motivation tors 15.4 kl. 9–11')).toBe('sv')
  expect(language('Webinar Career guidance Thu 15 April 9–11')).toBe('en')
  for (const unsure of ['Webinar Opon arki 15.4. 9–11', 'Webinaari Hakukevät April 15th at 9', 'Zoom 15.4. 9–11'])
    expect(language(unsure)).toBeUndefined()
})

test('a very long or repetitive text is cut at four thousand characters', () => {
  for (const piece of ['9-', '9.', 'to ', 'a', 'klo ', '15.4. ', '- ', 'kokous', '(', '_', 'https://', '\u0001']) {
    expect(readSentence(piece.repeat(50_000), MONDAY).text.length).toBeLessThanOrEqual(4_000)
  }
})

const anySentence = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'to',
        'pe',
        '15.4.',
        '31.2.',
        '9-11',
        'klo',
        '9',
        '24',
        '.',
        '–',
        'vk',
        '16',
        'Teams',
        'webinaari',
        '"',
        '28.3.2027',
        '03:30',
        'ensi',
        'torstai',
        '\u0001',
        'pm',
        'http://',
        '9.10',
        '2 h',
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' ')),
)

test('whatever is typed, reading never throws and every mark lies inside the text, in order and apart', () => {
  fc.assert(
    fc.property(anySentence, (typed) => {
      const { text, understood } = readSentence(typed, MONDAY)
      let last = 0
      for (const { from, to } of understood) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
