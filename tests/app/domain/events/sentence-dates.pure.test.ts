import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'

const TUESDAY = { today: '2026-11-24', zone: 'Europe/Helsinki' }

/** What is typed | kind, title, when, format and place it means on Tuesday 24.11.2026 ("?" is open) | what is asked. */
const SENTENCES: readonly (readonly [typed: string, means: string, asks: string])[] = [
  ['Webinaari Opon arki to 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'year-assumed'],
  ['Webinaari Opon arki ke 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'year-assumed weekday-differs'],
  ['Webinaari Opon arki ti 24.11. klo 13–15', 'webinar | Opon arki | 2026-11-24 13:00 – 15:00 | remote', ''],
  ['Webinaari Opon arki ma 23.11. klo 9–11', 'webinar | Opon arki | 2027-11-23 09:00 – 11:00 | remote', 'year-assumed weekday-differs'],
  ['Webinaari Opon arki 15.4.26 klo 9–11', 'webinar | Opon arki | 2026-04-15 09:00 – 11:00 | remote', 'date-past'],
  ['Webinaari Opon arki 15.4.27 klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15. 4. 2027 klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 2027-04-15 09:00–11:00', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15/4/2027 klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 31.2. klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-impossible'],
  ['Webinaari Opon arki 29.2.2027 klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-impossible'],
  ['Webinaari Opon arki 29.2.2028 klo 9–11', 'webinar | Opon arki | 2028-02-29 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 15.13.2027 klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-impossible'],
  ['Webinaari Opon arki 0.4.2027 klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-impossible'],
  ['Webinaari Opon arki tänään klo 15–16', 'webinar | Opon arki | 2026-11-24 15:00 – 16:00 | remote', ''],
  ['Webinaari Opon arki huomenna klo 9–10', 'webinar | Opon arki | 2026-11-25 09:00 – 10:00 | remote', ''],
  ['Webinaari Opon arki to huomenna klo 9–10', 'webinar | Opon arki | 2026-11-25 09:00 – 10:00 | remote', 'weekday-differs'],
  ['Webinaari Opon arki viikon päästä klo 9–10', 'webinar | Opon arki | 2026-12-01 09:00 – 10:00 | remote', ''],
  ['Webinaari Opon arki tämän viikon perjantaina klo 12–13', 'webinar | Opon arki | 2026-11-27 12:00 – 13:00 | remote', ''],
  ['Webinaari Opon arki ensi viikon to klo 9–11', 'webinar | Opon arki | 2026-12-03 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki ensi viikolla torstaina klo 9–11', 'webinar | Opon arki | 2026-12-03 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki ensi viikolla', 'webinar | Opon arki | ? | remote', 'weekday-missing time-missing'],
  ['Webinaari Opon arki ensi torstaina klo 9–11', 'webinar | Opon arki | 2026-11-26 09:00 – 11:00 | remote', 'which-week'],
  ['Webinaari Opon arki vk 16 to klo 9–11', 'webinar | Opon arki | 2027-04-22 09:00 – 11:00 | remote', 'year-assumed'],
  ['Webinaari Opon arki vko 16/2027 to klo 9–11', 'webinar | Opon arki | 2027-04-22 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki vk 53 to klo 9–11', 'webinar | Opon arki | 2026-12-31 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki vk 54 to klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'date-impossible'],
  ['Webinaari Opon arki vk 15 to 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki vk 16 to 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'which-week'],
  ['Webinaari Opon arki ma ja ke klo 17–19', 'webinar | Opon arki | 2026-11-25 17:00 – 19:00 | remote', 'dates-several'],
  ['Webinaari Opon arki joka torstai klo 9–10', 'webinar | Opon arki | 2026-11-26 09:00 – 10:00 | remote', 'repeats'],
  ['Webinaari Opon arki 15., 22. ja 29.4.2027 klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'dates-several'],
  ['Webinaari Opon arki 15.4. ja 22.4.2027 klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', 'dates-several'],
  ['Webinaari Opon arki tammikuussa', 'webinar | Opon arki | ? | remote', 'day-missing time-missing'],
  ['Koulutus Opon arki ke–to 14.–15.4.2027 klo 9–15 etänä', 'course | Opon arki | 2027-04-14 09:00 – 15:00 | remote', 'dates-several'],
  ['Möte om antagning i övermorgon kl 14–15 på distans', 'meeting | Antagning | 2026-11-26 14:00 – 15:00 | remote', ''],
  ['Möte om antagning nästa vecka onsdag kl 10–11 på distans', 'meeting | Antagning | 2026-12-02 10:00 – 11:00 | remote', ''],
  ['Möte om antagning nästa onsdag kl 10–11 på distans', 'meeting | Antagning | 2026-11-25 10:00 – 11:00 | remote', 'which-week'],
  ['Möte om antagning den 1:a mars 2027 kl 10–11 på distans', 'meeting | Antagning | 2027-03-01 10:00 – 11:00 | remote', ''],
  [
    'Möte om antagning ons 15.4 kl 10–11 på distans',
    'meeting | Antagning | 2027-04-15 10:00 – 11:00 | remote',
    'year-assumed weekday-differs',
  ],
  ['Möte om antagning vecka 2 mån kl 10–11 på distans', 'meeting | Antagning | 2027-01-11 10:00 – 11:00 | remote', 'year-assumed'],
  ['Möte om antagning den 30 februari kl 10–11 på distans', 'meeting | Antagning | 10:00 – 11:00 | remote', 'date-impossible'],
  ['Meeting on admissions tomorrow 10–11 online', 'meeting | Admissions | 2026-11-25 10:00 – 11:00 | remote', ''],
  ['Meeting on admissions Friday next week 12–13 online', 'meeting | Admissions | 2026-12-04 12:00 – 13:00 | remote', ''],
  ['Meeting on admissions next Thursday 10–11 online', 'meeting | Admissions | 2026-11-26 10:00 – 11:00 | remote', 'which-week'],
  ['Meeting on admissions the day after tomorrow 10–11 online', 'meeting | Admissions | 2026-11-26 10:00 – 11:00 | remote', ''],
  ['Meeting on admissions in two weeks 10–11 online', 'meeting | Admissions | 2026-12-08 10:00 – 11:00 | remote', ''],
  [
    'Meeting on admissions Wednesday, April 15, 2027, 10–11 online',
    'meeting | Admissions | 2027-04-15 10:00 – 11:00 | remote',
    'weekday-differs',
  ],
  ['Meeting on admissions 15th of April 10–11 online', 'meeting | Admissions | 2027-04-15 10:00 – 11:00 | remote', 'year-assumed'],
  ['Meeting on admissions April 31 10–11 online', 'meeting | Admissions | 10:00 – 11:00 | remote', 'date-impossible'],
  ['Meeting on admissions on 15 April 2025 10–11 online', 'meeting | Admissions | 2025-04-15 10:00 – 11:00 | remote', 'date-past'],
  ['Webinaari Opon arki torstaina 10. päivä joulukuuta klo 9–11', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 10. päivä joulukuuta 2026 klo 9–11', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki tammikuussa torstaina klo 9–11', 'webinar | Opon arki | 09:00 – 11:00 | remote', 'day-missing'],
  ['Webinaari Opon arki tiistaina 8. päivä klo 9–11', 'webinar | Opon arki | 2026-12-08 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki ti 8. päivä klo 9–11', 'webinar | Opon arki | 2026-12-08 09:00 – 11:00 | remote', ''],
  ['Webbinarium Studieliv tisdag den 8:e kl 10–11', 'webinar | Studieliv | 2026-12-08 10:00 – 11:00 | remote', ''],
  ['Webinar Study skills on Tuesday the 8th at 10', 'webinar | Study skills | 2026-12-08 10:00 | remote', 'end-missing'],
  ['Webinar Study skills Wednesday 8th 10–11', 'webinar | Study skills | 2026-12-08 10:00 – 11:00 | remote', 'weekday-differs'],
  ['Webinaari 24/7-ohjaus to 21.1. klo 9–11', 'webinar | 24/7-ohjaus | 2027-01-21 09:00 – 11:00 | remote', ''],
  ['Webinar 24/7 guidance Thu 10 Dec 9–11', 'webinar | 24/7 guidance | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaari Opon arki 14.1., 28.1. ja 11.2.2027 klo 14–15', 'webinar | Opon arki | 2027-01-14 14:00 – 15:00 | remote', 'dates-several'],
  ['Webinaari Opon arki 15.12. ja 12.1.2027 klo 9–10', 'webinar | Opon arki | 2026-12-15 09:00 – 10:00 | remote', 'dates-several'],
  ['Aihe: Opon arki Aika: 10. jouluk. 2026 klo 9–11', '? | Opon arki | 2026-12-10 09:00 – 11:00 | ?', 'kind-missing format-missing'],
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

const questionsOf = (typed: string) => readSentence(typed, TUESDAY).questions

test('a day that may be one of several offers each of them', () => {
  expect(questionsOf('Webinaari Opon arki 15., 22. ja 29.4.2027 klo 9–11')).toEqual([
    { code: 'dates-several', dates: ['2027-04-15', '2027-04-22', '2027-04-29'] },
  ])
  expect(questionsOf('Webinaari Opon arki ma ja ke klo 17–19')).toEqual([{ code: 'dates-several', dates: ['2026-11-25', '2026-11-30'] }])
  expect(questionsOf('Webinaari Opon arki ensi torstaina klo 9–11')).toEqual([{ code: 'which-week', dates: ['2026-11-26', '2026-12-03'] }])
  expect(questionsOf('Webinaari Opon arki vk 16 to 15.4. klo 9–11')).toEqual([{ code: 'which-week', dates: ['2027-04-15', '2027-04-22'] }])
})

test('a week without a day offers its working days, a month without a day its year', () => {
  expect(questionsOf('Webinaari Opon arki ensi viikolla klo 9–11')).toEqual([
    { code: 'weekday-missing', week: 49, dates: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] },
  ])
  expect(questionsOf('Webinaari Opon arki tammikuussa klo 9–11')).toEqual([{ code: 'day-missing', month: 1, year: 2027 }])
})

test('a day that does not exist is named as it was written', () => {
  expect(questionsOf('Webinaari Opon arki 31.2. klo 9–11')).toEqual([{ code: 'date-impossible', text: '31.2.' }])
  expect(questionsOf('Webinaari Opon arki vk 54 to klo 9–11')).toEqual([{ code: 'date-impossible', text: 'vk 54' }])
})

test('said on the last days of the year, "ensi viikolla" is in the next year', () => {
  const read = readSentence('Webinaari Opon arki ensi viikolla ti klo 9–11', { ...TUESDAY, today: '2026-12-30' })
  expect(read.startsAt).toBe('2027-01-05T09:00')
})
