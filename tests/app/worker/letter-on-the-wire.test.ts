import { expect, test } from 'vitest'
import { openSmtp } from '#app/worker/smtp.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'

async function sendOne() {
  const server = await startMailServer()
  const door = openSmtp(server.url, 'Kutsu <kutsu@example.org>')
  const result = await door.send({
    id: 'abc123',
    to: 'mikko@example.org',
    letter: { subject: 'Tervetuloa, Mikko', html: '<p>Hei</p>', text: 'Hei', calendar: { method: 'REQUEST', content } },
    headers: { References: '<first@example.org>' },
    listUnsubscribe: 'http://localhost:3000/u/token',
  })
  door.close()
  expect(result).toEqual({ ok: true })
  return server.letters[0]
}

test('a letter carries its outbox id, one recipient, both texts and the headers of an automatic letter', async () => {
  const letter = await sendOne()
  expect(letter).toMatchObject({
    messageId: '<abc123@example.org>',
    subject: 'Tervetuloa, Mikko',
    text: 'Hei',
    references: '<first@example.org>',
  })
  expect(letter?.html).toContain('<p>Hei</p>')
  expect(letter?.to).toMatchObject({ value: [{ address: 'mikko@example.org' }] })
  expect(letter?.from).toMatchObject({ value: [{ address: 'kutsu@example.org', name: 'Kutsu' }] })
  expect(letter?.headers.get('auto-submitted')).toBe('auto-generated')
})

test('unsubscribing takes one click', async () => {
  const letter = await sendOne()
  const lines = letter?.headerLines.filter(({ key }) => key.startsWith('list-unsubscribe')).map(({ line }) => line)
  expect(lines?.sort()).toEqual(['List-Unsubscribe-Post: List-Unsubscribe=One-Click', 'List-Unsubscribe: <http://localhost:3000/u/token>'])
})

test('the calendar object is one alternative with its method in the content type, not a file', async () => {
  const letter = await sendOne()
  expect(letter?.attachments).toHaveLength(1)
  const [calendar] = letter?.attachments ?? []
  expect(calendar?.headers.get('content-type')).toMatchObject({ value: 'text/calendar', params: { charset: 'utf-8', method: 'REQUEST' } })
  expect(calendar?.contentDisposition).not.toBe('attachment')
  expect(calendar?.content.toString()).toBe(content)
})
