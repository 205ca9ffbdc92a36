import { afterEach, expect, test } from 'vitest'
import { heldUntil } from '#app/domain/reminders/quiet-hours.ts'
import { DEFAULT_REMINDERS, dueAt, ReminderRule } from '#app/domain/reminders/rules.ts'
import { toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'

const ZONE = 'Europe/Helsinki'
const HOUR = 3_600_000

/** The last Sundays of March and October, when Helsinki's clocks change. */
function clockChanges(): string[] {
  const days: string[] = []
  for (let year = 2026; year <= 2036; year++) {
    for (const month of [3, 10]) {
      const last = new Date(Date.UTC(year, month, 0))
      last.setUTCDate(last.getUTCDate() - last.getUTCDay())
      days.push(last.toISOString().slice(0, 10))
    }
  }
  return days
}

const eventAt = (wall: string) => ({ starts_at: wall, starts_at_utc: toInstant(wall, ZONE).toISOString(), time_zone: ZONE })

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

for (const serverZone of ['UTC', 'Europe/Helsinki', 'America/New_York']) {
  test(`over every clock change 2026–2036, elapsed is elapsed and wall time is wall time, on a server in ${serverZone}`, () => {
    process.env.TZ = serverZone
    for (const day of clockChanges()) {
      for (const time of ['00:30', '09:00', '18:00']) {
        const event = eventAt(`${day}T${time}`)
        expect(Date.parse(event.starts_at_utc) - dueAt({ before: 'P1D' }, event).getTime()).toBe(24 * HOUR)
        expect(Date.parse(event.starts_at_utc) - dueAt({ before: 'PT1H' }, event).getTime()).toBe(HOUR)
        const eve = toWallTime(dueAt({ days: 1, at: '09:00' }, event), ZONE)
        expect(eve.slice(11)).toBe('09:00')
        expect(Date.parse(`${day}T00:00Z`) - Date.parse(`${eve.slice(0, 10)}T00:00Z`)).toBe(24 * HOUR)
      }
    }
  })
}

test('a reminder in the hour that the clock skips comes after it, in the hour that is twice at the first', () => {
  expect(dueAt({ days: 0, at: '03:30' }, eventAt('2027-03-28T12:00')).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(dueAt({ days: 0, at: '03:30' }, eventAt('2027-10-31T12:00')).toISOString()).toBe('2027-10-31T00:30:00.000Z')
})

test('24 hours before a Sunday evening after the clock change is 17:00 on Saturday', () => {
  expect(toWallTime(dueAt({ before: 'P1D' }, eventAt('2027-03-28T18:00')), ZONE)).toBe('2027-03-27T17:00')
})

test('rules are a duration before the start or a time of a day before it; anything else is refused', () => {
  for (const rule of [...DEFAULT_REMINDERS, { before: 'P1W' }, { before: 'P1DT2H30M' }, { days: 0, at: '07:00' }, { days: 7, at: '23:59' }])
    expect(ReminderRule.safeParse(rule).success).toBe(true)
  for (const rule of [
    { before: 'P' },
    { before: 'PT' },
    { before: 'PT0M' },
    { before: '-PT1H' },
    { before: 'P1M' },
    { before: 'P999D' },
    { before: '1h' },
  ])
    expect(ReminderRule.safeParse(rule).success).toBe(false)
  for (const rule of [
    { days: -1, at: '09:00' },
    { days: 1, at: '24:00' },
    { days: 1.5, at: '09:00' },
    { days: 1 },
    { days: 1, at: '09:00', before: 'PT1H' },
    60,
  ])
    expect(ReminderRule.safeParse(rule).success).toBe(false)
})

const night = { from: 21, until: 7 }
const held = (at: string, start: string, quiet = night) =>
  toWallTime(heldUntil(toInstant(at, ZONE), { startsAt: toInstant(start, ZONE), zone: ZONE }, quiet), ZONE)

test('a reminder that falls into the night waits for the morning', () => {
  expect(held('2027-03-17T22:15', '2027-03-18T22:15')).toBe('2027-03-18T07:00')
  expect(held('2027-03-18T05:00', '2027-03-19T05:00')).toBe('2027-03-18T07:00')
  expect(held('2027-03-18T07:00', '2027-03-19T07:00')).toBe('2027-03-18T07:00')
  expect(held('2027-03-18T20:59', '2027-03-19T20:59')).toBe('2027-03-18T20:59')
  expect(held('2027-12-31T23:00', '2028-01-02T09:00')).toBe('2028-01-01T07:00')
})

test('an event that is near is worth waking for: three hours before the start at the latest', () => {
  expect(held('2027-03-18T06:00', '2027-03-18T08:00')).toBe('2027-03-18T06:00')
  expect(held('2027-03-17T23:00', '2027-03-18T06:30')).toBe('2027-03-18T03:30')
})

test('quiet hours within one day, and none', () => {
  expect(held('2027-03-18T12:30', '2027-03-19T12:30', { from: 12, until: 14 })).toBe('2027-03-18T14:00')
  expect(held('2027-03-18T22:30', '2027-03-19T22:30', { from: 12, until: 14 })).toBe('2027-03-18T22:30')
  const at = toInstant('2027-03-18T02:00', ZONE)
  expect(heldUntil(at, { startsAt: toInstant('2027-03-19T02:00', ZONE), zone: ZONE }, null)).toEqual(at)
})

test('a time before the start is reckoned to the second', () => {
  const event = eventAt('2027-03-18T09:00')
  expect(dueAt({ before: 'PT1M30S' }, event)).toEqual(new Date(Date.parse(event.starts_at_utc) - 90_000))
})
