import { expect, test } from 'vitest'
import { LinesInput, TextsInput } from '#app/domain/shared/texts-input.ts'

const Title = LinesInput('title-missing')
const problem = (schema: typeof TextsInput, given: unknown) => schema.safeParse(given).error?.issues.map((issue) => issue.message)

test('a text without a language is Finnish; empty languages are left out', () => {
  expect(TextsInput.parse(' Hei ')).toEqual({ fi: 'Hei' })
  expect(TextsInput.parse({ fi: 'Hei', sv: ' ', en: 'Hello' })).toEqual({ fi: 'Hei', en: 'Hello' })
})

test('a title is one line, whatever was pasted, and nothing in it turns the writing around', () => {
  expect(Title.parse('Ohjaajien\r\naamukahvit\u0000')).toEqual({ fi: 'Ohjaajien aamukahvit' })
  expect(Title.parse('\u202eivhakumaa')).toEqual({ fi: 'ivhakumaa' })
  expect(TextsInput.parse('Rivi\nToinen rivi')).toEqual({ fi: 'Rivi\nToinen rivi' })
})

test('what is missing and what is too long is told apart', () => {
  for (const given of ['', ' \n', {}, { fi: '' }]) expect(problem(Title, given)).toEqual(['title-missing'])
  expect(problem(Title, 'x'.repeat(201))).toEqual(['text-too-long'])
  expect(problem(TextsInput, { sv: 'x'.repeat(5001) })).toEqual(['text-too-long'])
  expect(problem(TextsInput, 3)).toEqual(['text-missing'])
})
