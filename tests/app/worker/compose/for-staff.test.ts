import { expect, test } from 'vitest'
import { issueSignIn, signInToken } from '#app/domain/accounts/issue-sign-in.ts'
import { MESSAGE_KINDS } from '#app/domain/outbox/message.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { compose, composing, makeLetter } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

test('a sign-in letter holds the link while it works, and does not leave afterwards', async () => {
  const db = await testDb()
  const account = await makeAccount(db, { language: 'sv' })
  const signInId = await db.transaction().execute((tx) => issueSignIn(tx, account.id, SECRET, NOW))
  const row = await makeLetter(db, { kind: 'sign-in', account_id: account.id, payload: { signInId, next: '/manage/report?from=1' } })
  const composed = await compose(composing(db), row)
  const link = `http://localhost:3000/sign-in/${signInToken(SECRET, signInId)}?next=%2Fmanage%2Freport%3Ffrom%3D1`
  expect(composed).toMatchObject({ to: account.email, letter: { subject: 'Din inloggningslänk till Kutsu' } })
  expect(JSON.stringify(composed)).toContain(link)
  expect(await compose(composing(db, minutesLater(11)), row)).toEqual({ drop: 'link-expired' })
})

test('an organiser is asked for the attendance until something was recorded or it was closed', async () => {
  const db = await testDb()
  const account = await makeAccount(db)
  const event = await makeEvent(db)
  const row = await makeLetter(db, { kind: 'attendance-wanted', event_id: event.id, account_id: account.id })
  expect(await compose(composing(db), row)).toMatchObject({ to: account.email })
  expect(JSON.stringify(await compose(composing(db), row))).toContain(`/manage/events/${event.id}/attendance`)
  await db.updateTable('event').set({ attendance_closed_at: NOW.toISOString() }).where('id', '=', event.id).execute()
  expect(await compose(composing(db), row)).toEqual({ drop: 'recorded' })
})

test('every kind has a composer, and an unknown one is dropped', async () => {
  const db = await testDb()
  for (const kind of MESSAGE_KINDS)
    expect(await compose(composing(db), await makeLetter(db, { kind }))).not.toEqual({ drop: 'kind-unknown' })
  expect(await compose(composing(db), await makeLetter(db, { kind: 'poem' }))).toEqual({ drop: 'kind-unknown' })
})
