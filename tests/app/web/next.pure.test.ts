import { expect, test } from 'vitest'
import { safeNext } from '#app/web/next.ts'

const ELSEWHERE = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/\\/evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example',
  'HTTPS://evil.example/manage',
  'http:/evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%0a/evil.example',
  '/%0d%0aSet-Cookie:x=1',
  '/%2f%2fevil.example',
  '/%2F/evil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  'https://ok.example@evil.example',
  'https://ok.example.evil.example',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  '/..//evil.example',
  '/manage/..//evil.example',
  '/./\\evil.example',
  '/../evil',
  ' //evil.example',
  '\u0000//evil.example',
  'evil.example',
  '@evil.example',
  '?next=/manage',
  '#manage',
  '',
  `/${'a'.repeat(3000)}`,
]

test.each(ELSEWHERE)('after signing in nobody is led away by %j', (next) => {
  expect(safeNext(next, '/manage')).toBe('/manage')
})

test.each(['/manage', '/manage/events/abc?lang=sv', '/manage/report?from=2027-01-01&to=2027-06-30', '/manage#people', '/manage/a..b'])(
  'after signing in one is back at %j',
  (next) => {
    expect(safeNext(next, '/elsewhere')).toBe(next)
  },
)

test('without a wish the fallback is taken', () => {
  expect(safeNext(null, '/manage')).toBe('/manage')
  expect(safeNext(undefined, '/manage')).toBe('/manage')
})
