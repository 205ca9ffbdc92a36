import { copyOfEvent } from '#app/domain/events/copy-event.ts'
import { createEvent } from '#app/domain/events/create-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import type { AppContext } from './context.ts'
import { draftPage } from './draft-event.ts'
import { type Fields, fieldsFromEvent, formErrors, withTyped } from './event-form.ts'
import type { FormErrors } from './form.ts'
import { requireMay } from './staff.ts'

const copyOf = ({ db, now }: AppContext, event: EventRecord) => copyOfEvent(db, event, toWallTime(now(), event.time_zone).slice(0, 10))

/** The draft of an event held again: as the old one on the proposed day, or as typed; for the old organiser, where the writer may. */
export async function copyDraft(context: AppContext, staff: Staff, event: EventRecord, typed?: Fields) {
  const page = await draftPage(context, staff, '', typed ?? fieldsFromEvent(await copyOf(context, event)))
  const mine = page.organisations.some(({ id }) => id === page.fields.organisation)
  return mine ? page : { ...page, fields: { ...page.fields, organisation: staff.organisationId } }
}

export type CopyOutcome = { ok: true; id: string } | { ok: false; errors: FormErrors }

/** Makes the copy as the form says it; what the form does not show is carried. Its organiser must be one that the writer may organise for. */
export async function saveCopy(context: AppContext, staff: Staff, event: EventRecord, fields: Fields): Promise<CopyOutcome> {
  const organisation = fields.organisation || event.organisation_id
  const groupId = organisation === event.organisation_id ? event.group_id : null
  requireMay(staff, 'event.create', { type: 'event', id: '', organisationIds: [organisation], groupId })
  const copy = withTyped(await copyOf(context, event), fields)
  const coOrganisers = copy.coOrganisers.filter((one) => one !== organisation)
  const parsed = CreateEventInput.safeParse({ ...copy, organisation, coOrganisers, publish: fields.intent === 'publish' })
  if (!parsed.success) return { ok: false, errors: formErrors(parsed.error.issues) }
  const created = await createEvent(context.db, parsed.data, staff, context.now())
  return created.ok ? { ok: true, id: created.event.id } : { ok: false, errors: { organisation: created.reason } }
}
