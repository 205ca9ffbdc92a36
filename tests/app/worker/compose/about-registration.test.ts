import { expect, test } from 'vitest'
import { linkToken } from '#app/domain/shared/token.ts'
import { compose } from '#app/worker/compose/composer.ts'
import type { Composed } from '#app/worker/composed.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { composing, makeLetter } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

function sent(composed: Composed) {
  if ('drop' in composed) throw new Error(`dropped: ${composed.drop}`)
  return composed
}
const unfolded = (composed: Composed) => sent(composed).letter.calendar?.content.replace(/\r\n /g, '') ?? ''

test('a confirmation carries the personal links and a request to one attendee', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 3 })
  const { id, email } = await makeRegistration(db, { event_id: event.id, name: 'Åke-Märtä Öhrn', email: 'ake@example.org' })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  const composed = sent(await compose(composing(db), row))
  expect(composed.to).toBe(email)
  expect(composed.letter.subject).toBe('to 18.3. klo 9: Työttömän aikuisen motivointi – olet mukana')
  expect(composed.letter.text).toContain('Olet mukana, Åke-Märtä.')
  expect(composed.letter.html).toContain(`http://localhost:3000/j/${linkToken(SECRET, 'join', id)}`)
  expect(composed.letter.html).toContain(`http://localhost:3000/r/${linkToken(SECRET, 'manage', id)}`)
  expect(composed.letter.html).not.toContain('meeting.example.org')
  expect(composed.letter.calendar?.method).toBe('REQUEST')
  expect(unfolded(composed)).toContain(`UID:${id}@events.example.org\r\n`)
  expect(unfolded(composed)).toContain('SEQUENCE:3\r\n')
  expect(unfolded(composed)).toContain(':mailto:ake@example.org')
  expect(unfolded(composed)).toContain(':mailto:kutsu@events.example.org')
  expect(unfolded(composed)).not.toContain('meeting.example.org')
})

test('an installation that publishes sends an entry without attendee', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  const composed = sent(await compose(composing(db, NOW, { CALENDAR_METHOD: 'PUBLISH' }), row))
  expect(composed.letter.calendar?.method).toBe('PUBLISH')
  expect(unfolded(composed)).toContain('METHOD:PUBLISH')
  expect(unfolded(composed)).not.toContain('ATTENDEE')
})

test('an address that calendars cannot hold gets a published entry', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id, email: 'märtä@example.org' })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  expect(sent(await compose(composing(db), row)).letter.calendar?.method).toBe('PUBLISH')
})

test('a registration cancelled meanwhile gets no confirmation, nor one of a cancelled, past or unpublished event', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const off = await makeEvent(db, { status: 'cancelled' })
  const draft = await makeEvent(db, { status: 'draft' })
  const letterTo = async (eventId: string, status: 'confirmed' | 'cancelled') => {
    const { id } = await makeRegistration(db, { event_id: eventId, status })
    return makeLetter(db, { kind: 'confirmation', event_id: eventId, registration_id: id })
  }
  expect(await compose(composing(db), await letterTo(event.id, 'cancelled'))).toEqual({ drop: 'not-confirmed' })
  expect(await compose(composing(db), await letterTo(off.id, 'confirmed'))).toEqual({ drop: 'event-cancelled' })
  expect(await compose(composing(db), await letterTo(draft.id, 'confirmed'))).toEqual({ drop: 'not-published' })
  const late = minutesLater(60 * 24 * 8)
  expect(await compose(composing(db, late), await letterTo(event.id, 'confirmed'))).toEqual({ drop: 'event-over' })
})

test('somebody registered without an address gets no letter', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id, email: null })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  expect(await compose(composing(db), row)).toEqual({ drop: 'no-address' })
})
