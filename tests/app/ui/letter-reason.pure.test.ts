import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasonOf } from '#app/ui/manage/letter-reason.ts'

const COMPOSERS = new URL('../../../app/worker/compose/', import.meta.url)
/** What stands in no event's list of letters, or is told of a row that nothing can be said about. */
const UNSAID = ['event-gone', 'kind-unknown', 'link-expired', 'note-gone']

test('whatever keeps a letter back has a sentence for staff', () => {
  const sources = readdirSync(COMPOSERS).map((file) => readFileSync(new URL(file, COMPOSERS), 'utf8'))
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/drop: '([a-z-]+)'/g)].map(([, code]) => code as string)))
  expect(codes.size).toBeGreaterThan(15)
  expect([...codes].filter((code) => reasonOf(code) === 'other').sort()).toEqual(UNSAID)
  expect(reasonOf('registration-in-force')).toBe('coming')
})
