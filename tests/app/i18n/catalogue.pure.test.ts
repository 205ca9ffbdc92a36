import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { catalogue, catalogueFiles } from '#app/i18n/messages/index.ts'
import { localeOf } from '#app/i18n/translator.ts'

const entries = Object.entries(catalogue)

test('a key stands in one file only', () => {
  const keys = Object.values(catalogueFiles).flatMap((file) => Object.keys(file))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  expect(keys.length).toBe(entries.length)
})

test('every message has its four texts', () => {
  const empty = entries.flatMap(([key, texts]) =>
    LANGUAGES.filter((language) => !texts[language]?.trim()).map((language) => `${key} ${language}`),
  )
  expect(empty).toEqual([])
})

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** Names of the values a message is filled with. */
function variablesOf(text: string, language: (typeof LANGUAGES)[number]): string[] {
  const found = new Set<string>()
  const visit = (elements: Elements) => {
    for (const element of elements) {
      if ('value' in element && element.type >= 1 && element.type <= 6) found.add(element.value as string)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true }).getAst())
  return [...found].sort()
}

test('every text can be formatted, and easy Finnish may say less but never something else', () => {
  const wrong = entries.flatMap(([key, texts]) => {
    const wanted = variablesOf(texts.fi, 'fi')
    const differ = (['sv', 'en'] as const).filter((language) => variablesOf(texts[language], language).join() !== wanted.join())
    const unknown = variablesOf(texts.selko, 'selko').filter((name) => !wanted.includes(name))
    return [...differ.map((language) => `${key} ${language}`), ...unknown.map((name) => `${key} selko {${name}}`)]
  })
  expect(wrong).toEqual([])
})

/** Every text that a message can become: each of its choices once, what is filled in written as `x`. */
function shapesOf(elements: Elements): string[] {
  const ends = (element: Elements[number]): string[] => {
    if ('options' in element) return Object.values(element.options).flatMap((option) => shapesOf(option.value))
    return [element.type === 0 ? element.value : 'x']
  }
  return elements.reduce<string[]>((starts, element) => starts.flatMap((start) => ends(element).map((end) => start + end)), [''])
}

const easy = entries.map(([key, texts]) => ({
  key,
  shapes: shapesOf(new IntlMessageFormat(texts.selko, localeOf('selko'), undefined, { ignoreTag: true }).getAst()),
}))

/** Words and signs that easy Finnish does without: abbreviations, dashes between times, a slash between words. */
const NOT_EASY = /(?<!\p{L})(klo|esim\.|ym\.|ks\.|mm\.|tai vast\.|pvm|puh\.)(?!\p{L})|\p{L}–\p{L}|\d–\d|\p{L}\/\p{L}/u

test('easy Finnish has no abbreviations', () => {
  const found = easy.flatMap(({ key, shapes }) => shapes.filter((text) => NOT_EASY.test(text)).map((text) => `${key}: ${text}`))
  expect(found).toEqual([])
})

/** The house's rule for easy Finnish. */
const MOST_WORDS = 10

test('a sentence of easy Finnish is short, whichever choice of its message it is', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const long = easy.flatMap(({ key, shapes }) => {
    const sentences = new Set(shapes.flatMap((text) => text.split(/[.!?:\n]\s*/)))
    return [...sentences].filter((sentence) => wordsOf(sentence).length > MOST_WORDS).map((sentence) => `${key}: ${sentence}`)
  })
  expect(long).toEqual([])
})
