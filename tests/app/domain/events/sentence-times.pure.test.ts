import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'

const TUESDAY = { today: '2026-11-24', zone: 'Europe/Helsinki' }

/** What is typed | kind, title, when, format and place it means on Tuesday 24.11.2026 ("?" is open) | what is asked. */
const SENTENCES: readonly (readonly [typed: string, means: string, asks: string])[] = [
  ['Webinaari Opon arki 15.4.2027 klo 9.00-11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 9-11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9 - 11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9:00–11:30', 'webinar | Opon arki | 2027-04-15 09:00 – 11:30 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 kello 9.15–11.45.', 'webinar | Opon arki | 2027-04-15 09:15 – 11:45 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo\u00a09.00–\u206011.00', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.\u00a0huhtikuuta 2027 klo\u00a09.00–\u206011.00', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9', 'webinar | Opon arki | 2027-04-15 09:00 | remote', 'end-missing'],
  ['Webinaari Opon arki 15.4.2027 klo 9 alkaen', 'webinar | Opon arki | 2027-04-15 09:00 | remote', 'end-missing'],
  ['Webinaari Opon arki 15.4.2027 alkaa 9.00 päättyy 11.00', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 22–24', 'webinar | Opon arki | 2027-04-15 22:00 – 2027-04-16 00:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 22-01', 'webinar | Opon arki | 2027-04-15 22:00 – 2027-04-16 01:00 | remote', ''],
  ['Webinaari Opon arki 31.12.2026 klo 22–24', 'webinar | Opon arki | 2026-12-31 22:00 – 2027-01-01 00:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 00–02', 'webinar | Opon arki | 2027-04-15 00:00 – 02:00 | remote', 'time-at-night'],
  ['Webinaari Opon arki 15.4.2027 klo 2', 'webinar | Opon arki | 2027-04-15 02:00 | remote', 'end-missing time-at-night'],
  ['Webinaari Opon arki 15.4.2027 klo 11–9', 'webinar | Opon arki | 2027-04-15 11:00 | remote', 'end-before-start'],
  ['Webinaari Opon arki 15.4.2027 klo 9–9', 'webinar | Opon arki | 2027-04-15 09:00 | remote', 'end-before-start'],
  ['Webinaari Opon arki 15.4.2027 klo 25–26', 'webinar | Opon arki | 2027-04-15 | remote', 'time-impossible'],
  ['Webinaari Opon arki 15.4.2027 klo 9.75', 'webinar | Opon arki | 2027-04-15 | remote', 'time-impossible'],
  ['Webinaari Opon arki 28.3.2027 klo 03:30–05', 'webinar | Opon arki | 2027-03-28 03:30 – 05:00 | remote', 'time-skipped'],
  ['Webinaari Opon arki 28.3.2027 klo 2–3.30', 'webinar | Opon arki | 2027-03-28 02:00 – 03:30 | remote', 'time-skipped'],
  ['Webinaari Opon arki 28.3.2027 klo 2–4', 'webinar | Opon arki | 2027-03-28 02:00 – 04:00 | remote', 'time-at-night'],
  ['Webinaari Opon arki 31.10.2027 klo 03:30–05', 'webinar | Opon arki | 2027-10-31 03:30 – 05:00 | remote', 'time-repeated'],
  ['Webinaari Opon arki 31.10.2027 klo 2.30–3.30', 'webinar | Opon arki | 2027-10-31 02:30 – 03:30 | remote', 'time-repeated'],
  ['Webinaari Opon arki 15.4.2027 klo 9, kesto 90 min', 'webinar | Opon arki | 2027-04-15 09:00 – 10:30 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9, 1,5 h', 'webinar | Opon arki | 2027-04-15 09:00 – 10:30 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9, 1 h 30 min', 'webinar | Opon arki | 2027-04-15 09:00 – 10:30 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9–11, kesto 2 h', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9–11, kesto 3 h', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'duration-differs'],
  ['Webinaari Opon arki 15.4.2027 klo 23, kesto 2 h', 'webinar | Opon arki | 2027-04-15 23:00 – 2027-04-16 01:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 klo 9–11 ja 12–14', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'times-several'],
  ['Webinaari Opon arki 15.4.2027 aamulla', 'webinar | Opon arki | 2027-04-15 | remote', 'time-missing'],
  ['Webinaari Opon arki huomenna aamulla klo 9–10', 'webinar | Opon arki | 2026-11-25 09:00 – 10:00 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 puolenpäivän aikaan, 45 min', 'webinar | Opon arki | 2027-04-15 12:00 – 12:45 | remote', ''],
  ['Webinaari Opon arki 15.4.2027 puoli yhdeksän', 'webinar | Opon arki | 2027-04-15 08:30 | remote', 'end-missing'],
  ['Webinaari Opon arki 9.10', 'webinar | Opon arki | ? | remote', 'date-or-time date-missing time-missing'],
  ['Webinaari Opon arki 9.10. klo 9.10–10', 'webinar | Opon arki | 2027-10-09 09:10 – 10:00 | remote', 'year-assumed'],
  ['Webinaari Opon arki 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-missing'],
  ['Webinaari Opon arki luokat 7–9, 15.4.2027 klo 9–11', 'webinar | Opon arki luokat 7–9 | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv 15.4.2027 kl. 9.00–11.00', 'webinar | Studieliv | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv 15.4.2027 kl 9 till 11', 'webinar | Studieliv | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv 15.4.2027 kl 9, 2 timmar', 'webinar | Studieliv | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv 28.3.2027 kl. 03.30–05', 'webinar | Studieliv | 2027-03-28 03:30 – 05:00 | remote', 'time-skipped'],
  ['Webbinarium Studieliv imorgon på eftermiddagen kl 14–15', 'webinar | Studieliv | 2026-11-25 14:00 – 15:00 | remote', ''],
  ['Webinar Study life 15 April 2027 9am–11am', 'webinar | Study life | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinar Study life 15 April 2027 from 9 to 11 am', 'webinar | Study life | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinar Study life 15 April 2027 11–1 pm', 'webinar | Study life | 2027-04-15 11:00 – 13:00 | remote', ''],
  ['Webinar Study life 15 April 2027 at 1:30 pm for 90 minutes', 'webinar | Study life | 2027-04-15 13:30 – 15:00 | remote', ''],
  ['Webinar Study life 15 April 2027 at noon', 'webinar | Study life | 2027-04-15 12:00 | remote', 'end-missing'],
  ['Webinar Study life 15 April 2027 12 am–1 am', 'webinar | Study life | 2027-04-15 00:00 – 01:00 | remote', 'time-at-night'],
  ['Webinar Study life 31 October 2027 3:30 am–5 am', 'webinar | Study life | 2027-10-31 03:30 – 05:00 | remote', 'time-repeated'],
  ['Webinar Study life 15 April 2027 13 pm', 'webinar | Study life | 2027-04-15 | remote', 'time-impossible'],
  ['Webinaari Opon arki to 10.12. klo puoli 10 - 11', 'webinar | Opon arki | 2026-12-10 09:30 – 11:00 | remote', ''],
  ['Webinaari Opon arki to 10.12. puoli 10–11.30', 'webinar | Opon arki | 2026-12-10 09:30 – 11:30 | remote', ''],
  ['Webinaari Opon arki to 10.12. klo 9,30-11', 'webinar | Opon arki | 2026-12-10 09:30 – 11:00 | remote', ''],
  ['Webinaari Opon arki to 10.12. klo 9.00 ja 13.00', 'webinar | Opon arki | 2026-12-10 09:00 | remote', 'times-several end-missing'],
  ['Webinaari Opon arki to 10.12. klo 9 ja 11 välillä', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki to 10.12. alkaa 9.00 päättyy 11.00', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinar Study skills Thu 10 Dec 9 to 11', 'webinar | Study skills | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinar Study skills Thu 10 Dec 9 to 11 on Teams', 'webinar | Study skills | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinar Study skills Thu 10 Dec 9 to 11 year olds', 'webinar | Study skills | 2026-12-10 | remote', 'time-missing'],
  ['Webbinarium Studieliv torsdag 10 december 9 till 11', 'webinar | Studieliv | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv imorgon eftermiddag kl 2', 'webinar | Studieliv | 2026-11-25 14:00 | remote', 'end-missing'],
  ['Möte i övermorgon förmiddag på Teams', 'meeting | Möte | 2026-11-26 | remote', 'title-missing time-missing'],
  ['Möte måndag morgon kl halv nio till tio', 'meeting | Möte | 2026-11-30 08:30 – 10:00 | ?', 'title-missing format-missing'],
  ['Meeting tomorrow afternoon on Teams', 'meeting | Meeting | 2026-11-25 | remote', 'title-missing time-missing'],
  ['Meeting tomorrow afternoon 2-3 Teams', 'meeting | Meeting | 2026-11-25 14:00 – 15:00 | remote', 'title-missing'],
  ['Workshop Afternoon tea Thu 10 Dec 14–15', 'course | Afternoon tea | 2026-12-10 14:00 – 15:00 | ?', 'format-missing'],
  ['Webinar Good morning Thu 10 Dec 9–11', 'webinar | Good morning | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Opojen palaveri ke ip', 'meeting | Opojen palaveri | 2026-11-25 | ?', 'time-missing format-missing'],
  ['Opojen palaveri ke ip 2-3 Teams', 'meeting | Opojen palaveri | 2026-11-25 14:00 – 15:00 | remote', ''],
  ['Opojen palaveri ke ap 9–10 Teams', 'meeting | Opojen palaveri | 2026-11-25 09:00 – 10:00 | remote', ''],
  ['Koulutus Digitaidot 5.2.2027 klo 10–12 Ruotsin aikaa', 'course | Digitaidot | 2027-02-05 | ?', 'other-zone format-missing'],
  ['Webbinarium Studieliv torsdag 10 december kl 09.00–11.00 svensk tid', 'webinar | Studieliv | 2026-12-10 | remote', 'other-zone'],
  ['Webbinarium Studieliv torsdag 10 december kl 09.00–11.00 finsk tid', 'webinar | Studieliv | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Steering group meeting 10 Dec 09:00-10:30 CET Teams', 'meeting | Steering group meeting | 2026-12-10 | remote', 'other-zone'],
  ['Steering group meeting 10 Dec 09:00-10:30 (EET) Teams', 'meeting | Steering group meeting | 2026-12-10 09:00 – 10:30 | remote', ''],
  [
    'Study visit to Stockholm 10 Dec 09:00-10:30',
    'study_visit | Study visit to Stockholm | 2026-12-10 09:00 – 10:30 | ?',
    'format-missing',
  ],
  [
    'Webinaari Opon arki 10.12.2026 9.00-11.00 (UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius.',
    'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote',
    '',
  ],
  ['Webinaari Opon arki to 10.12. klo 9, kesto puolitoista tuntia', 'webinar | Opon arki | 2026-12-10 09:00 – 10:30 | remote', ''],
  ['Webinaari Opon arki to 10.12. klo 9 alkaen, kesto puolitoista tuntia', 'webinar | Opon arki | 2026-12-10 09:00 – 10:30 | remote', ''],
  ['Palaveri Opon arki pe 11.12. klo 9. Kesto tunti. Teams', 'meeting | Opon arki | 2026-12-11 09:00 – 10:00 | remote', ''],
  ['Webinaari Opon arki to 10.12. klo 9, kaksi tuntia Teams', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaari Kaksi tuntia aikaa to 10.12. klo 9', 'webinar | Kaksi tuntia aikaa | 2026-12-10 09:00 | remote', 'end-missing'],
  ['Webbinarium Studieliv torsdag 10 dec kl 9, två timmar', 'webinar | Studieliv | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv torsdag 10 dec kl 9 i en och en halv timme', 'webinar | Studieliv | 2026-12-10 09:00 – 10:30 | remote', ''],
  [
    'Steering group meeting 10 Dec at 9 for an hour and a half, online',
    'meeting | Steering group meeting | 2026-12-10 09:00 – 10:30 | remote',
    '',
  ],
  ['Webinar Golden hour 10 Dec at 9', 'webinar | Golden hour | 2026-12-10 09:00 | remote', 'end-missing'],
]

test.each(SENTENCES)(
  '%s',
  (typed, meaning, questions) => {
    const read = readSentence(typed, TUESDAY)
    expect(means(read)).toBe(meaning)
    expect(asks(read)).toBe(questions)
  },
  30_000,
)

test('a time that the clock change takes or repeats is named by its day and hour', () => {
  const skipped = readSentence('Webinaari Opon arki 28.3.2027 klo 03:30–05', TUESDAY)
  expect(skipped.questions).toEqual([{ code: 'time-skipped', wall: '2027-03-28T03:30' }])
  const repeated = readSentence('Webinaari Opon arki 31.10.2027 klo 03:30–05', TUESDAY)
  expect(repeated.questions).toEqual([{ code: 'time-repeated', wall: '2027-10-31T03:30' }])
})

test('an end before the start is asked with both, and never filled in', () => {
  const read = readSentence('Webinaari Opon arki 15.4.2027 klo 11–9', TUESDAY)
  expect(read.questions).toEqual([{ code: 'end-before-start', start: '11:00', end: '09:00' }])
  expect(read.endTime).toBeUndefined()
  expect(read.endsAt).toBeUndefined()
})

test('a duration that differs from the times is asked beside them', () => {
  expect(readSentence('Webinaari Opon arki 15.4.2027 klo 9–11, kesto 3 h', TUESDAY).questions).toEqual([
    { code: 'duration-differs', minutes: 180, endsAt: '2027-04-15T11:00' },
  ])
})
