import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

type Made = Record<string, unknown>
type Problem = { errors: { field: string; code: string }[] }

test('a question without an id has its place for one; two of one id are refused, for the form would ask one of them only', async () => {
  const { call } = await makeCaller(await apiInside())
  const asked = [{ label: 'Ruokavalio?' }, { id: 'lift', label: { sv: 'Skjuts?' }, required: true }]
  expect((await call<Made>('POST', '/events', webinar({ questions: asked }))).body.questions).toEqual([
    { id: 'q1', label: { fi: 'Ruokavalio?' }, required: false },
    { id: 'lift', label: { sv: 'Skjuts?' }, required: true },
  ])
  const twice = [{ id: 'q2', label: 'Ruokavalio?' }, { label: 'Kyyti?' }]
  expect((await call<Problem>('POST', '/events', webinar({ questions: twice }))).body.errors).toEqual([
    { field: 'questions.1.id', code: 'id_twice', message: 'Two questions have this id.' },
  ])
})

test('a reminder is any time before that ISO 8601 can say without a calendar; a wrong one is told of once', async () => {
  const { call } = await makeCaller(await apiInside())
  const reminders = [{ before: 'P1W' }, { before: 'P1DT2H' }, { before: 'PT90M' }, { before: 'PT1M30S' }]
  expect((await call<Made>('POST', '/events', webinar({ reminders }))).body.reminders).toEqual(reminders)
  for (const before of ['P1M', 'P1Y', '1h', 'PT0S', '-PT1H']) {
    const { body } = await call<Problem>('POST', '/events', webinar({ reminders: [{ before }] }))
    expect(body.errors).toMatchObject([{ field: 'reminders.0.before', code: 'reminder_invalid' }])
  }
})

test('a title that is not there is missing, however it is not there', async () => {
  const { call } = await makeCaller(await apiInside())
  for (const title of [undefined, null, '', {}, 5]) {
    const { body } = await call<Problem>('POST', '/events', webinar({ title }))
    expect(body.errors).toMatchObject([{ field: 'title', code: 'title_missing' }])
  }
})
