import { expect, test } from 'vitest'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { Composed } from '#app/worker/composed.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

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

test('an address at an international domain gets a request, with the domain’s ASCII form', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id, email: 'mikko@äly.fi' })
  const row = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: id })
  const composed = await compose(composing(db), row)
  expect(sent(composed).to).toBe('mikko@äly.fi')
  expect(sent(composed).letter.calendar?.method).toBe('REQUEST')
  expect(unfolded(composed)).toContain(':mailto:mikko@xn--ly-uia.fi')
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

test('who waits is told the place in line as it is now, without a calendar entry', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const first = await makeRegistration(db, { event_id: event.id, status: 'waitlisted', created_at: minutesLater(-2).toISOString() })
  const second = await makeRegistration(db, { event_id: event.id, status: 'waitlisted', created_at: minutesLater(-1).toISOString() })
  const row = await makeLetter(db, { kind: 'waiting', event_id: event.id, registration_id: second.id })
  const composed = sent(await compose(composing(db), row))
  expect(composed.letter.text).toContain('Olet jonossa sijalla 2.')
  expect(composed.letter.calendar).toBeUndefined()
  await db.updateTable('registration').set({ status: 'cancelled' }).where('id', '=', first.id).execute()
  expect(sent(await compose(composing(db), row)).letter.text).toContain('Olet jonossa sijalla 1.')
  await db.updateTable('registration').set({ status: 'confirmed' }).where('id', '=', second.id).execute()
  expect(await compose(composing(db), row)).toEqual({ drop: 'not-waiting' })
})

test('a cancelled registration takes its entry out with a higher sequence; who only waited had none', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { sequence: 3 })
  const had = await makeRegistration(db, { event_id: event.id })
  const waited = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  for (const { id } of [waited, had]) await cancelRegistration(db, id, { kind: 'participant', registrationId: id }, NOW)
  const composed = async (id: string) =>
    compose(composing(db), await makeLetter(db, { kind: 'registration-cancelled', event_id: event.id, registration_id: id }))
  expect(unfolded(await composed(had.id))).toContain(`UID:${had.id}@events.example.org\r\n`)
  expect(unfolded(await composed(had.id))).toContain('SEQUENCE:4\r\n')
  expect(sent(await composed(had.id)).letter.calendar?.method).toBe('CANCEL')
  expect(sent(await composed(waited.id)).letter.calendar).toBeUndefined()
})

test('an invited member who comes after all is not told that they are out: both registrations are one entry in the calendar', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const same = { event_id: event.id, invitation_id: 'mikkos', email: 'mikko@example.org' }
  const { id } = await makeRegistration(db, { ...same, status: 'cancelled', cancelled_by: 'participant' })
  const row = await makeLetter(db, { kind: 'registration-cancelled', event_id: event.id, registration_id: id })
  expect(sent(await compose(composing(db), row)).letter.text).toContain('peruttu')
  await makeRegistration(db, same)
  expect(await compose(composing(db), row)).toEqual({ drop: 'registration-in-force' })
})

test('the owner of a known address gets the true link; once the registration is cancelled, nothing', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const { id } = await makeRegistration(db, { event_id: event.id })
  const row = await makeLetter(db, { kind: 'already-registered', event_id: event.id, registration_id: id })
  expect(sent(await compose(composing(db), row)).letter.text).toContain(`/r/${linkToken(SECRET, 'manage', id)}`)
  await db.updateTable('registration').set({ status: 'cancelled' }).where('id', '=', id).execute()
  expect(await compose(composing(db), row)).toEqual({ drop: 'registration-cancelled' })
})

test('who cancelled may register again only while the form is open', async () => {
  const db = await testDb()
  const textOf = async (given: Parameters<typeof makeEvent>[1]) => {
    const event = await makeEvent(db, given)
    const { id } = await makeRegistration(db, { event_id: event.id, status: 'cancelled', cancelled_by: 'participant' })
    const row = await makeLetter(db, { kind: 'registration-cancelled', event_id: event.id, registration_id: id })
    return sent(await compose(composing(db), row)).letter.text
  }
  expect(await textOf({})).toContain('Ilmoittaudu uudelleen')
  expect(await textOf({ registration_closes_at: '2027-03-01T09:00' })).not.toContain('Ilmoittaudu uudelleen')
  expect(await textOf({ visibility: 'group' })).not.toContain('Ilmoittaudu uudelleen')
})

test('letters about one registration answer the first that left, so that mail programs keep them together; another one’s do not', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const headersOf = async (kind: string, registrationId: string) => {
    const row = await makeLetter(db, { kind, event_id: event.id, registration_id: registrationId })
    const { headers } = sent(await compose(composing(db), row))
    await db.updateTable('outbox').set({ state: 'sent', sent_at: NOW.toISOString() }).where('id', '=', row.id).execute()
    return { id: row.id, headers }
  }
  const aino = await makeRegistration(db, { event_id: event.id, email: 'aino@example.org' })
  const mikko = await makeRegistration(db, { event_id: event.id, email: 'mikko@example.org' })
  const first = await headersOf('confirmation', aino.id)
  expect(first.headers).toBeUndefined()
  const thread = { 'In-Reply-To': `<${first.id}@events.example.org>`, References: `<${first.id}@events.example.org>` }
  expect((await headersOf('already-registered', aino.id)).headers).toEqual(thread)
  expect((await headersOf('confirmation', mikko.id)).headers).toBeUndefined()
  expect((await headersOf('already-registered', aino.id)).headers).toEqual(thread)
})
