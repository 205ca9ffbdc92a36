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
  ['VS: Kutsu: Ohjausryhmän kokous 10.12.2026 klo 13–15 Teams', 'meeting | Ohjausryhmän kokous | 2026-12-10 13:00 – 15:00 | remote', ''],
  ['SV: Styrgruppsmöte tis 15.12 kl 14–15.30 Teams', 'meeting | Styrgruppsmöte | 2026-12-15 14:00 – 15:30 | remote', ''],
  ['Fwd: Webinaari Opon arki to 10.12. klo 9–11', 'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Webinaarisarja osa 2/6: Kohtaaminen ke 9.12. klo 9–11', 'webinar | Osa 2/6: Kohtaaminen | 2026-12-09 09:00 – 11:00 | remote', ''],
  [
    'Koulutuspäivä 5.2.2027 klo 9–16 @ Lappia Kemi, Tietokatu 1',
    'course | Koulutuspäivä | 2027-02-05 09:00 – 16:00 | ? | @ Lappia Kemi, Tietokatu 1',
    'title-missing format-missing',
  ],
  ['Utbildningsdag i Torneå 20.1.2027 kl 9.00–15.00 på plats', 'course | Utbildningsdag i Torneå | 2027-01-20 09:00 – 15:00 | on_site', ''],
  [
    'Kokous Lappian Tornion toimipisteessä ti 15.12. klo 9–11.30',
    'meeting | Kokous Lappian Tornion toimipisteessä | 2026-12-15 09:00 – 11:30 | ?',
    'format-missing',
  ],
  [
    'Jalkautuminen Kemin torille la 12.12. klo 11–14',
    'outreach | Jalkautuminen Kemin torille | 2026-12-12 11:00 – 14:00 | ?',
    'format-missing',
  ],
  [
    'Vierailu Kemin Digipolikselle 5.2.2027 klo 9–12',
    'study_visit | Vierailu Kemin Digipolikselle | 2027-02-05 09:00 – 12:00 | ?',
    'format-missing',
  ],
  [
    'Uramessut 5.2.2027 klo 9–15 Lappia-talolla',
    '? | Uramessut | 2027-02-05 09:00 – 15:00 | ? | @ Lappia-talolla',
    'kind-missing format-missing',
  ],
  [
    'Open house 5 Feb 2027 10am–2pm, Kemi campus',
    'study_visit | Open house | 2027-02-05 10:00 – 14:00 | ? | @ Kemi campus',
    'title-missing format-missing',
  ],
  [
    'Kurssi alkaa 12.1.2027 ja päättyy 16.2.2027, tiistaisin klo 17–19',
    'course | Kurssi | 2027-01-12 17:00 – 19:00 | ?',
    'title-missing dates-several repeats format-missing',
  ],
  [
    'Kokous joko to 10.12. tai pe 11.12. klo 9–10 etänä',
    'meeting | Kokous | 2026-12-10 09:00 – 10:00 | remote',
    'title-missing dates-several',
  ],
  [
    'Kurs i lätt svenska, start 12.1.2027 kl 17–19, tisdagar',
    'course | Kurs i lätt svenska | 2027-01-12 17:00 – 19:00 | ?',
    'repeats format-missing',
  ],
  [
    'Hybridiseminaari Ohjauksen tulevaisuus 21.1.2027 klo 9–15 Arktikum ja Teams',
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | hybrid',
    '',
  ],
  [
    'Seminaari Ohjauksen tulevaisuus 21.1.2027 klo 9–15, Arktikum + Teams',
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | ?',
    'format-missing',
  ],
  [
    'Seminaari Ohjauksen tulevaisuus 21.1.2027 klo 9–15 Lappian auditorio ja Teams',
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | hybrid | @ Lappian auditorio',
    '',
  ],
  [
    'Seminaari Ohjauksen tulevaisuus 21.1.2027 klo 9–15 Arktikumissa, myös etänä',
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | hybrid | @ Arktikumissa',
    '',
  ],
  [
    'Seminarium Vägar 21.1.2027 kl 9–15 i biblioteket och via Teams',
    'seminar | Vägar | 2027-01-21 09:00 – 15:00 | hybrid | @ biblioteket',
    '',
  ],
  [
    'Webinaari Opon arki to 10.12. klo 9–11 Teams, Lappian auditorio',
    'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | ? | @ Lappian auditorio',
    'format-missing',
  ],
  ['Webinaari ja keskustelu to 10.12. klo 9–11 Teams', 'webinar | Webinaari ja keskustelu | 2026-12-10 09:00 – 11:00 | remote', ''],
  [
    'Webinaari Opas 2.0 ja 3 vinkkiä pe 11.12. klo 9–10.30 Teams',
    'webinar | Opas 2.0 ja 3 vinkkiä | 2026-12-11 09:00 – 10:30 | remote',
    '',
  ],
  [
    'Webinaari yli 50-vuotiaat opiskelijat to 10.12. klo 9–11',
    'webinar | Yli 50-vuotiaat opiskelijat | 2026-12-10 09:00 – 11:00 | remote',
    '',
  ],
  [
    'TE2024 ja mitä sen jälkeen, webinaari 3.12. klo 13–14.30',
    'webinar | TE2024 ja mitä sen jälkeen | 2026-12-03 13:00 – 14:30 | remote',
    '',
  ],
  ['Webinaari Ke(n) menee töihin? ti 12.1.2027 klo 9–11', 'webinar | Ke(n) menee töihin? | 2027-01-12 09:00 – 11:00 | remote', ''],
  ['Webinar Ma and Pa as mentors Mon 30 Nov 9–10', 'webinar | Ma and Pa as mentors | 2026-11-30 09:00 – 10:00 | remote', ''],
  [
    'How to apply to vocational school, webinar, 10 Dec 9–11',
    'webinar | How to apply to vocational school | 2026-12-10 09:00 – 11:00 | remote',
    '',
  ],
  ['Webinar May I help you? Wed 9 Dec 9–11', 'webinar | May I help you? | 2026-12-09 09:00 – 11:00 | remote', ''],
  ['Koordinaatioryhmän kokous vk 50 to klo 9–n. 11 Teams', 'meeting | Koordinaatioryhmän kokous | 2026-12-10 09:00 – 11:00 | remote', ''],
  ['Avoimet ovet Ohjaamossa ke 16.12. klo 12–15', 'study_visit | Avoimet ovet Ohjaamossa | 2026-12-16 12:00 – 15:00 | ?', 'format-missing'],
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
