import { expect, test } from 'vitest'
import { linksIn, readPastedInvitation } from '#app/domain/events/pasted-invitation.ts'

const OLD = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d'

const wrapped = (address: string) => `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02`

test.each([
  ['new Finnish', `Liity kokoukseen nyt\n${OLD}\nKokoustunnus: 345 678 901 234\nTunnuskoodi: aB3cD9`, '345 678 901 234', 'aB3cD9'],
  ['old Finnish', `Napsauta tästä ja liity kokoukseen<${OLD}>\nKokouksen tunnus: 345 678 901\nSalasana: xYz12`, '345 678 901', 'xYz12'],
  ['new Swedish', `Anslut till mötet nu <${OLD}>\nMötes-ID: 345 678 901 23\nLösenord: Qw3rt`, '345 678 901 23', 'Qw3rt'],
  ['new English', `Join the meeting now (${OLD})\nMeeting ID: 345 678 901 23\nPasscode: Qw3rt`, '345 678 901 23', 'Qw3rt'],
])('a %s Teams invitation gives link, id and passcode', (_, text, meetingId, passcode) => {
  expect(readPastedInvitation(text)).toMatchObject({ provider: 'teams', joinUrl: OLD, meetingId, passcode })
})

test('Outlook’s wrapped links are unwrapped, also within each other', () => {
  expect(readPastedInvitation(`Join: ${wrapped(OLD)}`)?.joinUrl).toBe(OLD)
  expect(readPastedInvitation(`Join: ${wrapped(wrapped(OLD))}`)?.joinUrl).toBe(OLD)
})

test('a Finnish Zoom invitation gives link, id and passcode', () => {
  const text = 'Liity Zoom-kokoukseen\nhttps://kutsu.zoom.us/j/81234567890?pwd=a.1\nKokouksen tunnus: 812 3456 7890\nTunnuskoodi: 123456'
  expect(readPastedInvitation(text)).toMatchObject({
    provider: 'zoom',
    joinUrl: 'https://kutsu.zoom.us/j/81234567890?pwd=a.1',
    meetingId: '812 3456 7890',
    passcode: '123456',
  })
})

test.each([
  'javascript:alert(1)//teams.microsoft.com/l/meetup-join/x',
  'https://teams.microsoft.com.example.org/l/meetup-join/x',
  'https://teams.microsoft.com@example.org/l/meetup-join/x',
  'https://example.org/?u=https://teams.microsoft.com/l/meetup-join/x',
  wrapped('javascript:alert(1)'),
  'https://notzoom.us/j/812',
  'Kokous ti klo 9',
])('%s is no meeting', (text) => {
  expect(readPastedInvitation(text)).toBeUndefined()
})

test('the help pages of a meeting service are not meetings', () => {
  expect(linksIn('https://aka.ms/JoinTeamsMeeting ja https://example.org/x.').map(({ isHelp }) => isHelp)).toEqual([true, false])
})
