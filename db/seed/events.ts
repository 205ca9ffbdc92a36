import { addWalkIn } from '#app/domain/attendance/add-walk-in.ts'
import { join } from '#app/domain/attendance/join.ts'
import { recordAttendance } from '#app/domain/attendance/record-attendance.ts'
import { createEvent } from '#app/domain/events/create-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { register } from '#app/domain/registrations/register.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Db } from '../tables/index.ts'
import type { Person } from './people.ts'

export type Sample = { db: Db; secret: string; now: Date }

/** Makes and publishes an event as its organiser would, at a moment of the past. */
export async function publish({ db }: Sample, fields: Record<string, unknown>, organiser: Staff, when: Date): Promise<EventRecord> {
  const input = CreateEventInput.parse({
    waitlist: true,
    organisation: organiser.organisationId,
    contact: { name: organiser.name, email: organiser.email },
    publish: true,
    ...fields,
  })
  const created = await createEvent(db, input, organiser, when)
  if (!created.ok) throw new Error(`the sample's event refers to ${created.unknown.join(', ')}`)
  return created.event
}

/** Registers somebody through the public form, as they would themselves. */
export async function signUp(
  { db, secret }: Sample,
  event: EventRecord,
  who: Person,
  when: Date,
  more: { seats?: number; names?: string[]; mode?: 'on_site' | 'remote' } = {},
): Promise<RegistrationRecord> {
  const form = {
    name: who.name,
    email: who.email,
    phone: undefined,
    organisation: who.organisation,
    organisationName: undefined,
    municipality: who.municipality,
    mode: more.mode,
    seats: more.seats ?? 1,
    names: more.names ?? [],
    answers: {},
    language: who.language,
    form: `sample-${event.id}-${who.email}`.replace(/[^A-Za-z0-9_-]/g, '').slice(-64),
  }
  const result = await register(db, event.slug, form, { secret, limits: false }, when)
  if (!result.ok || !result.registration)
    throw new Error(`the sample's ${who.email} could not register: ${result.ok ? 'known address' : result.reason}`)
  return result.registration
}

/** Joins one registrant's device with the number they tell; further names are co-listeners. */
export async function joinAs(
  { db, secret }: Sample,
  registration: RegistrationRecord,
  listeners: number,
  when: Date,
  names: string[] = [],
) {
  const joined = await join(
    db,
    { by: { registrationId: registration.id }, formToken: `sample-${registration.id}`, listeners, names },
    secret,
    when,
  )
  if (!joined.ok) throw new Error(`the sample's registrant could not join: ${joined.reason}`)
}

type AtDoor = { eventId: string; actor: Staff }

/** Ticks registrants at the door, one by one in the ledger. */
export async function tickOnSite({ db }: Sample, at: AtDoor, registrations: readonly { id: string }[], when: Date): Promise<void> {
  const items = registrations.map(({ id }) => ({ registration: id, mode: 'on_site', method: 'tick', nonce: `sample-tick-${id}` }) as const)
  const recorded = await recordAttendance(db, { ...at, items }, when)
  if (!recorded.ok) throw new Error(`the sample's registrants could not be ticked: ${recorded.reason}`)
}

/** Lets in people who were not registered and gave no name. */
export async function letInNameless({ db }: Sample, at: AtDoor, count: number, when: Date): Promise<void> {
  for (let guest = 0; guest < count; guest++) await addWalkIn(db, { ...at, nonce: `sample-guest-${guest}` }, when)
}
