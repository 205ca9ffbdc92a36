import { expect, test } from 'vitest'
import { proposedDay } from '#app/domain/events/copy-event.ts'

test('an event held again is proposed on its weekday, a week after it and at least a week from today', () => {
  expect(proposedDay('2027-03-18', '2027-03-20')).toBe('2027-04-01')
  expect(proposedDay('2027-04-15', '2027-03-20')).toBe('2027-04-22')
  expect(proposedDay('2025-11-20', '2027-04-07')).toBe('2027-04-15')
})

test('holidays, eves, July and Christmas are passed over, a Saturday course is not', () => {
  expect(proposedDay('2027-04-29', '2027-04-28')).toBe('2027-05-13')
  expect(proposedDay('2027-06-17', '2027-06-18')).toBe('2027-08-05')
  expect(proposedDay('2026-12-17', '2026-12-18')).toBe('2027-01-14')
  expect(proposedDay('2027-04-10', '2027-04-11')).toBe('2027-04-24')
})
