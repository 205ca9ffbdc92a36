import { record } from '#app/domain/audit/record.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import type { RegistrationByStaff } from './input.ts'
import { placeRegistration } from './place-registration.ts'
import { findActiveByEmail } from './queries.server.ts'
import type { RegistrationRecord } from './registration.ts'
import type { PartyTooLarge } from './seats.ts'

export type RegisteredByStaff =
  | { ok: true; registration: RegistrationRecord }
  | { ok: false; reason: 'not-found' | 'not-published' | 'cancelled' | 'full' | 'mode-missing' | 'already-registered' }
  | PartyTooLarge

/** Registers somebody by hand or through the API. Also afterwards: past events can be filled in. A known address answers a refusal, not somebody's data. */
export function registerByStaff(
  db: Db,
  eventId: string,
  input: RegistrationByStaff,
  source: 'staff' | 'api',
  actor: Actor,
  secret: string,
  now: Date,
): Promise<RegisteredByStaff> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const refusal = refusalOf(event)
    if (!event || refusal) return { ok: false, reason: refusal ?? 'not-found' } as const
    if (modesOf(event.format).length > 1 && input.mode === undefined) return { ok: false, reason: 'mode-missing' } as const
    if (input.email !== undefined && (await findActiveByEmail(tx, eventId, input.email)))
      return { ok: false, reason: 'already-registered' } as const

    const token = newId(now)
    const onBehalfOf = input.onBehalf && actor.kind === 'staff' ? actor.accountId : undefined
    const given = { ...input, language: input.language ?? 'fi', source, formToken: token, formDigest: token, onBehalfOf }
    const placed = await placeRegistration(tx, event, given, { secret, now })
    if (!placed.ok) return placed
    const { id, status, email } = placed.registration
    const over = event.ends_at_utc <= now.toISOString()
    const kind = status === 'confirmed' ? 'confirmation' : 'waiting'
    if (email !== null && !over) await enqueue(tx, { kind, key: `${kind}:${id}:0`, eventId, registrationId: id }, now, now)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: `registration.${status}`,
        subject: { type: 'registration', id },
        organisationId: event.organisation_id,
      },
      now,
    )
    return { ok: true, registration: placed.registration } as const
  })
}

function refusalOf(event: EventRecord | undefined) {
  if (!event) return 'not-found' as const
  if (event.status === 'draft') return 'not-published' as const
  return event.status === 'cancelled' ? ('cancelled' as const) : undefined
}
