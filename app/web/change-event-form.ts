import { changeEvent, type EventChanged, storedColumns } from '#app/domain/announcements/change-event.ts'
import { readRecipients } from '#app/domain/announcements/queries.server.ts'
import { whatChanged } from '#app/domain/announcements/what-changed.ts'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import { columnsOf } from '#app/domain/events/create-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { type ChangeEventInput, CreateEventInput } from '#app/domain/events/input.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import { eventChanged } from '#emails/event-changed.ts'
import type { AppContext } from './context.ts'
import { eventFromFields, type Fields, formErrors, isOffered } from './event-form.ts'
import type { FormErrors } from './form.ts'
import { type Preview, previewLetter } from './letter-preview.ts'

export type EditOutcome =
  | { kind: 'saved' }
  | { kind: 'refused'; errors: FormErrors; status: 409 | 422 }
  | { kind: 'ask'; reached: Awaited<ReturnType<typeof readRecipients>>; preview: Preview | null }

/**
 * Saves an edited event. A change that registrants are told of is shown first with the letter and who gets it; `send` says whether they are
 * told (`yes`), not told (`no`), or not asked yet.
 */
export async function saveEdit(
  context: AppContext,
  { event, staff, fields }: { event: EventRecord; staff: Staff; fields: Fields },
): Promise<EditOutcome> {
  const current = await fieldsOfEvent(context.db, event)
  const typed = eventFromFields(fields)
  const wanted = CreateEventInput.safeParse({
    ...current,
    ...typed,
    organisation: event.organisation_id,
    questions: current.questions,
    reminders: [...(current.reminders ?? []).filter((rule) => !isOffered(rule)), ...typed.reminders],
    publish: false,
  })
  if (!wanted.success) return { kind: 'refused', errors: formErrors(wanted.error.issues), status: 422 }
  const told =
    whatChanged(storedColumns(event), columnsOf(wanted.data)).told &&
    event.status === 'published' &&
    event.ends_at_utc > context.now().toISOString()
  const reached = told && !fields.send ? await readRecipients(context.db, event.id) : null
  if (reached && reached.letters > 0) return { kind: 'ask', reached, preview: await preview(context, event, wanted.data) }
  const { publish: _publish, organisation: _organisation, ...change } = wanted.data
  const input: ChangeEventInput = { ...change, notify: fields.send !== 'no', version: Number(fields.version) }
  return outcomeOf(await changeEvent(context.db, event.id, input, staff, context.now()))
}

function outcomeOf(result: EventChanged): EditOutcome {
  if (result.ok) return { kind: 'saved' }
  if (result.reason === 'time')
    return {
      kind: 'refused',
      errors: formErrors(result.problems.map(({ field, code }) => ({ path: [field], message: code }))),
      status: 422,
    }
  return { kind: 'refused', errors: { form: result.reason === 'conflict' ? 'conflict' : 'unknown-reference' }, status: 409 }
}

function preview(context: AppContext, event: EventRecord, to: CreateEventInput): Promise<Preview | null> {
  const instant = (wall: string) => toInstant(wall, to.timeZone).toISOString()
  const changed: EventRecord = {
    ...event,
    title: to.title,
    starts_at: to.startsAt,
    ends_at: to.endsAt,
    time_zone: to.timeZone,
    starts_at_utc: instant(to.startsAt),
    ends_at_utc: instant(to.endsAt),
    venue_name: to.venue?.name ?? null,
    venue_address: to.venue?.address ?? null,
    meeting_point: to.meetingPoint ?? null,
  }
  return previewLetter(context, changed, (props, t) => eventChanged({ ...props, seated: 'registered' }, t))
}
