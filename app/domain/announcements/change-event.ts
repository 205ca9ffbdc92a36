import { record } from '#app/domain/audit/record.ts'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import { capacityOf, columnsOf } from '#app/domain/events/create-event.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { type ChangeEventInput, type CreateEventInput, problemsOf } from '#app/domain/events/input.ts'
import {
  findEvent,
  insertSeatPool,
  listOrganisingIds,
  listUnknownReferences,
  lockEvent,
  replaceCoOrganisers,
  updateEvent,
} from '#app/domain/events/queries.server.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { listCapacities } from '#app/domain/registrations/queries.server.ts'
import { planReminders } from '#app/domain/reminders/plan-reminders.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { moveModes } from './move-modes.ts'
import { tellEverybody } from './tell-registrants.ts'
import { factsOf } from './told.ts'
import { type Changes, whatChanged } from './what-changed.ts'

export type EventChanged =
  | { ok: true; event: EventRecord; affected: number; sendsAt: string | null; batchId: string | null }
  | { ok: false; reason: 'not-found' | 'cancelled' | 'conflict' | 'unknown-reference' }
  | { ok: false; reason: 'fields'; problems: ReturnType<typeof problemsOf> }

/**
 * Changes an event's fields. A new time, place or format is told to everybody registered or called, a minute later, unless `notify` is false;
 * reminders follow the new time; raised capacity seats those who wait. `version` refuses to write over somebody else's newer change.
 */
export function changeEvent(db: Db, eventId: string, change: ChangeEventInput, actor: Actor, now: Date): Promise<EventChanged> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return { ok: false, reason: 'not-found' } as const
    if (event.status === 'cancelled') return { ok: false, reason: 'cancelled' } as const
    if (change.version !== undefined && change.version !== event.version) return { ok: false, reason: 'conflict' } as const
    const { notify, version: _, ...fields } = change
    const input = { ...(await fieldsOfEvent(tx, event)), ...given(fields) }
    const problems = problemsOf(input)
    if (problems.length > 0) return { ok: false, reason: 'fields', problems } as const
    const organisations = [event.organisation_id, ...input.coOrganisers]
    if ((await listUnknownReferences(tx, { organisations, group: input.group ?? null })).length > 0)
      return { ok: false, reason: 'unknown-reference' } as const
    return applyChange(tx, event, input, notify, actor, now)
  })
}

/** A field left out stays; one given as null is emptied. */
function given(fields: Omit<ChangeEventInput, 'notify' | 'version'>): Partial<CreateEventInput> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

async function applyChange(
  tx: Tx,
  event: EventRecord,
  input: CreateEventInput,
  notify: boolean,
  actor: Actor,
  now: Date,
): Promise<EventChanged> {
  const before = storedColumns(event)
  const after = columnsOf(input)
  const changes = whatChanged(before, after)
  const old = Object.fromEntries(changes.columns.map((name) => [name, before[name as keyof typeof before]]))
  const sequence = event.sequence + (changes.calendar ? 1 : 0)
  const capacities = await listCapacities(tx, event.id)
  const [, ...coOrganisers] = await listOrganisingIds(tx, event)
  await updateEvent(tx, event.id, { ...after, sequence, version: event.version + 1 })
  await replaceCoOrganisers(
    tx,
    event.id,
    input.coOrganisers.filter((one) => one !== event.organisation_id),
  )
  for (const mode of modesOf(input.format)) await insertSeatPool(tx, event.id, mode, capacityOf(input, mode))
  const moved = changes.columns.includes('format') ? await moveModes(tx, event.id, input.format, now) : []

  const changed = (await findEvent(tx, event.id)) as EventRecord
  if (changed.status === 'published') await planReminders(tx, changed, now)
  for (const mode of modesOf(input.format)) await promoteWaiting(tx, changed, mode, actor, now)
  const batchId = newId(now)
  const affected = isTold(changed, changes, notify, now)
    ? await tellEverybody(
        tx,
        event,
        { kind: 'event-changed', version: String(sequence), batchId, payload: { sequence, before: factsOf(event) } },
        now,
      )
    : 0
  await record(
    tx,
    {
      actor: actorName(actor),
      action: 'event.changed',
      subject: { type: 'event', id: event.id },
      organisationId: event.organisation_id,
      details: { fields: changes.columns, batch: batchId, old, coOrganisers, capacities, moved },
    },
    now,
  )
  return {
    ok: true,
    event: changed,
    affected,
    sendsAt: affected > 0 ? leavesAt(now).toISOString() : null,
    batchId: affected > 0 ? batchId : null,
  }
}

/** Nobody is told of a draft's change, nor of one to an event that is over. */
function isTold(event: EventRecord, changes: Changes, notify: boolean, now: Date): boolean {
  return notify && changes.told && event.status === 'published' && event.ends_at_utc > now.toISOString()
}

/** The event's columns as they are stored, JSON as text, to compare with new ones. */
export function storedColumns(event: EventRecord) {
  return {
    ...event,
    cancel_reason: event.cancel_reason && JSON.stringify(event.cancel_reason),
    title: JSON.stringify(event.title),
    description: event.description === null ? null : JSON.stringify(event.description),
    target_groups: JSON.stringify(event.target_groups),
    questions: JSON.stringify(event.questions),
    reminders: JSON.stringify(event.reminders),
  }
}
