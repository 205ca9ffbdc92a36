import { record } from '#app/domain/audit/record.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { lockEventBySlug } from '#app/domain/events/queries.server.ts'
import { guessOrganisation } from '#app/domain/organisations/guess-organisation.ts'
import { findOrganisation, listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { randomToken } from '#app/domain/shared/token.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { opennessOf } from './closing.ts'
import type { RegistrationForm } from './input.ts'
import { nextLetterAt } from './letter-limit.ts'
import { type Missing, missingAnswers } from './missing-answers.ts'
import { type NoPlace, noPlace } from './no-place.ts'
import { type Placed, placeRegistration } from './place-registration.ts'
import { findActiveByEmail, findByForm } from './queries.server.ts'
import { digestOf, keepReceipt } from './receipt.ts'
import type { RegistrationRecord } from './registration.ts'

export type Registered =
  | { ok: true; registration: RegistrationRecord; receipt: null }
  /** The address was registered already: its sender gets a receipt of what the form said, the owner gets the link. */
  | { ok: true; registration: null; receipt: string }
  | ({ ok: false; event?: EventRecord; field?: string } & (
      | { reason: Missing['reason'] | 'not-found' | 'closed' | 'cancelled' | 'organisation-unknown' }
      | NoPlace
    ))

export type PublicForm = Omit<RegistrationForm, 'form' | 'language'> & {
  form: string | undefined
  language: string
  answers: Record<string, string>
}

/**
 * Registers the sender of the public form. Deciding, taking the seats, audit and letter share one transaction, so the last seat goes once;
 * the same form sent again answers the same registration.
 */
export function register(
  db: Db,
  slug: string,
  form: PublicForm,
  { secret, limits }: { secret: string; limits: boolean },
  now: Date,
): Promise<Registered> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEventBySlug(tx, slug)
    const openness = event ? opennessOf(event, now) : 'not-found'
    if (!event || openness === 'not-found') return { ok: false, reason: 'not-found' } as const
    const token = form.form ?? randomToken()
    const digest = digestOf(form)
    const before = await findByForm(tx, event.id, token, digest)
    if (before) return { ok: true, registration: before, receipt: null } as const
    if (openness !== 'open') return { ok: false, reason: openness, event } as const
    const [missing] = missingAnswers(event, form)
    if (missing) return { ok: false, event, ...missing } as const
    if (form.organisation && !(await findOrganisation(tx, form.organisation)))
      return { ok: false, event, reason: 'organisation-unknown', field: 'organisation' } as const

    const known = await findActiveByEmail(tx, event.id, form.email)
    if (known)
      return {
        ok: true,
        registration: null,
        receipt: await tellOwner(tx, known, { form, token, digest }, { secret, limits }, now),
      } as const
    const organisation = form.organisation ?? (await guessedOrganisation(tx, form))
    const placed = await placeRegistration(
      tx,
      event,
      { ...form, organisation, formToken: token, formDigest: digest, source: 'form' },
      { secret, now },
    )
    if (!placed.ok) return { ok: false, event, ...(await noPlace(tx, event, form.mode, placed)) } as const
    await writeTo(tx, placed, limits, now)
    return { ok: true, registration: placed.registration, receipt: null } as const
  })
}

/** The organisation of the address's domain, when the form named none: a guess that the registrant sees and may change. */
async function guessedOrganisation(tx: Tx, form: PublicForm): Promise<string | undefined> {
  return form.organisationName ? undefined : guessOrganisation(form.email, await listOrganisations(tx))?.id
}

async function writeTo(tx: Tx, { registration }: Extract<Placed, { ok: true }>, limits: boolean, now: Date) {
  const due = limits && registration.email !== null ? await nextLetterAt(tx, registration.email, now) : now
  const kind = registration.status === 'confirmed' ? 'confirmation' : 'waiting'
  await enqueue(
    tx,
    { kind, key: `${kind}:${registration.id}:0`, eventId: registration.event_id, registrationId: registration.id },
    due,
    now,
  )
  await record(
    tx,
    { actor: 'participant', action: `registration.${registration.status}`, subject: { type: 'registration', id: registration.id } },
    now,
  )
}

type Repeat = { form: PublicForm; token: string; digest: string }

async function tellOwner(
  tx: Tx,
  known: RegistrationRecord,
  repeat: Repeat,
  { secret, limits }: { secret: string; limits: boolean },
  now: Date,
): Promise<string> {
  const receipt = await keepReceipt(tx, known.event_id, repeat, secret, now)
  const due = limits ? await nextLetterAt(tx, repeat.form.email, now) : now
  const key = `already-registered:${known.id}:${repeat.token}:${repeat.digest.slice(0, 16)}`
  await enqueue(tx, { kind: 'already-registered', key, eventId: known.event_id, registrationId: known.id }, due, now)
  return receipt
}
