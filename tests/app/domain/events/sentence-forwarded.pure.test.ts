import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'

const SATURDAY = { today: '2026-11-28', zone: 'Europe/Helsinki' }
const TEAMS = 'https://teams.microsoft.com/meet/34567890123?p=aBcDeF'
const ZOOM = 'https://lappia.zoom.us/j/64512345678?pwd=abc.1'
const MEET = 'https://meet.google.com/abc-defg-hij'
const LINE = '________________________________________________________________________________'

/** Letters as Outlook forwards them and invitations as the services write them, with what they mean, what is asked, and their link. */
const LETTERS: readonly (readonly [name: string, pasted: string[], means: string, asks: string, joinUrl: string | undefined])[] = [
  [
    'a forwarded Finnish invitation',
    [
      'Lähettäjä: Sari Ylitalo <sari.ylitalo@lappia.fi>',
      'Lähetetty: perjantai 27. marraskuuta 2026 14.02',
      'Vastaanottaja: Kari Keskitalo <kari@redu.fi>',
      'Aihe: VL: Koordinaatioryhmän kokous',
      'Ajankohta: torstai 10. joulukuuta 2026 13.00–15.00.',
      'Sijainti: Microsoft Teams -kokous',
      '',
      LINE,
      'Microsoft Teams Tarvitsetko apua?',
      `Liity: ${TEAMS}`,
      'Kokouksen tunnus: 345 678 901 23',
      'Tunnuskoodi: aB3cD9',
      'Puhelimella soittaminen',
      '+358 9 2310 6678,,12345678# Finland, Helsinki',
      'Etsi paikallinen numero',
      'Puhelinkonferenssin tunnus: 123 456 78#',
      'Järjestäjille: Kokousasetukset | Palauta sisäänkirjautumisen PIN',
      LINE,
    ],
    'meeting | Koordinaatioryhmän kokous | 2026-12-10 13:00 – 15:00 | remote',
    '',
    TEAMS,
  ],
  [
    'a forwarded Swedish invitation',
    [
      'Från: Sari Ylitalo',
      'Skickat: den 27 november 2026 14:02',
      'Till: Kari Keskitalo',
      'Ämne: Samordningsgruppens möte',
      'När: den 10 december 2026 13:00-15:00.',
      'Var: Microsoft Teams-möte',
      '',
      `Anslut: ${TEAMS}`,
      'Mötes-ID: 345 678 901 23',
      'Lösenord: aB3cD9',
    ],
    'meeting | Samordningsgruppens möte | 2026-12-10 13:00 – 15:00 | remote',
    '',
    TEAMS,
  ],
  [
    'a forwarded English invitation',
    [
      'From: Sari Ylitalo',
      'Sent: Friday, November 27, 2026 2:02 PM',
      'To: Kari Keskitalo',
      'Subject: FW: Coordination group meeting',
      'When: Thursday, December 10, 2026 1:00 PM-3:00 PM.',
      'Where: Microsoft Teams Meeting',
      '',
      `Join: ${TEAMS}`,
      'Meeting ID: 345 678 901 23',
      'Passcode: aB3cD9',
      'Dial in by phone',
      '+358 9 2310 6678,,12345678# Finland, Helsinki',
      'Find a local number',
      'Phone conference ID: 123 456 78#',
      'For organizers: Meeting options | Reset dial-in PIN',
    ],
    'meeting | Coordination group meeting | 2026-12-10 13:00 – 15:00 | remote',
    '',
    TEAMS,
  ],
  [
    'a Finnish Zoom invitation',
    [
      'Sari Ylitalo kutsuu sinut ajoitettuun Zoom-kokoukseen.',
      '',
      'Aihe: Opon arki',
      'Aika: 10. joulu 2026 09:00 ap. Helsinki',
      '',
      'Liity Zoom-kokoukseen',
      ZOOM,
      '',
      'Kokoustunnus: 645 1234 5678',
      'Pääsykoodi: 123456',
    ],
    '? | Opon arki | 2026-12-10 09:00 | remote',
    'kind-missing end-missing',
    ZOOM,
  ],
  [
    'a Swedish Zoom invitation whose time is Stockholm time',
    [
      'Sari Ylitalo bjuder in dig till ett schemalagt Zoom-möte.',
      '',
      'Ämne: Studieliv',
      'Tid: 10 dec 2026 09:00 Stockholm',
      '',
      'Anslut till Zoom-möte',
      ZOOM,
    ],
    '? | Studieliv | 2026-12-10 | remote',
    'kind-missing other-zone',
    ZOOM,
  ],
  [
    'a Finnish Google Meet invitation',
    [
      'Opon arki',
      'Torstai, 10. joulukuuta · 9.00 – 10.30',
      'Aikavyöhyke: Europe/Helsinki',
      'Google Meet -kokouksen tiedot',
      `Videopuhelun linkki: ${MEET}`,
    ],
    '? | Opon arki | 2026-12-10 09:00 – 10:30 | remote',
    'kind-missing',
    MEET,
  ],
  [
    'an English Google Meet invitation',
    [
      'Studies in the north',
      'Thursday, December 10 · 9:00 – 10:30am',
      'Time zone: Europe/Helsinki',
      'Google Meet joining info',
      `Video call link: ${MEET}`,
      'Or dial: (FI) +358 9 1234 5678 PIN: 123 456 789#',
    ],
    '? | Studies in the north | 2026-12-10 09:00 – 10:30 | remote',
    'kind-missing',
    MEET,
  ],
  [
    'a letter with labels, a place and a service',
    [
      'Aihe: Ohjausryhmän kokous',
      'Aika: to 10.12.2026 klo 13-15',
      'Paikka: Lappian auditorio, Kemi ja Teams',
      '',
      'Asialista tulee ennen.',
    ],
    'meeting | Ohjausryhmän kokous | 2026-12-10 13:00 – 15:00 | hybrid | @ Lappian auditorio, Kemi',
    '',
    undefined,
  ],
  [
    'labels in another order',
    ['Aika: 17.12.2026 klo 9-10.30', 'Paikka: Teams', 'Aihe: Selkokieli ohjauksessa'],
    '? | Selkokieli ohjauksessa | 2026-12-17 09:00 – 10:30 | remote',
    'kind-missing',
    undefined,
  ],
  [
    'a welcome',
    ['Hei!', '', 'Tervetuloa webinaariin Opon arki torstaina 10.12. klo 9–11.', '', `Liity: ${TEAMS}`],
    'webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote',
    '',
    TEAMS,
  ],
  [
    'a place of its own line above a link',
    ['Hybridiseminaari Ohjauksen tulevaisuus 21.1.2027 klo 9-15 Arktikum, Rovaniemi', '', `Liity: ${TEAMS}`],
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | hybrid | @ Arktikum, Rovaniemi',
    '',
    TEAMS,
  ],
  [
    'a place and a link, of which nothing says whether both are meant',
    ['Seminaari Ohjauksen tulevaisuus 21.1.2027 klo 9-15', 'Paikka: Arktikum', `Liity: ${TEAMS}`],
    'seminar | Ohjauksen tulevaisuus | 2027-01-21 09:00 – 15:00 | ? | @ Arktikum',
    'format-missing',
    TEAMS,
  ],
  [
    'a sentence that a mail program broke',
    ['Webinaari Työttömän aikuisen', 'motivointi ja muut', 'keinot to 10.12. klo 9–11'],
    'webinar | Työttömän aikuisen motivointi ja muut keinot | 2026-12-10 09:00 – 11:00 | remote',
    '',
    undefined,
  ],
]

for (const ending of ['\n', '\r\n']) {
  test.each(LETTERS)(`%s, its lines ended by ${JSON.stringify(ending)}`, (_, lines, meaning, questions, joinUrl) => {
    const read = readSentence(lines.join(ending), SATURDAY)
    expect(means(read)).toBe(meaning)
    expect(asks(read)).toBe(questions)
    expect(read.joinUrl).toBe(joinUrl)
  })
}

test('a link, an id and a code behind long wrapped links are read', () => {
  const wrapped = (address: string) =>
    `<https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=${'05%7C02%7C'.repeat(55)}&reserved=0>`
  const read = readSentence(
    [
      'Webinaari Opon arki to 10.12. klo 9–11',
      LINE,
      `Microsoft Teams Tarvitsetko apua?${wrapped('https://aka.ms/JoinTeamsMeeting?omkt=fi-FI')}`,
      `Liity kokoukseen nyt${wrapped(TEAMS)}`,
      'Kokouksen tunnus: 345 678 901 23',
      'Tunnuskoodi: aB3cD9',
      `Järjestäjille: Kokousasetukset${wrapped('https://teams.microsoft.com/meetingOptions/?organizerId=1')}`,
      `Järjestelmäviite${wrapped('https://teams.microsoft.com/l/meetup-join/x')}`,
    ].join('\n'),
    SATURDAY,
  )
  expect(means(read)).toBe('webinar | Opon arki | 2026-12-10 09:00 – 11:00 | remote')
  expect(asks(read)).toBe('')
  expect([read.joinUrl, read.meetingId, read.passcode]).toEqual([TEAMS, '345 678 901 23', 'aB3cD9'])
})
