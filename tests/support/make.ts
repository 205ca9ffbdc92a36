import { newId } from '#app/domain/shared/id.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { AccountTable, Role } from '#db/tables/accounts.ts'
import type { EventTable, Mode } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import type { RegistrationTable } from '#db/tables/registrations.ts'
import { NOW, SECRET } from './world.ts'

/** Inserts valid rows directly; a test names only what it is about. Use cases are tested by calling them, not by these. */
export async function makeOrganisation(
  db: Db,
  given: { id?: string; name?: string; domains?: string[]; sector?: string; municipality?: string } = {},
) {
  const id = given.id ?? 'lappia'
  const row = {
    id,
    name: given.name ?? 'Ammattiopisto Lappia',
    sector: given.sector ?? 'vocational',
    municipality: given.municipality ?? '851',
    domains: JSON.stringify(given.domains ?? []),
    created_at: NOW.toISOString(),
  }
  await db
    .insertInto('organisation')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return row
}

export async function makeAccount(db: Db, given: Partial<AccountTable> & { role?: Role } = {}) {
  const organisation = await makeOrganisation(db, { id: given.organisation_id ?? 'lappia' })
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('account')
    .values({
      email: `${id}@example.org`,
      name: 'Sari Ylitalo',
      role: 'organiser',
      language: 'fi',
      active: 1,
      created_at: NOW.toISOString(),
      ...given,
      id,
      organisation_id: organisation.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type GivenEvent = Partial<Omit<EventTable, 'title'>> & { title?: string; capacity?: { on_site?: number | null; remote?: number | null } }

/** A published remote webinar a week after NOW, unless told otherwise. */
export async function makeEvent(db: Db, { title = 'Työttömän aikuisen motivointi', capacity = {}, ...given }: GivenEvent = {}) {
  await makeOrganisation(db, { id: given.organisation_id ?? 'lappia' })
  const id = given.id ?? newId(NOW)
  const startsAt = given.starts_at ?? '2027-03-18T09:00'
  const endsAt =
    given.ends_at ?? `${startsAt.slice(0, 11)}${String(Number(startsAt.slice(11, 13)) + 2).padStart(2, '0')}${startsAt.slice(13)}`
  const zone = given.time_zone ?? 'Europe/Helsinki'
  const event = await db
    .insertInto('event')
    .values({
      slug: `e-${id}`,
      code: id.slice(-8),
      kind: 'webinar',
      description: null,
      format: 'remote',
      join_url: 'https://meeting.example.org/room',
      meeting_id: null,
      passcode: null,
      venue_name: null,
      venue_address: null,
      venue_municipality: null,
      meeting_point: null,
      contact_name: null,
      contact_email: null,
      contact_phone: null,
      waitlist: 1,
      registration_closes_at: null,
      audience: 'professional',
      target_groups: '[]',
      questions: '[]',
      series_id: null,
      group_id: null,
      open_join: 0,
      visibility: 'public',
      status: 'published',
      cancel_reason: null,
      sequence: 0,
      version: 1,
      reminders: '[{"days":1,"at":"09:00"},{"before":"PT1H"}]',
      attendance_closed_at: null,
      host_generation: 0,
      created_by: null,
      created_at: NOW.toISOString(),
      published_at: NOW.toISOString(),
      cancelled_at: null,
      ...given,
      id,
      organisation_id: given.organisation_id ?? 'lappia',
      title: JSON.stringify({ fi: title }),
      time_zone: zone,
      starts_at: startsAt,
      ends_at: endsAt,
      starts_at_utc: toInstant(startsAt, zone).toISOString(),
      ends_at_utc: toInstant(endsAt, zone).toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const modes: Mode[] = event.format === 'hybrid' ? ['on_site', 'remote'] : [event.format as Mode]
  for (const mode of modes)
    await db
      .insertInto('seat_pool')
      .values({ event_id: id, mode, capacity: capacity[mode] ?? null, confirmed: 0, waitlisted: 0 })
      .execute()
  return event
}

type GivenRegistration = Partial<Omit<RegistrationTable, 'names'>> & { event_id: string; names?: string[] }

/** A confirmed registration with its links, counted in its seat pool. */
export async function makeRegistration(db: Db, { names = [], ...given }: GivenRegistration) {
  const id = given.id ?? newId(NOW)
  const at = given.created_at ?? NOW.toISOString()
  const registration = await db
    .insertInto('registration')
    .values({
      form_token: id,
      form_digest: id,
      name: 'Mikko Lahti',
      email: `${id}@example.org`,
      phone: null,
      organisation_id: null,
      organisation_name: null,
      sector: null,
      municipality: null,
      audience: null,
      mode: 'remote',
      seats: 1,
      answers: '{}',
      language: 'fi',
      status: 'confirmed',
      cancelled_by: null,
      source: 'form',
      on_behalf_of: null,
      invitation_id: null,
      link_generation: 0,
      reminders_stopped: 0,
      created_at: at,
      status_at: at,
      ...given,
      id,
      names: JSON.stringify(names),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const { status, seats, mode, event_id, cancelled_by } = registration
  await db
    .insertInto('registration_history')
    .values({ id: newId(NOW), registration_id: id, event_id, status, cancelled_by, seats, at })
    .execute()
  if (status === 'confirmed' || status === 'waitlisted') {
    await db
      .updateTable('seat_pool')
      .set((eb) => ({ [status]: eb(status, '+', seats) }))
      .where('event_id', '=', event_id)
      .where('mode', '=', mode)
      .execute()
  }
  for (const purpose of ['manage', 'join', 'stop'] as const) {
    await db
      .insertInto('link')
      .values({ hash: hashToken(linkToken(SECRET, purpose, id)), purpose, subject_id: id, generation: 0 })
      .execute()
  }
  return registration
}
