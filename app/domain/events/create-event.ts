import { record } from '#app/domain/audit/record.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { DEFAULT_REMINDERS } from '#app/domain/reminders/rules.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { type EventRecord, modesOf } from './event.ts'
import type { CreateEventInput } from './input.ts'
import { findEvent, insertEvent, insertSeatPool, isCodeFree, listUnknownReferences, replaceCoOrganisers } from './queries.server.ts'
import { shortCode, slugFor } from './slug.ts'

export type Created = { ok: true; event: EventRecord } | { ok: false; reason: 'unknown-reference'; unknown: string[] }

/** Makes an event, published at once when asked; refuses organisations and groups that do not exist. Nothing is sent. */
export function createEvent(db: Db, input: CreateEventInput, actor: Actor, now: Date): Promise<Created> {
  return db.transaction().execute((tx) => createEventIn(tx, input, actor, now))
}

/** The same inside somebody else's transaction. */
export async function createEventIn(tx: Tx, input: CreateEventInput, actor: Actor, now: Date): Promise<Created> {
  const organisations = [input.organisation, ...input.coOrganisers]
  const unknown = await listUnknownReferences(tx, { organisations, group: input.group ?? null })
  if (unknown.length > 0) return { ok: false, reason: 'unknown-reference', unknown }

  const id = newId(now)
  const slug = slugFor(textFor(input.title, 'fi').text)
  await insertEvent(tx, { ...columnsOf(input), ...fresh(input, actor, now), id, slug, code: await freeCode(tx) })
  await replaceCoOrganisers(
    tx,
    id,
    input.coOrganisers.filter((one) => one !== input.organisation),
  )
  for (const mode of modesOf(input.format)) await insertSeatPool(tx, id, mode, capacityOf(input, mode))
  const event = (await findEvent(tx, id)) as EventRecord
  if (input.publish) await planReminders(tx, event, now)
  await record(
    tx,
    {
      actor: actorName(actor),
      action: input.publish ? 'event.created-and-published' : 'event.created',
      subject: { type: 'event', id },
      organisationId: input.organisation,
    },
    now,
  )
  return { ok: true, event }
}

export function capacityOf(input: Pick<CreateEventInput, 'capacity'>, mode: 'on_site' | 'remote'): number | null {
  return (mode === 'on_site' ? input.capacity?.onSite : input.capacity?.remote) ?? null
}

const fresh = (input: CreateEventInput, actor: Actor, now: Date) => ({
  organisation_id: input.organisation,
  status: input.publish ? ('published' as const) : ('draft' as const),
  cancel_reason: null,
  sequence: 0,
  version: 1,
  attendance_closed_at: null,
  host_generation: 0,
  created_by: actor.kind === 'staff' ? actor.accountId : null,
  created_at: now.toISOString(),
  published_at: input.publish ? now.toISOString() : null,
  cancelled_at: null,
})

/** An event's columns from its fields. */
export function columnsOf(input: CreateEventInput) {
  return {
    kind: input.kind,
    title: JSON.stringify(input.title),
    description: input.description ? JSON.stringify(input.description) : null,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    time_zone: input.timeZone,
    starts_at_utc: toInstant(input.startsAt, input.timeZone).toISOString(),
    ends_at_utc: toInstant(input.endsAt, input.timeZone).toISOString(),
    format: input.format,
    join_url: input.joinUrl ?? null,
    meeting_id: input.meetingId ?? null,
    passcode: input.passcode ?? null,
    venue_name: input.venue?.name ?? null,
    venue_address: input.venue?.address ?? null,
    venue_municipality: input.venue?.municipality ?? null,
    meeting_point: input.meetingPoint ?? null,
    contact_name: input.contact?.name ?? null,
    contact_email: input.contact?.email ?? null,
    contact_phone: input.contact?.phone ?? null,
    waitlist: input.waitlist ? (1 as const) : (0 as const),
    registration_closes_at: input.registrationClosesAt ?? null,
    audience: input.audience ?? null,
    target_groups: JSON.stringify(input.targetGroups),
    questions: JSON.stringify(input.questions),
    series_id: input.series ?? null,
    group_id: input.group ?? null,
    open_join: input.openJoin ? (1 as const) : (0 as const),
    visibility: input.visibility,
    reminders: JSON.stringify(input.reminders ?? DEFAULT_REMINDERS),
  }
}

async function freeCode(tx: Tx): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const code = shortCode()
    if (await isCodeFree(tx, code)) return code
  }
  throw new Error('no free short code')
}
