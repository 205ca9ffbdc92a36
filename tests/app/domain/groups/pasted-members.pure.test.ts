import { expect, test } from 'vitest'
import { parseMembers } from '#app/domain/groups/pasted-members.ts'

const KNOWN = [
  { id: 'lappia', name: 'Ammattiopisto Lappia', domains: ['lappia.example.org'] },
  { id: 'redu', name: 'REDU', domains: [] },
]

const short = (text: string) =>
  parseMembers(text, KNOWN).members.map((one) => [one.name, one.email, one.organisationId, one.organisationName, one.role])

test('a line with the address in brackets, an organisation and a role is a member', () => {
  expect(short('Kaisa Mäki <Kaisa.Maki@example.org>, REDU, puheenjohtaja')).toEqual([
    ['Kaisa Mäki', 'kaisa.maki@example.org', 'redu', 'REDU', 'puheenjohtaja'],
  ])
})

test('an organisation that is not on the list is kept by its name', () => {
  expect(short('Mikko Lahti <mikko@example.org>, Kemijärven kaupunki')).toEqual([
    ['Mikko Lahti', 'mikko@example.org', null, 'Kemijärven kaupunki', null],
  ])
})

test('without an organisation the domain of the address tells it', () => {
  expect(short('Sari Ylitalo <sari@lappia.example.org>')).toEqual([
    ['Sari Ylitalo', 'sari@lappia.example.org', 'lappia', 'Ammattiopisto Lappia', null],
  ])
})

test('commas, semicolons and tabs separate alike, and names in quotes lose them', () => {
  const rows = [
    'Inka <i@example.org>; lappia; jäsen',
    'Samuli, s@example.org, REDU, jäsen',
    'Outi\to@example.org\tREDU',
    '"Aino" <a@example.org>',
  ]
  expect(short(rows.join('\n')).map((row) => row.slice(0, 3))).toEqual([
    ['Inka', 'i@example.org', 'lappia'],
    ['Samuli', 's@example.org', 'redu'],
    ['Outi', 'o@example.org', 'redu'],
    ['Aino', 'a@example.org', null],
  ])
})

test('lines without a good address and an address given twice are handed back', () => {
  const { members, notUnderstood } = parseMembers(
    'Kaisa Mäki\n\nMikko <mikko@>\nAino <aino@example.org>\nAino Toinen <AINO@example.org>',
    KNOWN,
  )
  expect(members.map(({ name }) => name)).toEqual(['Aino'])
  expect(notUnderstood).toEqual(['Kaisa Mäki', 'Mikko <mikko@>', 'Aino Toinen <AINO@example.org>'])
})
