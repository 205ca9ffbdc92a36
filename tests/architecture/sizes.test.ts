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

/** Loaded modules are shared between test files: a swapped one would stay swapped, or would not be swapped at all. */
test('a test that swaps a module has a process of its own', () => {
  const tests = readSources(root, ['tests/app', 'tests/db', 'tests/emails'])
  const swapping = tests.filter(({ text }) => /\bvi\.(mock|doMock)\(/.test(text)).map(({ file }) => file)
  expect(swapping).not.toEqual([])
  expect(swapping.filter((file) => !file.endsWith('.alone.test.ts'))).toEqual([])
})
