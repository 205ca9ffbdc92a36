import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { register } from '#app/domain/registrations/register.ts'
import { isSeatable } from '#app/domain/registrations/seats.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { DOOR, formOf } from '#tests/support/races/form.ts'
import { expectSeatsToBeTrue, type Pool, poolsOf, registrationsOf } from '#tests/support/races/seats-truth.ts'
import { NOW } from '#tests/support/world.ts'

const RUNS = process.env.ENGINE === 'postgres' ? 60 : 200
const PATIENCE_MS = 240_000
const staff = { kind: 'cli' } as const

type Step =
  | { do: 'register'; seats: number; mode: Mode }
  | { do: 'cancel'; who: number }
  | { do: 'change'; who: number; seats: number; mode: Mode | undefined }
  | { do: 'capacity'; onSite: number; remote: number }
  | { do: 'format'; format: 'on_site' | 'remote' | 'hybrid' }
  | { do: 'cancel-and-undo' }
  | { do: 'move-and-undo' }

const mode = fc.constantFrom<Mode>('on_site', 'remote')
const seats = fc.integer({ min: 1, max: 5 })
const who = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('register' as const), seats, mode }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change' as const), who, seats, mode: fc.option(mode, { nil: undefined }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('capacity' as const), onSite: fc.nat(10), remote: fc.nat(10) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('format' as const), format: fc.constantFrom('on_site' as const, 'remote', 'hybrid') }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'cancel-and-undo' }, { do: 'move-and-undo' }) },
)

/** One step of an event's life, through the use cases only. Answers the registration that asked for it, if it was one. */
async function take(db: Db, eventId: string, step: Step, at: number): Promise<string | undefined> {
  const now = new Date(NOW.getTime() + at * 1000)
  const all = await registrationsOf(db, eventId)
  const one = 'who' in step ? all[step.who % Math.max(1, all.length)]?.id : undefined
  const actor = { kind: 'participant', registrationId: one ?? '' } as const
  const changed = (given: Record<string, unknown>) => changeEvent(db, eventId, ChangeEventInput.parse(given), staff, now)
  if (step.do === 'register') {
    const result = await register(
      db,
      `slug-${eventId}`,
      formOf(`person-${eventId}-${at}`, { seats: step.seats, mode: step.mode }),
      DOOR,
      now,
    )
    return result.ok ? result.registration?.id : undefined
  }
  if (step.do === 'cancel' && one) await cancelRegistration(db, one, actor, now)
  if (step.do === 'change' && one) await changeRegistration(db, one, { ...PERSON, seats: step.seats, mode: step.mode }, actor, now)
  if (step.do === 'capacity') await changed({ capacity: { onSite: step.onSite, remote: step.remote } })
  if (step.do === 'format') await changed({ format: step.format })
  if (step.do === 'cancel-and-undo') {
    const cancelled = await cancelEvent(db, eventId, { reason: null, notify: true }, staff, now)
    if (cancelled.ok && cancelled.batchId) await undoAnnouncement(db, eventId, cancelled.batchId, staff, now)
  }
  if (step.do === 'move-and-undo') {
    const moved = await changed({ format: 'remote' })
    if (moved.ok && moved.batchId) await undoAnnouncement(db, eventId, moved.batchId, staff, now)
  }
  return one
}

const PERSON = { name: 'Aino', names: [], organisation: undefined, organisationName: undefined }

type Moment = { pools: Pool[]; registrations: Awaited<ReturnType<typeof registrationsOf>> }
const momentOf = async (db: Db, eventId: string): Promise<Moment> => ({
  pools: await poolsOf(db, eventId),
  registrations: await registrationsOf(db, eventId),
})

/** Seats taken may stand above a lowered capacity, but never rise above it. */
function expectNoneSoldAbove(before: Moment, after: Moment) {
  for (const pool of after.pools) {
    const was = before.pools.find((one) => one.mode === pool.mode)?.confirmed ?? 0
    expect(pool.confirmed).toBeLessThanOrEqual(Math.max(pool.capacity ?? Number.POSITIVE_INFINITY, was))
  }
}

/** Who was seated from the row had nobody before them in it who still waits there, but for parties larger than the capacity. */
function expectFirstComeFirstServed(earlier: Moment, after: Moment, asker: string | undefined) {
  const now = new Map(after.registrations.map((one) => [one.id, one]))
  const row = earlier.registrations.filter(({ id, status }) => status === 'waitlisted' && id !== asker)
  for (const [place, seated] of row.entries()) {
    if (now.get(seated.id)?.status !== 'confirmed') continue
    const pool = after.pools.find(({ mode }) => mode === seated.mode) as Pool
    const before = row.slice(0, place).filter(({ mode, seats }) => mode === seated.mode && isSeatable(seats, pool))
    const passed = before.filter(({ id }) => now.get(id)?.status === 'waitlisted')
    expect(passed).toEqual([])
  }
}

test('whatever happens to an event, its seats are true after every step and the row is first come first served', {
  timeout: PATIENCE_MS,
}, async () => {
  const db = await testDb()
  let run = 0
  const life = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), fc.nat(12), fc.nat(12), async (steps, onSite, remote) => {
    const id = `event-${++run}`
    await makeEvent(db, { id, slug: `slug-${id}`, format: 'hybrid', capacity: { on_site: onSite, remote } })
    for (const [at, step] of steps.entries()) {
      const before = await momentOf(db, id)
      const asker = await take(db, id, step, at)
      const after = await momentOf(db, id)
      await expectSeatsToBeTrue(db, id)
      expectNoneSoldAbove(before, after)
      if (step.do !== 'format') expectFirstComeFirstServed(before, after, asker)
      if (step.do.endsWith('and-undo')) expect(after.registrations.map(placeIn)).toEqual(before.registrations.map(placeIn))
    }
  })
  await fc.assert(life, { numRuns: RUNS, seed: 20270311 })
})

/** Where somebody stands: what undoing gives back. */
const placeIn = ({ id, mode, status }: Moment['registrations'][number]) => `${id} ${mode} ${status}`
