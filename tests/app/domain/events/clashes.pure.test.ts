import { expect, test } from 'vitest'
import { type Candidate, clashesWith, type Span } from '#app/domain/events/clashes.ts'

const SPAN: Span = {
  id: 'mine',
  startsAt: '2027-03-18T07:00:00.000Z',
  endsAt: '2027-03-18T09:00:00.000Z',
  audience: 'client',
  organisationId: 'lappia',
}
const other = (given: Partial<Candidate> = {}): Candidate => ({ ...SPAN, id: 'other', isPublic: true, organisationId: 'redu', ...given })
const ids = (...published: Candidate[]) => clashesWith(SPAN, published).map(({ id }) => id)

test('an event clashes with one of the same hours, not with one that ends as it begins, nor with itself', () => {
  expect(ids(other())).toEqual(['other'])
  expect(ids(other({ endsAt: '2027-03-18T07:00:00.001Z' }))).toEqual(['other'])
  expect(ids(other({ endsAt: SPAN.startsAt }), other({ startsAt: SPAN.endsAt }))).toEqual([])
  expect(ids(other({ id: 'mine' }))).toEqual([])
})

test('events for the same people clash, and those for anybody', () => {
  expect(ids(other({ audience: null }))).toEqual(['other'])
  expect(ids(other({ audience: 'professional' }))).toEqual([])
  expect(clashesWith({ ...SPAN, audience: null }, [other({ audience: 'professional' })])).toHaveLength(1)
})

test('what others keep from the public is told to nobody outside', () => {
  expect(ids(other({ isPublic: false }))).toEqual([])
  expect(ids(other({ isPublic: false, organisationId: 'lappia' }))).toEqual(['other'])
  expect(clashesWith({ ...SPAN, organisationId: null }, [other({ isPublic: false, organisationId: 'lappia' })])).toEqual([])
})

test('at most five are told, the first ones', () => {
  expect(ids(...[1, 2, 3, 4, 5, 6, 7].map((n) => other({ id: String(n) })))).toEqual(['1', '2', '3', '4', '5'])
})
