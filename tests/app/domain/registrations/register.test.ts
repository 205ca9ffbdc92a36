import { expect, test } from 'vitest'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { findReceiptByToken } from '#app/domain/registrations/receipt.ts'
import type { PublicForm } from '#app/domain/registrations/register.ts'
import { register } from '#app/domain/registrations/register.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

const door = { secret: SECRET, limits: true }
const participant = (registrationId: string) => ({ kind: 'participant' as const, registrationId })

function form(name: string, given: Partial<PublicForm> = {}): PublicForm {
  return {
    name,
    email: `${name.toLowerCase()}@example.org`,
    seats: 1,
    names: [],
    answers: {},
    language: 'fi',
    form: `form-of-${name}-0123456789`,
    ...given,
  } as PublicForm
}

async function pool(db: Db, eventId: string) {
  return db.selectFrom('seat_pool').select(['confirmed', 'waitlisted']).where('event_id', '=', eventId).executeTakeFirstOrThrow()
}

async function registered(db: Db, slug: string, name: string, given: Partial<PublicForm> = {}) {
  const result = await register(db, slug, form(name, given), door, NOW)
  if (!result.ok || !result.registration) throw new Error(`not registered: ${JSON.stringify(result)}`)
  return result.registration
}

test('who registers has a seat, links, a history, an audit row and a letter in one commit', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 5 } })
  const { id } = await registered(db, event.slug, 'Aino', { seats: 3 })
  expect(await pool(db, event.id)).toEqual({ confirmed: 3, waitlisted: 0 })
  expect(await db.selectFrom('link').select('purpose').where('subject_id', '=', id).orderBy('purpose').execute()).toEqual([
    { purpose: 'join' },
    { purpose: 'manage' },
    { purpose: 'stop' },
  ])
  expect(await db.selectFrom('registration_history').select(['status', 'seats']).execute()).toEqual([{ status: 'confirmed', seats: 3 }])
  expect(await db.selectFrom('outbox').select(['kind', 'due_at']).execute()).toEqual([{ kind: 'confirmation', due_at: NOW.toISOString() }])
  expect(await db.selectFrom('audit').select('action').execute()).toEqual([{ action: 'registration.confirmed' }])
})

test('the same form sent twenty times at once is one registration with one letter', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const results = await Promise.all(Array.from({ length: 20 }, () => register(db, event.slug, form('Aino'), door, NOW)))
  const ids = new Set(results.map((result) => result.ok && result.registration?.id))
  expect(ids.size).toBe(1)
  expect(await db.selectFrom('registration').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('outbox').select('id').execute()).toHaveLength(1)
})

test('the same form token with another person is a new registration', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await registered(db, event.slug, 'Aino', { form: 'a-cached-page-0123456789' })
  await registered(db, event.slug, 'Eino', { form: 'a-cached-page-0123456789' })
  expect(await db.selectFrom('registration').select('id').execute()).toHaveLength(2)
})

test('a known address takes no second seat: the sender gets a receipt of the form, the owner gets the link', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await registered(db, event.slug, 'Aino', { seats: 2 })
  const again = await register(db, event.slug, form('Joku muu', { email: 'aino@example.org', seats: 7 }), door, NOW)
  expect(again).toMatchObject({ ok: true, registration: null })
  const receipt = again.ok && again.receipt ? await findReceiptByToken(db, again.receipt) : undefined
  expect(receipt?.fields).toEqual({ name: 'Joku muu', email: 'aino@example.org', seats: 7, language: 'fi' })
  expect(await pool(db, event.id)).toEqual({ confirmed: 2, waitlisted: 0 })
  expect(await db.selectFrom('outbox').select('kind').orderBy('id').execute()).toEqual([
    { kind: 'confirmation' },
    { kind: 'already-registered' },
  ])
})

test('at most three letters an hour reach one address; the fourth waits and is not lost', async () => {
  const db = await testDb()
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) {
    const event = await makeEvent(db, { id })
    await registered(db, event.slug, 'Aino', { form: `form-for-${id}-0123456789` })
  }
  const due = (await db.selectFrom('outbox').select('due_at').orderBy('due_at').execute()).map((row) => row.due_at)
  const later = minutesLater(60).toISOString()
  expect(due).toEqual([NOW.toISOString(), NOW.toISOString(), NOW.toISOString(), later, later])
})

test('forms with one address for ten events at one moment cause three letters now, the others wait', async () => {
  const db = await testDb()
  const slugs: string[] = []
  for (let event = 0; event < 10; event++) slugs.push((await makeEvent(db)).slug)
  await Promise.all(slugs.map((slug) => registered(db, slug, 'Aino', { form: `form-for-${slug}-0123456789`.slice(0, 64) })))
  const due = (await db.selectFrom('outbox').select('due_at').execute()).map((row) => row.due_at)
  expect(due).toHaveLength(10)
  expect(due.filter((at) => at === NOW.toISOString())).toHaveLength(3)
})

test('after cancelling, the same person registers anew', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const first = await registered(db, event.slug, 'Aino')
  await cancelRegistration(db, first.id, participant(first.id), NOW)
  const second = await registered(db, event.slug, 'Aino', { form: 'another-form-0123456789' })
  expect(second.id).not.toBe(first.id)
  expect(await pool(db, event.id)).toEqual({ confirmed: 1, waitlisted: 0 })
})

test('cancelling twice frees the seats once', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 5 } })
  const { id } = await registered(db, event.slug, 'Aino', { seats: 2 })
  await Promise.all([cancelRegistration(db, id, participant(id), NOW), cancelRegistration(db, id, participant(id), NOW)])
  expect(await pool(db, event.id)).toEqual({ confirmed: 0, waitlisted: 0 })
  expect(await db.selectFrom('outbox').select('kind').where('kind', '=', 'registration-cancelled').execute()).toHaveLength(1)
})

test('freed seats go to those who wait, the first first, a party together', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 4 } })
  const aino = await registered(db, event.slug, 'Aino', { seats: 4 })
  const eino = await registered(db, event.slug, 'Eino', { seats: 3 })
  const ilo = await registered(db, event.slug, 'Ilo', { seats: 1 })
  expect([eino.status, ilo.status]).toEqual(['waitlisted', 'waitlisted'])
  await changeRegistration(
    db,
    aino.id,
    { name: 'Aino', seats: 2, names: [], mode: undefined, organisation: undefined, organisationName: undefined },
    participant(aino.id),
    NOW,
  )
  expect(await pool(db, event.id)).toEqual({ confirmed: 2, waitlisted: 4 })
  await cancelRegistration(db, aino.id, participant(aino.id), NOW)
  expect(await pool(db, event.id)).toEqual({ confirmed: 4, waitlisted: 0 })
  expect(await db.selectFrom('outbox').select('registration_id').where('kind', '=', 'seat-freed').orderBy('id').execute()).toEqual([
    { registration_id: eino.id },
    { registration_id: ilo.id },
  ])
})

test('more seats than are free are refused and change nothing', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 4 } })
  const aino = await registered(db, event.slug, 'Aino', { seats: 2 })
  await registered(db, event.slug, 'Eino')
  const change = { name: 'Aino', seats: 4, names: [], mode: undefined, organisation: undefined, organisationName: undefined }
  expect(await changeRegistration(db, aino.id, change, participant(aino.id), NOW)).toEqual({ ok: false, reason: 'no-room', field: 'seats' })
  expect(await pool(db, event.id)).toEqual({ confirmed: 3, waitlisted: 0 })
})

test('a full event without a waiting list says so; a closed, cancelled or hidden one too', async () => {
  const db = await testDb()
  const full = await makeEvent(db, { id: 'full', waitlist: 0, capacity: { remote: 1 } })
  await registered(db, full.slug, 'Aino')
  const closed = await makeEvent(db, { id: 'closed', registration_closes_at: '2027-03-11T11:59' })
  const cancelled = await makeEvent(db, { id: 'cancelled', status: 'cancelled' })
  const draft = await makeEvent(db, { id: 'draft', status: 'draft' })
  for (const [event, reason] of [
    [full, 'full'],
    [closed, 'closed'],
    [cancelled, 'cancelled'],
    [draft, 'not-found'],
  ] as const) {
    expect(await register(db, event.slug, form('Eino'), door, NOW)).toMatchObject({ ok: false, reason })
  }
})

test('a hybrid event asks how one takes part', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  expect(await register(db, event.slug, form('Aino'), door, NOW)).toMatchObject({ ok: false, reason: 'mode-missing', field: 'mode' })
  expect((await registered(db, event.slug, 'Aino', { mode: 'on_site' })).mode).toBe('on_site')
})

test('the deadline is wall time: a second before it is open, at it closed', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { registration_closes_at: '2027-03-11T23:59' })
  const deadline = new Date('2027-03-11T21:59:00.000Z')
  expect(await register(db, event.slug, form('Aino'), door, new Date(deadline.getTime() - 1))).toMatchObject({ ok: true })
  expect(await register(db, event.slug, form('Eino'), door, deadline)).toMatchObject({ ok: false, reason: 'closed' })
})
