import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { MESSAGE_KINDS } from '#app/domain/outbox/message.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { translator } from '#app/i18n/translator.ts'
import { CHANGES, LETTERS } from './letters.ts'

const FOLDER = fileURLToPath(new URL('../golden/', import.meta.url))

/** Compares with the file kept in the repository; `UPDATE_GOLDEN=1` writes it anew, to be read before it is committed. */
function expectGolden(name: string, content: string) {
  const file = `${FOLDER}${name}`
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, content)
  }
  expect(existsSync(file), `${name} is kept`).toBe(true)
  expect(content).toBe(readFileSync(file, 'utf8'))
}

const ALL = { ...LETTERS, ...Object.fromEntries(Object.entries(CHANGES).map(([name, letter]) => [`event-changed-${name}`, letter])) }

test('every kind of letter has a golden file', () => {
  expect(Object.keys(ALL)).toEqual(expect.arrayContaining([...MESSAGE_KINDS]))
})

for (const [kind, write] of Object.entries(ALL)) {
  for (const language of LANGUAGES) {
    test(`the letter ${kind} in ${language} is as it was read and accepted`, () => {
      const letter = write(translator(language))
      expectGolden(`${kind}.${language}.html`, letter.html)
      expectGolden(`${kind}.${language}.txt`, `${letter.subject}\n\n${letter.text}`)
      if (letter.calendar) expectGolden(`${kind}.${language}.ics`, letter.calendar.content)
    })
  }
}
