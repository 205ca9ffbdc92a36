import { expect, test } from 'vitest'
import { readPastedPeople } from '#app/domain/registrations/pasted-people.ts'

const one = (text: string) => readPastedPeople(text)[0]

test.each([
  ['Amina', { name: 'Amina', seats: 1, email: undefined }],
  ['Yusuf + 1 lapsi', { name: 'Yusuf', seats: 2, email: undefined }],
  ['Anna +2', { name: 'Anna', seats: 3, email: undefined }],
  ['Erik Sund + 3 barn', { name: 'Erik Sund', seats: 4, email: undefined }],
  ['3 henkilöä', { name: '3 henkilöä', seats: 3, email: undefined }],
  ['4 personer', { name: '4 personer', seats: 4, email: undefined }],
  ['Mikko Lahti <mikko@example.org>', { name: 'Mikko Lahti', seats: 1, email: 'mikko@example.org' }],
  ['Mikko Lahti, mikko@example.org', { name: 'Mikko Lahti', seats: 1, email: 'mikko@example.org' }],
  ['Mikko Lahti; mikko@example.org', { name: 'Mikko Lahti', seats: 1, email: 'mikko@example.org' }],
  ['mikko@example.org', { name: 'mikko@example.org', seats: 1, email: 'mikko@example.org' }],
  ['Juhani II', { name: 'Juhani II', seats: 1, email: undefined }],
  ['Áile Sáná-Guttorm', { name: 'Áile Sáná-Guttorm', seats: 1, email: undefined }],
])('the line "%s" is a party', (line, party) => {
  expect(one(line)).toEqual({ line: 1, ...party })
})

test('every line keeps its number, empty ones are passed over', () => {
  expect(readPastedPeople('Amina\n\n  \nYusuf + 1 lapsi\r\n')).toEqual([
    { line: 1, name: 'Amina', seats: 1, email: undefined },
    { line: 4, name: 'Yusuf', seats: 2, email: undefined },
  ])
})
