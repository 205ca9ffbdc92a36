import { expect, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { Composed } from '#app/worker/composed.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

const object = (composed: Composed) => sent(composed).letter.calendar?.content.replace(/\r\n /g, '') ?? ''

async function makeInvitation(db: Db, eventId: string, answer: 'coming' | 'cannot' | null = null) {
  const group = await makeGroup(db)
  const member = await makeMember(db, { group_id: group.id })
  const { id: memberId, name, email, language } = member
  return db
    .insertInto('invitation')
    .values({
      id: newId(NOW),
      event_id: eventId,
      member_id: memberId,
      name,
      email,
      organisation_id: null,
      organisation_name: null,
      role: null,
      language,
      answer,
      deputy_name: null,
      deputy_email: null,
      answered_at: null,
      link_generation: 0,
      created_at: NOW.toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

test('a change is a request with the same UID and the event’s sequence; who waits gets no entry', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 4 })
  const { id } = await makeRegistration(db, { event_id: event.id })
  const { id: waiting } = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  const told = (registration: string) => makeLetter(db, { kind: 'event-changed', event_id: event.id, registration_id: registration })
  const changed = object(await compose(composing(db), await told(id)))
  expect(changed).toContain(`UID:${id}@events.example.org\r\n`)
  expect(changed).toContain('SEQUENCE:4\r\n')
  expect(changed).toContain('METHOD:REQUEST')
  expect(sent(await compose(composing(db), await told(waiting))).letter.calendar).toBeUndefined()
})

test('of fifty changes in a minute only the newest letter leaves', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 50 })
  const { id } = await makeRegistration(db, { event_id: event.id })
  const rows = []
  for (let change = 1; change <= 50; change++) {
    const at = minutesLater(change / 50)
    rows.push(await makeLetter(db, { kind: 'event-changed', id: newId(at), event_id: event.id, registration_id: id }))
  }
  const composed = []
  for (const row of rows) composed.push(await compose(composing(db), row))
  expect(composed.slice(0, 49)).toEqual(Array(49).fill({ drop: 'superseded' }))
  expect(sent(composed[49] as Composed).letter.calendar?.content).toContain('SEQUENCE:50')
})

test('a newer change that was taken back does not hold up the older letter', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 3 })
  const { id } = await makeRegistration(db, { event_id: event.id })
  const older = await makeLetter(db, { kind: 'event-changed', event_id: event.id, registration_id: id })
  await makeLetter(db, { kind: 'event-changed', id: newId(minutesLater(1)), event_id: event.id, registration_id: id, state: 'undone' })
  expect(await compose(composing(db), older)).not.toHaveProperty('drop')
})

test('a cancelled event takes the entry out of the calendar, with the reason in the letter', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { status: 'cancelled', sequence: 2, cancel_reason: '{"fi":"Puhuja on sairastunut."}' })
  const { id } = await makeRegistration(db, { event_id: event.id })
  await db.updateTable('registration').set({ status: 'cancelled', cancelled_by: 'organiser' }).where('id', '=', id).execute()
  const composed = sent(
    await compose(composing(db), await makeLetter(db, { kind: 'event-cancelled', event_id: event.id, registration_id: id })),
  )
  expect(composed.letter.calendar?.method).toBe('CANCEL')
  expect(object(composed)).toContain(`UID:${id}@events.example.org\r\n`)
  expect(object(composed)).toContain('STATUS:CANCELLED')
  expect(object(composed)).toContain('SEQUENCE:2\r\n')
  expect(composed.letter.text).toContain('Syy: Puhuja on sairastunut.')
})

test('an event that was taken up again is not called cancelled, and one that is off is not called changed', async () => {
  const db = await testDb()
  const on = await makeEvent(db)
  const off = await makeEvent(db, { status: 'cancelled' })
  const letter = async (kind: string, eventId: string) => {
    const { id } = await makeRegistration(db, { event_id: eventId })
    return compose(composing(db), await makeLetter(db, { kind, event_id: eventId, registration_id: id }))
  }
  expect(await letter('event-cancelled', on.id)).toEqual({ drop: 'event-in-force' })
  expect(await letter('event-changed', off.id)).toEqual({ drop: 'event-cancelled' })
})

test('a note goes to those who still take part', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const note = { id: newId(NOW), event_id: event.id, subject: 'Materiaali', body: 'Rivi https://example.org/a' }
  await db
    .insertInto('note')
    .values({ ...note, created_by: null, created_at: NOW.toISOString() })
    .execute()
  const letter = async (status: 'confirmed' | 'cancelled') => {
    const { id } = await makeRegistration(db, { event_id: event.id, status })
    const row = await makeLetter(db, { kind: 'note', event_id: event.id, registration_id: id, payload: { noteId: note.id } })
    return compose(composing(db), row)
  }
  const composed = sent(await letter('confirmed'))
  expect(composed.letter.subject).toBe('to 18.3. klo 9: Materiaali')
  expect(composed.letter.text).toContain('Rivi https://example.org/a')
  expect(await letter('cancelled')).toEqual({ drop: 'registration-cancelled' })
})

test('an invitation asks by links of its own; answered or begun, it does not leave', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { kind: 'meeting', format: 'hybrid', venue_name: 'Koulu' })
  const { id, email } = await makeInvitation(db, event.id)
  const row = await makeLetter(db, { kind: 'invitation', event_id: event.id, payload: { invitationId: id } })
  const composed = sent(await compose(composing(db), row))
  expect(composed.to).toBe(email)
  for (const answer of ['coming', 'remote', 'deputy', 'cannot'])
    expect(composed.letter.html).toContain(`http://localhost:3000/i/${linkToken(SECRET, 'invitation', id)}?answer=${answer}`)
  expect(object(composed)).toContain(`UID:${id}@events.example.org\r\n`)
  await db.updateTable('outbox').set({ state: 'sent', sent_at: NOW.toISOString() }).where('id', '=', row.id).execute()
  const nudge = await makeLetter(db, { kind: 'invitation', event_id: event.id, payload: { invitationId: id, nudge: true } })
  expect(sent(await compose(composing(db), nudge)).headers).toMatchObject({ References: `<${row.id}@events.example.org>` })
  expect(await compose(composing(db, minutesLater(60 * 24 * 8)), row)).toEqual({ drop: 'event-begun' })
  await db.updateTable('invitation').set({ answer: 'coming' }).where('id', '=', id).execute()
  expect(await compose(composing(db), row)).toEqual({ drop: 'answered' })
})

test('a member who accepted keeps one calendar entry: the confirmation has the invitation’s UID', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { kind: 'meeting' })
  const invitation = await makeInvitation(db, event.id, 'coming')
  const { id } = await makeRegistration(db, { event_id: event.id, invitation_id: invitation.id })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  expect(object(await compose(composing(db), row))).toContain(`UID:${invitation.id}@events.example.org\r\n`)
})

test('a member who says yes, no and yes again gets letters about one entry, each above the one before, and a way back to the invitation', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { kind: 'meeting', sequence: 1 })
  const invitation = await makeInvitation(db, event.id, 'coming')
  const answered = (status: 'confirmed' | 'cancelled') =>
    makeRegistration(db, { event_id: event.id, invitation_id: invitation.id, email: invitation.email, status })
  const about = async (kind: string, status: 'confirmed' | 'cancelled') => {
    const { id } = await answered(status)
    const values = { id: newId(NOW), registration_id: id, event_id: event.id, status: 'confirmed' as const, cancelled_by: null, seats: 1 }
    await db
      .insertInto('registration_history')
      .values({ ...values, at: NOW.toISOString() })
      .execute()
    return makeLetter(db, { kind, event_id: event.id, registration_id: id })
  }
  const sequenceOf = (entry: string) => Number(/^SEQUENCE:(\d+)\r$/m.exec(entry)?.[1])
  const no = await compose(composing(db), await about('registration-cancelled', 'cancelled'))
  expect(sequenceOf(object(no))).toBeGreaterThan(event.sequence)
  expect(sent(no).letter.html).toContain(`http://localhost:3000/i/${linkToken(SECRET, 'invitation', invitation.id)}`)
  const again = await about('confirmation', 'confirmed')
  const entry = object(await compose(composing(db), again))
  expect(entry).toContain(`UID:${invitation.id}@events.example.org\r\n`)
  expect(sequenceOf(entry)).toBeGreaterThan(sequenceOf(object(no)))
  await db.updateTable('registration').set({ status: 'cancelled' }).where('id', '=', again.registration_id).execute()
  const noAgain = await compose(composing(db), await about('registration-cancelled', 'cancelled'))
  expect(sequenceOf(object(noAgain))).toBeGreaterThan(sequenceOf(entry))
})
