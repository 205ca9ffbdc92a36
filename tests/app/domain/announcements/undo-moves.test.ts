import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeOrganisation, makeRegistration } from '#tests/support/make.ts'
import { expectSeatsToBeTrue, poolsOf, registrationsOf } from '#tests/support/races/seats-truth.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

const actor = { kind: 'cli' } as const
const soon = minutesLater(0.5)
const change = (given: Record<string, unknown>) => ChangeEventInput.parse(given)

test('undoing a move online gives everybody their mode, their seat and their place in the row back', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 3, remote: 2 } })
  await makeRegistration(db, { event_id: event.id, mode: 'on_site', seats: 3 })
  await makeRegistration(db, { event_id: event.id, mode: 'on_site', status: 'waitlisted', status_at: minutesLater(-5).toISOString() })
  await makeRegistration(db, { event_id: event.id, mode: 'remote', seats: 2 })
  const before = await registrationsOf(db, event.id)
  const pools = await poolsOf(db, event.id)
  const moved = await changeEvent(db, event.id, change({ format: 'remote', capacity: { remote: 4 } }), actor, NOW)
  expect((await registrationsOf(db, event.id)).map(({ mode }) => mode)).toEqual(['remote', 'remote', 'remote'])
  await undoAnnouncement(db, event.id, moved.ok ? (moved.batchId ?? '') : '', actor, soon)
  expect(await registrationsOf(db, event.id)).toEqual(before)
  expect(await poolsOf(db, event.id)).toEqual(pools)
  await expectSeatsToBeTrue(db, event.id)
})

test('undoing a cancellation seats everybody again, also those above a capacity that was lowered before it', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 6 } })
  await makeRegistration(db, { event_id: event.id, seats: 6 })
  await makeRegistration(db, { event_id: event.id, status: 'waitlisted', status_at: minutesLater(-9).toISOString() })
  await changeEvent(db, event.id, change({ capacity: { remote: 2 } }), actor, NOW)
  const before = await registrationsOf(db, event.id)
  const cancelled = await cancelEvent(db, event.id, { reason: null, notify: true }, actor, NOW)
  expect(await undoAnnouncement(db, event.id, cancelled.ok ? (cancelled.batchId ?? '') : '', actor, soon)).toMatchObject({ ok: true })
  expect(await registrationsOf(db, event.id)).toEqual(before)
  expect(await poolsOf(db, event.id)).toEqual([{ mode: 'remote', capacity: 2, confirmed: 6, waitlisted: 1 }])
})

test('undoing a change gives everything back that the edit changed, co-organisers and the ways of taking part included', async () => {
  const db = await testDb()
  for (const id of ['redu', 'inari', 'sodankyla']) await makeOrganisation(db, { id, name: id })
  const event = await makeEvent(db, { format: 'remote', capacity: { remote: 20 } })
  await makeRegistration(db, { event_id: event.id })
  const asFields = async () => fieldsOfEvent(db, (await findEvent(db, event.id)) as EventRecord)
  await changeEvent(db, event.id, change({ coOrganisers: ['redu', 'inari'] }), actor, NOW)
  const before = await asFields()
  const everything = {
    kind: 'seminar',
    title: 'Toinen',
    description: 'Kuvaus',
    startsAt: '2027-03-19T10:00',
    endsAt: '2027-03-19T12:00',
    timeZone: 'Europe/Stockholm',
    format: 'hybrid',
    joinUrl: 'https://meeting.example.org/other',
    meetingId: '123',
    passcode: 'abc',
    venue: { name: 'Lappian koulu', address: 'Koulukatu 1', municipality: '851' },
    meetingPoint: 'aula',
    contact: { name: 'Riitta', email: 'riitta@example.org', phone: '040' },
    capacity: { onSite: 5, remote: 30 },
    waitlist: false,
    registrationClosesAt: '2027-03-17T12:00',
    audience: 'client',
    targetGroups: ['ohjaajat'],
    coOrganisers: ['sodankyla'],
    series: 'sarja',
    questions: [{ id: 'q', label: 'Mitä?' }],
    reminders: [],
    openJoin: true,
    visibility: 'unlisted',
  }
  const changed = await changeEvent(db, event.id, change(everything), actor, NOW)
  expect(Object.values(await asFields())).not.toEqual(Object.values(before))
  await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  expect(await undoAnnouncement(db, event.id, changed.ok ? (changed.batchId ?? '') : '', actor, soon)).toMatchObject({ ok: true })
  expect(await asFields()).toEqual(before)
  expect((await registrationsOf(db, event.id)).map(({ mode }) => mode)).toEqual(['remote', 'remote'])
  expect(await poolsOf(db, event.id)).toEqual([{ mode: 'remote', capacity: 20, confirmed: 2, waitlisted: 0 }])
  await expectSeatsToBeTrue(db, event.id)
})
