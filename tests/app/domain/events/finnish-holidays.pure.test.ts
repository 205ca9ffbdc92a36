import { expect, test } from 'vitest'
import { easterSunday, type HolidayName, holidaysOn } from '#app/domain/events/finnish-holidays.ts'

const names = (day: string): HolidayName[] => holidaysOn(day).map(({ name }) => name)

const TABLE: readonly (readonly [year: string, days: Partial<Record<HolidayName, string>>])[] = [
  [
    '2026',
    {
      'good-friday': '04-03',
      'easter-sunday': '04-05',
      'easter-monday': '04-06',
      ascension: '05-14',
      pentecost: '05-24',
      'midsummer-eve': '06-19',
      midsummer: '06-20',
      'all-saints': '10-31',
    },
  ],
  [
    '2027',
    {
      'good-friday': '03-26',
      'easter-sunday': '03-28',
      'easter-monday': '03-29',
      ascension: '05-06',
      pentecost: '05-16',
      'midsummer-eve': '06-25',
      midsummer: '06-26',
      'all-saints': '11-06',
    },
  ],
  [
    '2028',
    {
      'good-friday': '04-14',
      'easter-sunday': '04-16',
      'easter-monday': '04-17',
      ascension: '05-25',
      pentecost: '06-04',
      'midsummer-eve': '06-23',
      midsummer: '06-24',
      'all-saints': '11-04',
    },
  ],
  [
    '2029',
    {
      'good-friday': '03-30',
      'easter-sunday': '04-01',
      'easter-monday': '04-02',
      ascension: '05-10',
      pentecost: '05-20',
      'midsummer-eve': '06-22',
      midsummer: '06-23',
      'all-saints': '11-03',
    },
  ],
  [
    '2030',
    {
      'good-friday': '04-19',
      'easter-sunday': '04-21',
      'easter-monday': '04-22',
      ascension: '05-30',
      pentecost: '06-09',
      'midsummer-eve': '06-21',
      midsummer: '06-22',
      'all-saints': '11-02',
    },
  ],
]

test.each(TABLE)('the moving holidays of %s are where the calendar has them', (year, days) => {
  for (const [name, day] of Object.entries(days)) {
    expect(holidaysOn(`${year}-${day}`), `${year}-${day}`).toContainEqual({ level: 'statutory', name })
  }
})

test('a year has thirteen statutory holidays and two free eves, each once', () => {
  for (let year = 2024; year < 2034; year++) {
    const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10))
    const found = days
      .filter((day) => day.startsWith(`${year}`))
      .flatMap((day) => holidaysOn(day).filter(({ level }) => level === 'statutory'))
    expect(new Set(found.map(({ name }) => name)).size, `${year}`).toBe(15)
    expect(found.length, `${year}`).toBe(15)
  }
})

test('Easter far away is right too', () => {
  expect(easterSunday(1961).toString()).toBe('1961-04-02')
  expect(easterSunday(2038).toString()).toBe('2038-04-25')
  expect(easterSunday(2049).toString()).toBe('2049-04-18')
})

test('eves, bridge Fridays, July, Christmas weeks and days worth knowing have their levels', () => {
  expect(holidaysOn('2027-05-07')).toEqual([{ level: 'eve', name: 'bridge-friday' }])
  expect(names('2028-01-07')).toEqual(['bridge-friday', 'christmas-weeks'])
  expect(holidaysOn('2029-12-07')).toEqual([{ level: 'eve', name: 'bridge-friday' }])
  expect(names('2027-03-25')).toEqual(['maundy-thursday'])
  expect(names('2027-04-30')).toEqual(['may-day-eve'])
  expect(names('2027-07-14')).toEqual(['july'])
  expect(names('2027-12-28')).toEqual(['christmas-weeks'])
  expect(names('2027-01-11')).toEqual([])
  expect(names('2028-01-04')).toEqual(['christmas-weeks'])
  expect(names('2028-02-06')).toEqual(['sunday', 'sami-national-day'])
  expect(holidaysOn('2027-05-28')).toEqual([{ level: 'info', name: 'easy-language-day' }])
  expect(holidaysOn('2027-04-15')).toEqual([])
})
