import { changeEvent, type EventChanged, storedColumns } from '#app/domain/announcements/change-event.ts'
import { type Reader, readKnown } from '#app/domain/announcements/read-known.ts'
import { newsFor } from '#app/domain/announcements/told.ts'
import { whatChanged } from '#app/domain/announcements/what-changed.ts'
import { whoIsTold } from '#app/domain/announcements/who-is-told.ts'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import { columnsOf } from '#app/domain/events/create-event.ts'
import { type EventRecord, readEvent } from '#app/domain/events/event.ts'
import { type ChangeEventInput, CreateEventInput } from '#app/domain/events/input.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { eventChanged, type Seated } from '#emails/event-changed.ts'
import type { EventLetterProps } from '#emails/letter.ts'
import { letterChange } from '#emails/letter-event.ts'
import type { AppContext } from './context.ts'
import { type Fields, formErrors, withTyped } from './event-form.ts'
import type { FormErrors } from './form.ts'
import { type Preview, previewLetter } from './letter-preview.ts'

export type EditOutcome =
  | { kind: 'saved' }
  | { kind: 'refused'; errors: FormErrors; status: 409 | 422 }
  | { kind: 'ask'; reached: Awaited<ReturnType<typeof whoIsTold>>; preview: Preview | null }

/**
 * Saves an edited event. A change that registrants are told of is shown first with the letter and who gets it; `send` says whether they are
 * told (`yes`), not told (`no`), or not asked yet.
 */
export async function saveEdit(
  context: AppContext,
  { event, staff, fields }: { event: EventRecord; staff: Staff; fields: Fields },
): Promise<EditOutcome> {
  const current = await fieldsOfEvent(context.db, event)
  const wanted = CreateEventInput.safeParse({ ...withTyped(current, fields), organisation: event.organisation_id, publish: false })
  if (!wanted.success) return { kind: 'refused', errors: formErrors(wanted.error.issues), status: 422 }
  const told = fields.send ? null : await whoHears(context, event, wanted.data)
  if (told && told.reached.letters > 0) return { kind: 'ask', ...told }
  const { publish: _publish, organisation: _organisation, ...change } = wanted.data
  const input: ChangeEventInput = { ...change, notify: fields.send !== 'no', version: Number(fields.version) }
  return outcomeOf(await changeEvent(context.db, event.id, input, staff, context.now()))
}

/** Whom a change is told and with which letter; null when it is told to nobody: nothing new, a draft, or an event that is over. */
export async function whoHears(context: AppContext, event: EventRecord, to: CreateEventInput) {
  const isTold = whatChanged(storedColumns(event), columnsOf(to)).told && event.status === 'published'
  if (!isTold || event.ends_at_utc <= context.now().toISOString()) return null
  const [reached, letter] = await Promise.all([whoIsTold(context.db, event), preview(context, event, to)])
  return { reached, preview: letter }
}

function outcomeOf(result: EventChanged): EditOutcome {
  if (result.ok) return { kind: 'saved' }
  if (result.reason === 'fields')
    return {
      kind: 'refused',
      errors: formErrors(result.problems.map(({ field, code }) => ({ path: [field], message: code }))),
      status: 422,
    }
  return { kind: 'refused', errors: { form: result.reason === 'conflict' ? 'edited-meanwhile' : 'unknown-reference' }, status: 409 }
}

/** The letter as it would leave: beside what the reader was told, else beside what holds until now. Null when nothing would be new to them. */
function preview(context: AppContext, event: EventRecord, to: CreateEventInput): Promise<Preview | null> {
  const changed = readEvent({ ...storedColumns(event), ...columnsOf(to) })
  const write = async (props: EventLetterProps, t: Translator, { seated, ...reader }: Reader & { seated: Seated }) => {
    const known = await readKnown(context.db, reader)
    const news = newsFor({ ...known, before: known.before ?? event }, changed, t.language)
    return news.kind === 'nothing' ? null : eventChanged({ ...props, seated, change: letterChange(news, t.language) }, t)
  }
  return previewLetter(context, changed, write, true)
}
