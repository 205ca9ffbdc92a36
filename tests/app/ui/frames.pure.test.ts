import { expect, test } from 'vitest'
import { currentPlace } from '#app/ui/frames/staff-frame.tsx'
import { refusalOf } from '#app/ui/refusal.tsx'

test('a page belongs to the place that its address begins with', () => {
  expect(currentPlace('/manage')).toBe('/manage')
  expect(currentPlace('/manage/events/1/report')).toBe('/manage/events')
  expect(currentPlace('/manage/report')).toBe('/manage/report')
  expect(currentPlace('/manage/meetings/1')).toBe('/manage/groups')
  expect(currentPlace('/manage/network')).toBe('/manage/people')
  expect(currentPlace('/manage/profile')).toBeUndefined()
  expect(currentPlace('/mailbox/7')).toBe('/mailbox')
  expect(currentPlace('/managed')).toBeUndefined()
})

test('every refusal has words, and every failure of ours the same', () => {
  expect(refusalOf(404)).toBe('not-found')
  expect(refusalOf(403)).toBe('forbidden')
  expect(refusalOf(409)).toBe('conflict')
  expect(refusalOf(405)).toBe('bad-request')
  expect([500, 502, 503].map(refusalOf)).toEqual(['failure', 'failure', 'failure'])
})
