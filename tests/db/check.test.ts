import { expect, test } from 'vitest'
import { checkDatabase } from '#db/check.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'

test('a sound database has no findings', async () => {
  const db = await testDb()
  expect(await checkDatabase(db)).toEqual([])
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id, seats: 4 })
  await makeRegistration(db, { event_id: event.id, seats: 2, status: 'waitlisted' })
  await makeRegistration(db, { event_id: event.id, status: 'cancelled', cancelled_by: 'participant' })
  expect(await checkDatabase(db)).toEqual([])
})

test('a seat counter that was moved by hand, a lost link and a letter in no state are found', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const registration = await makeRegistration(db, { event_id: event.id })
  await db.updateTable('seat_pool').set({ confirmed: 7 }).execute()
  await db.deleteFrom('link').where('subject_id', '=', registration.id).where('purpose', '=', 'join').execute()
  const letter = {
    event_id: 'nowhere',
    registration_id: null,
    account_id: null,
    payload: '{}',
    attempts: 0,
    claimed_by: null,
    claimed_at: null,
  }
  await db
    .insertInto('outbox')
    .values({
      ...letter,
      id: '1',
      kind: 'note',
      key: 'a',
      state: 'sent',
      due_at: '',
      sent_at: null,
      reason: null,
      batch_id: null,
      created_at: '',
    })
    .execute()
  expect(await checkDatabase(db)).toEqual([
    { what: 'seat pools that differ from a recount of their registrations', found: 1 },
    { what: 'registrations without their personal links', found: 1 },
    { what: 'letters in a state that cannot be', found: 1 },
    { what: 'letters about a registration or an event that is not there', found: 1 },
  ])
})
