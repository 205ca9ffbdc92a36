import { expect, test } from 'vitest'
import { inLanguage } from '#app/ui/frames/language-switch.tsx'
import { languageOfPages, pickLanguage } from '#app/web/language.ts'

const asking = (path: string, accept?: string) =>
  new Request(`https://kutsu.example.fi${path}`, accept === undefined ? {} : { headers: { 'accept-language': accept } })

test('the address decides, then the registration, then the browser, then Finnish', () => {
  expect(pickLanguage(asking('/?lang=sv', 'en'), 'selko')).toBe('sv')
  expect(pickLanguage(asking('/', 'en'), 'selko')).toBe('selko')
  expect(pickLanguage(asking('/', 'en'))).toBe('en')
  expect(pickLanguage(asking('/'))).toBe('fi')
})

test('a language that is not ours is passed over', () => {
  expect(pickLanguage(asking('/?lang=de', 'en'))).toBe('en')
  expect(pickLanguage(asking('/'), 'se')).toBe('fi')
  expect(pickLanguage(asking('/', 'de, se;q=0.9'))).toBe('fi')
})

test('a browser is given the language it likes best', () => {
  expect(pickLanguage(asking('/', 'fi;q=0.3, sv-FI;q=0.8, en;q=0.5'))).toBe('sv')
  expect(pickLanguage(asking('/', 'de, en-GB;q=0.7, *;q=0.1'))).toBe('en')
  expect(pickLanguage(asking('/', 'sv;q=0, en'))).toBe('en')
  expect(pickLanguage(asking('/', 'fi-simple, fi;q=0.9'))).toBe('selko')
  expect(pickLanguage(asking('/', ';;,q=,'))).toBe('fi')
})

test('the deepest page decides the language of the frame around it', () => {
  expect(languageOfPages([{ lang: 'fi' }, { lang: 'sv' }])).toBe('sv')
  expect(languageOfPages([{ lang: 'en' }, undefined, null, { lang: 'xx' }])).toBe('en')
  expect(languageOfPages([])).toBe('fi')
})

test('changing the language keeps the rest of the address', () => {
  expect(inLanguage({ pathname: '/', search: '?kind=webinar&lang=fi&page=2' }, 'sv')).toBe('/?kind=webinar&lang=sv&page=2')
  expect(inLanguage({ pathname: '/e/motivointi', search: '' }, 'selko')).toBe('/e/motivointi?lang=selko')
})
