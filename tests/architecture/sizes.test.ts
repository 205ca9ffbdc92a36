import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSources } from './arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = readSources(root, ['app', 'db', 'emails'])
const SAYS_NOTHING = /(^|[-.])(utils?|helpers?|service|manager|misc|common)([-.]|$)/

/** Catalogues and migrations grow with what they list; everything else has one subject. */
test('files stay small enough to have one subject', () => {
  const tooLong = sources
    .filter(({ file }) => !/migrations|messages/.test(file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
    .filter(({ file, lines }) => lines > (file.endsWith('.tsx') ? 250 : 200))
  expect(tooLong).toEqual([])
})

test('files are named for what they decide or do', () => {
  const nameless = sources
    .map(({ file }) => file)
    .filter(
      (file) =>
        !file.includes('/messages/') &&
        SAYS_NOTHING.test(
          file
            .split('/')
            .at(-1)
            ?.replace(/\.tsx?$/, '') ?? '',
        ),
    )
  expect(nameless).toEqual([])
})
