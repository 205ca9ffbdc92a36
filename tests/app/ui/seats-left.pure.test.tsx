import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { translator } from '#app/i18n/translator.ts'

test('one seat left in a mode is one seat in every language, twelve are twelve', () => {
  const said = (count: number) => LANGUAGES.map((language) => translator(language)('ui.event.seats.on_site.left', { count }))
  expect(said(1)).toEqual(['Paikan päällä 1 vapaana', 'Paikalla on 1 vapaa paikka', 'På plats: 1 ledig plats', 'On site: 1 seat left'])
  expect(said(12)).toEqual([
    'Paikan päällä 12 vapaana',
    'Paikalla on 12 vapaata paikkaa',
    'På plats: 12 lediga platser',
    'On site: 12 seats left',
  ])
})
