import { expect, test, vi } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { form, type Served, serveRoutes } from '#tests/support/served.ts'
import { NOW } from '#tests/support/world.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

const person = (n: number | string, more: Record<string, string> = {}) => ({
  name: `Oppilas ${n}`,
  email: `oppilas${n}@example.org`,
  seats: '1',
  ...more,
})
const count = async ({ db }: Served) => (await db.selectFrom('registration').select('id').execute()).length

test('three hundred students behind one address register in a row and all get in, each with a letter', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const event = await makeEvent(served.db, { capacity: { remote: 300 } })
  const statuses: number[] = []
  for (let n = 0; n < 300; n++) statuses.push((await served.send(form(`/e/${event.slug}`, person(n)))).status)
  expect(new Set(statuses)).toEqual(new Set([303]))
  const confirmed = await served.db.selectFrom('registration').select('id').where('status', '=', 'confirmed').execute()
  const due = await served.db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'confirmation')
    .where('due_at', '<=', NOW.toISOString())
    .execute()
  expect([confirmed.length, due.length]).toEqual([300, 300])
})

test('whoever registers one address for many events from many networks causes it at most three letters an hour', async () => {
  const served = await serveRoutes({ db: await testDb(), environment: { TRUST_PROXY: '1' } })
  for (let n = 0; n < 10; n++) {
    const event = await makeEvent(served.db)
    for (const again of [1, 2])
      await served.send(form(`/e/${event.slug}`, person('uhri', { name: `Joku ${again}` }), { 'x-forwarded-for': `198.51.100.${n}` }))
  }
  const hourLater = new Date(NOW.getTime() + 3_600_000 - 1).toISOString()
  const letters = await served.db.selectFrom('outbox').select(['due_at', 'kind']).execute()
  expect(letters.filter(({ due_at, kind }) => due_at <= hourLater && kind !== 'reminder')).toHaveLength(3)
  expect(letters.filter(({ kind }) => kind !== 'reminder')).toHaveLength(20)
})

/** Somebody registers another's address and cancels, over and over: a newcomer's cancelling frees the seat that the address waits for. */
async function registerAndCancelFor(address: string, environment: Record<string, string>) {
  const served = await serveRoutes({ db: await testDb(), environment })
  const event = await makeEvent(served.db, { capacity: { remote: 1 } })
  const registerAs = async (email: string) =>
    String((await served.send(form(`/e/${event.slug}`, { name: 'Joku', email }))).headers.location)
  const cancel = (place: string) => served.send(form(place, { intent: 'cancel' }))
  for (let n = 0; n < 4; n++) {
    const seated = await registerAs(`joku-${n}@example.org`)
    const waiting = await registerAs(address)
    await cancel(seated)
    await cancel(waiting)
  }
  const letters = served.db.selectFrom('outbox').innerJoin('registration', 'registration.id', 'outbox.registration_id')
  return letters.select(['outbox.due_at', 'outbox.kind']).where('registration.email', '=', address).execute()
}

test('whoever registers one address and cancels again and again causes it at most three letters an hour; no letter is lost', async () => {
  const letters = await registerAndCancelFor('uhri@example.org', {})
  const hourLater = new Date(NOW.getTime() + 3_600_000 - 1).toISOString()
  expect(letters).toHaveLength(12)
  expect(letters.filter(({ due_at }) => due_at <= hourLater).map(({ kind }) => kind)).toEqual([
    'waiting',
    'seat-freed',
    'registration-cancelled',
  ])
})

test('with the limits off all of these letters leave at once', async () => {
  const letters = await registerAndCancelFor('uhri@example.org', { ABUSE_LIMITS: 'off' })
  expect(new Set(letters.map(({ due_at }) => due_at))).toEqual(new Set([NOW.toISOString()]))
})

test('an old form sent after the deadline is refused kindly with what was typed, and sent again after an answer got lost it still answers', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const event = await makeEvent(served.db)
  const sent = form(`/e/${event.slug}`, person(1, { form: 'a-token-of-this-form' }))
  const first = await served.send(sent)
  await served.db.updateTable('event').set({ registration_closes_at: '2027-03-11T11:00' }).where('id', '=', event.id).execute()
  expect((await served.send(sent)).headers.location).toBe(first.headers.location)
  const late = await served.send(form(`/e/${event.slug}`, person(2, { form: 'a-token-of-a-later-form' })))
  expect([late.status, late.text.includes('ilmoittautuminen') || late.text.includes('Ilmoittautuminen')]).toEqual([409, true])
  expect(await count(served)).toBe(1)
})

test('an event cancelled while people register leaves nobody confirmed: each is told, or was refused', async () => {
  const served = await serveRoutes({ db: await testDb() })
  const event = await makeEvent(served.db)
  const posts = Array.from({ length: 20 }, (_, n) => served.send(form(`/e/${event.slug}`, person(n))))
  const cancelling = cancelEvent(served.db, event.id, { reason: { fi: 'Sairastuminen' }, notify: true }, { kind: 'cli' }, NOW)
  const answers = await Promise.all(posts)
  await cancelling
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
  const rows = await served.db.selectFrom('registration').select(['id', 'status']).execute()
  expect(rows).toHaveLength(answers.filter(({ status }) => status === 303).length)
  const told = await served.db.selectFrom('outbox').select('registration_id').where('kind', '=', 'event-cancelled').execute()
  expect(told.map(({ registration_id }) => registration_id).sort()).toEqual(rows.map(({ id }) => id).sort())
})
