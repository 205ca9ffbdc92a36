import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'

const TUESDAY = { today: '2026-11-24', zone: 'Europe/Helsinki' }

/** What is typed | kind, title, when, format and place it means on Tuesday 24.11.2026 ("?" is open) | what is asked. */
const SENTENCES: readonly (readonly [typed: string, means: string, asks: string])[] = [
  [
    'Vaikuttava ohjauskeskustelu -webinaari to 15.4. klo 9–11',
    'webinar | Vaikuttava ohjauskeskustelu -webinaari | 2027-04-15 09:00 – 11:00 | remote',
    '',
  ],
  [
    'Työttömän aikuisen motivointi, webinaari, to 15.4. klo 9–11, Teams',
    'webinar | Työttömän aikuisen motivointi | 2027-04-15 09:00 – 11:00 | remote',
    '',
  ],
  ['Ammatinvalinta ja työ – webinaari to 15.4. klo 9–11', 'webinar | Ammatinvalinta ja työ | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Motivointi (webinaari) to 15.4. klo 9–11', 'webinar | Motivointi | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['to 15.4. klo 9–11 webinaari Nuoret työpajassa', 'webinar | Nuoret työpajassa | 2027-04-15 09:00 – 11:00 | remote', ''],
  [
    'Webinaari ”Kun suunnitelma pettää – mitä sitten?” to 15.4. klo 9–11',
    'webinar | Kun suunnitelma pettää – mitä sitten? | 2027-04-15 09:00 – 11:00 | remote',
    '',
  ],
  ['Webinaari "Motivointi 15.4." to 22.4. klo 9–11', 'webinar | Motivointi 15.4. | 2027-04-22 09:00 – 11:00 | remote', ''],
  ['Webinaari nuorten ohjaajille to 15.4. klo 9–11', 'webinar | Webinaari nuorten ohjaajille | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Eväitä ohjaajille to 15.4. klo 9–11', 'webinar | Eväitä ohjaajille | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari 9. luokkalaisille to 15.4. klo 9–11', 'webinar | Webinaari 9. luokkalaisille | 2027-04-15 09:00 – 11:00 | remote', ''],
  [
    'Webinaari seminaarien järjestämisestä to 15.4. klo 9–11',
    'webinar | Webinaari seminaarien järjestämisestä | 2027-04-15 09:00 – 11:00 | remote',
    '',
  ],
  ['Kokous ohjaajien kanssa to 15.4. klo 9–11 etänä', 'meeting | Kokous ohjaajien kanssa | 2027-04-15 09:00 – 11:00 | remote', ''],
  [
    'Koordinaatioryhmän Teams kokous to 15.4. klo 9–10',
    'meeting | Koordinaatioryhmän Teams kokous | 2027-04-15 09:00 – 10:00 | remote',
    '',
  ],
  ['Webinaari Teams tutuksi to 15.4. klo 9–11', 'webinar | Teams tutuksi | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Zoom-väsymys to 15.4. klo 9–11', 'webinar | Zoom-väsymys | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Osaaminen 2030 to 15.4. klo 9–11', 'webinar | Osaaminen 2030 | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Webinaari Kevään 2027 yhteishaku to 14.1. klo 14.30–16', 'webinar | Kevään 2027 yhteishaku | 2027-01-14 14:30 – 16:00 | remote', ''],
  ['Hei kaikki! Webinaari Opon arki to 15.4. klo 9–11', 'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote', ''],
  ['Opojen aamukahvit ke 9.12. klo 8–8.45 Teamsissa', '? | Opojen aamukahvit | 2026-12-09 08:00 – 08:45 | remote', 'kind-missing'],
  [
    'Päätösseminaari ke 24.11.2027 klo 10–14.30, Arktikum, Rovaniemi',
    'seminar | Päätösseminaari | 2027-11-24 10:00 – 14:30 | ? | @ Arktikum, Rovaniemi',
    'format-missing',
  ],
  [
    'Tutustumispäivä Lappiassa to 11.3. klo 10–14 Kemissä',
    'study_visit | Tutustumispäivä Lappiassa | 2027-03-11 10:00 – 14:00 | ? | @ Kemi',
    'format-missing',
  ],
  [
    'Hybridikokous to 15.4. klo 9–11 Lappian auditorio',
    'meeting | Hybridikokous | 2027-04-15 09:00 – 11:00 | hybrid | @ Lappian auditorio',
    'title-missing',
  ],
  [
    'Työpaja: Mielen hyvinvointi ma 7.12. klo 12.30–15.30, paikka: Kolarin kirjasto, Isopalontie 2',
    'course | Mielen hyvinvointi | 2026-12-07 12:30 – 15:30 | ? | @ Kolarin kirjasto, Isopalontie 2',
    'format-missing',
  ],
  [
    'Avoimien ovien päivä REDUssa ke 3.2. klo 12–15 paikan päällä',
    'study_visit | Avoimien ovien päivä REDUssa | 2027-02-03 12:00 – 15:00 | on_site',
    '',
  ],
  [
    'Opintokäynti Jokkmokkiin ti 9.2. klo 8–16 paikan päällä',
    'study_visit | Opintokäynti Jokkmokkiin | 2027-02-09 08:00 – 16:00 | on_site',
    '',
  ],
  ['Kurssi Digitaidot ja seminaari to 15.4. klo 9–11 verkossa', 'course | Digitaidot ja seminaari | 2027-04-15 09:00 – 11:00 | remote', ''],
  [
    'Ohjauskurssi ja loppuseminaari to 15.4. klo 9–11 verkossa',
    'course | Ohjauskurssi ja loppuseminaari | 2027-04-15 09:00 – 11:00 | remote',
    'kinds-several',
  ],
  [
    'Työryhmäkokous ke 9.12. klo 12–13.30, Teams-linkki tulee myöhemmin',
    'meeting | Työryhmäkokous | 2026-12-09 12:00 – 13:30 | remote',
    '',
  ],
  [
    'Studiebesöksdag torsdag 11 mars kl. 10–14 i Haparanda',
    'study_visit | Studiebesöksdag | 2027-03-11 10:00 – 14:00 | ? | @ Haparanda',
    'title-missing format-missing',
  ],
  ['Nätverksträff fre 11.12 kl 8.30–9.15 via Teams', 'meeting | Nätverksträff | 2026-12-11 08:30 – 09:15 | remote', 'title-missing'],
  [
    'Webbinarium för studiehandledare torsdag 15 april kl. 9–11',
    'webinar | Webbinarium för studiehandledare | 2027-04-15 09:00 – 11:00 | remote',
    '',
  ],
  [
    'Seminarium ”Vägledning i norr” 24.11.2027 kl. 10–14.30 på plats och på distans',
    'seminar | Vägledning i norr | 2027-11-24 10:00 – 14:30 | hybrid',
    '',
  ],
  [
    'Study visit day at Lappia on Thursday 11 March from 10 to 14 on site',
    'study_visit | Study visit day at Lappia | 2027-03-11 10:00 – 14:00 | on_site',
    '',
  ],
  ['Training for mentors Tue 8 Dec 1:30pm–3pm in person', 'course | Training for mentors | 2026-12-08 13:30 – 15:00 | on_site', ''],
  ['Workshop Burnout prevention, Tue 8 Dec, 1:30pm–3pm, on Zoom', 'course | Burnout prevention | 2026-12-08 13:30 – 15:00 | remote', ''],
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

test('what makes the title is marked as the title, also with its kind in it', () => {
  const marks = (typed: string) => {
    const { text, understood } = readSentence(typed, TUESDAY)
    return understood.map(({ from, to, what }) => `${what}: ${text.slice(from, to)}`)
  }
  expect(marks('Webinaari nuorten ohjaajille to 15.4. klo 9–11')).toEqual([
    'title: Webinaari nuorten ohjaajille',
    'date: to',
    'date: 15.4.',
    'time: klo 9–11',
  ])
  expect(marks('Kokous to 15.4. klo 9–11 @ Lappian auditorio')).toEqual([
    'kind: Kokous',
    'date: to',
    'date: 15.4.',
    'time: klo 9–11',
    'venue:  @ Lappian auditorio',
  ])
})
