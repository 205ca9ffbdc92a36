import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/events/sentence/read-sentence.ts'
import { asks, means } from './sentence-means.ts'

const TUESDAY = { today: '2026-11-24', zone: 'Europe/Helsinki' }
const NEW = 'https://teams.microsoft.com/meet/34567890123?p=aBcDeF'
const OLD = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d'
const SAFE = `https://eur03.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(OLD)}&data=05%7C02&reserved=0`
const LINE = '________________________________________________________________________________'

const INVITATIONS: readonly (readonly [
  name: string,
  pasted: string[],
  means: string,
  asks: string,
  joinUrl: string,
  meetingId: string,
  code: string,
])[] = [
  [
    'a Finnish Teams invitation of the new shape',
    [
      'Webinaari Opon arki to 15.4.2027 klo 9–11',
      LINE,
      'Microsoft Teams -kokous',
      `Liity: ${NEW}`,
      'Kokoustunnus: 345 678 901 23',
      'Tunnuskoodi: aB3cD9',
      LINE,
      'Tarvitsetko apua?<https://aka.ms/JoinTeamsMeeting?omkt=fi-FI> | Järjestelmäviite<https://teams.microsoft.com/l/meetup-join/x>',
      'Järjestäjille: Kokousasetukset<https://teams.microsoft.com/meetingOptions/?organizerId=1>',
    ],
    'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote',
    '',
    NEW,
    '345 678 901 23',
    'aB3cD9',
  ],
  [
    'a Finnish Teams invitation of the old shape, wrapped by Outlook',
    [
      'Koordinaatioryhmän kokous ti 8.12. klo 13-14.30',
      LINE,
      'Microsoft Teams -kokous',
      'Liity tietokoneella, mobiilisovelluksella tai huonelaitteella',
      `Napsauta tästä ja liity kokoukseen<${SAFE}>`,
      'Kokouksen tunnus: 345 678 901 234',
      'Salasana: xYz12a',
      'Lataa Teams<https://www.microsoft.com/fi-fi/microsoft-teams/download-app> | Liity verkossa<https://www.microsoft.com/microsoft-teams/join-a-meeting>',
      'Lisätietoja<https://aka.ms/JoinTeamsMeeting> | Kokousasetukset<https://teams.microsoft.com/meetingOptions/?x=1>',
    ],
    'meeting | Koordinaatioryhmän kokous | 2026-12-08 13:00 – 14:30 | remote',
    '',
    OLD,
    '345 678 901 234',
    'xYz12a',
  ],
  [
    'a Swedish Teams invitation of the new shape',
    [
      'Webbinarium Vägledning i norr torsdag 15 april kl. 9–11',
      LINE,
      'Microsoft Teams-möte',
      `Anslut till mötet nu<${NEW}>`,
      'Mötes-ID: 345 678 901 23',
      'Lösenord: Qw3rtY',
      'Behöver du hjälp?<https://aka.ms/JoinTeamsMeeting?omkt=sv-SE> | För organisatörer: Mötesalternativ<https://teams.microsoft.com/meetingOptions/?x=1>',
    ],
    'webinar | Vägledning i norr | 2027-04-15 09:00 – 11:00 | remote',
    '',
    NEW,
    '345 678 901 23',
    'Qw3rtY',
  ],
  [
    'a Swedish Teams invitation of the old shape',
    [
      'Möte om antagning fredag 11 december kl 10–11',
      'Microsoft Teams-möte',
      'Anslut på din dator, mobilapp eller rumsenhet',
      `Klicka här för att ansluta till mötet<${OLD}>`,
      'Mötes-ID: 345 678 901 234',
      'Lösenkod: Qw3rtY',
      'Ladda ned Teams<https://www.microsoft.com/teams/download-app> | Anslut på webben<https://www.microsoft.com/teams/join-a-meeting>',
      'Läs mer<https://aka.ms/JoinTeamsMeeting> | Mötesalternativ<https://teams.microsoft.com/meetingOptions/?x=1>',
    ],
    'meeting | Antagning | 2026-12-11 10:00 – 11:00 | remote',
    '',
    OLD,
    '345 678 901 234',
    'Qw3rtY',
  ],
  [
    'an English Teams invitation of the new shape',
    [
      'Webinar Guidance in the north, Thursday 15 April 2027, 9:00–11:00',
      LINE,
      'Microsoft Teams meeting',
      `Join the meeting now<${NEW}>`,
      'Meeting ID: 345 678 901 23',
      'Passcode: Qw3rtY',
      'Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US> | System reference<https://teams.microsoft.com/l/meetup-join/x>',
      'For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?x=1>',
    ],
    'webinar | Guidance in the north | 2027-04-15 09:00 – 11:00 | remote',
    '',
    NEW,
    '345 678 901 23',
    'Qw3rtY',
  ],
  [
    'an English Teams invitation of the old shape',
    [
      'Meeting on admissions, Tue 8 Dec, 10–11',
      'Microsoft Teams meeting',
      'Join on your computer, mobile app or room device',
      `Click here to join the meeting<${OLD}>`,
      'Meeting ID: 345 678 901 234',
      'Passcode: Qw3rtY',
      'Download Teams<https://www.microsoft.com/teams/download-app> | Join on the web<https://www.microsoft.com/teams/join-a-meeting>',
      'Learn more<https://aka.ms/JoinTeamsMeeting> | Meeting options<https://teams.microsoft.com/meetingOptions/?x=1>',
    ],
    'meeting | Admissions | 2026-12-08 10:00 – 11:00 | remote',
    '',
    OLD,
    '345 678 901 234',
    'Qw3rtY',
  ],
  [
    'a Finnish Zoom invitation',
    [
      'Webinaari Opon arki to 15.4.2027 klo 9–11',
      'Liity Zoom-kokoukseen',
      'https://kutsu.zoom.us/j/81234567890?pwd=a.1',
      'Kokouksen tunnus: 812 3456 7890',
      'Tunnuskoodi: 123456',
    ],
    'webinar | Opon arki | 2027-04-15 09:00 – 11:00 | remote',
    '',
    'https://kutsu.zoom.us/j/81234567890?pwd=a.1',
    '812 3456 7890',
    '123456',
  ],
  [
    'a Swedish Zoom invitation',
    [
      'Webbinarium Studieliv torsdag 15 april kl. 9–11',
      'Anslut Zoom-möte',
      'https://kutsu.zoom.us/j/81234567890?pwd=a.1',
      'Mötes-ID: 812 3456 7890',
      'Lösenord: 123456',
    ],
    'webinar | Studieliv | 2027-04-15 09:00 – 11:00 | remote',
    '',
    'https://kutsu.zoom.us/j/81234567890?pwd=a.1',
    '812 3456 7890',
    '123456',
  ],
  [
    'an English Zoom invitation',
    [
      'Sari Ylitalo is inviting you to a scheduled Zoom meeting.',
      '',
      'Topic: Webinar Guidance in the north',
      'Time: Apr 15, 2027 09:00 AM Helsinki',
      '',
      'Join Zoom Meeting',
      'https://us02web.zoom.us/j/81234567890?pwd=abc',
      '',
      'Meeting ID: 812 3456 7890',
      'Passcode: 123456',
    ],
    'webinar | Guidance in the north | 2027-04-15 09:00 | remote',
    'end-missing',
    'https://us02web.zoom.us/j/81234567890?pwd=abc',
    '812 3456 7890',
    '123456',
  ],
]

test.each(INVITATIONS)(
  '%s beside its sentence gives the event and its link',
  (_, lines, meaning, questions, joinUrl, meetingId, passcode) => {
    const read = readSentence(lines.join('\n'), TUESDAY)
    expect(means(read)).toBe(meaning)
    expect(asks(read)).toBe(questions)
    expect({ joinUrl: read.joinUrl, meetingId: read.meetingId, passcode: read.passcode }).toEqual({ joinUrl, meetingId, passcode })
  },
)

test('an invitation alone asks for what it does not say', () => {
  const read = readSentence(
    `Microsoft Teams -kokous\nLiity kokoukseen nyt<${NEW}>\nKokoustunnus: 345 678 901 23\nTunnuskoodi: aB3cD9`,
    TUESDAY,
  )
  expect(read.joinUrl).toBe(NEW)
  expect(asks(read)).toBe('title-missing kind-missing date-missing time-missing')
})

test('a link of an unknown house is asked, not taken', () => {
  const read = readSentence('Kokous Tilannekuva ti 8.12. klo 9–10 https://video.example.org/huone/1', TUESDAY)
  expect(read.joinUrl).toBeUndefined()
  expect(read.questions).toContainEqual({ code: 'link-unsure', url: 'https://video.example.org/huone/1' })
})
