import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { MoveToRemoteInput } from '#app/domain/announcements/input.ts'
import { listWithoutAddress } from '#app/domain/announcements/queries.server.ts'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import { type EventRecord, statusOf } from '#app/domain/events/event.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { whoHears } from './change-event-form.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, parseForm } from './form.ts'

/** Whether an event can be moved online: it is not yet, and it is neither cancelled nor over. */
export const isMovable = (event: EventRecord, now: Date): boolean =>
  event.format !== 'remote' && ['draft', 'published'].includes(statusOf(event, now))

/** Who is affected by moving an event online: who gets which letter, and whom no letter reaches. */
export async function remoteDraft(context: AppContext, event: EventRecord) {
  const told = await whoHears(context, event, { ...(await fieldsOfEvent(context.db, event)), format: 'remote' })
  return { told, uncalled: told ? await listWithoutAddress(context.db, event.id) : [], joinUrl: event.join_url ?? '' }
}

/** Moves the event online with the link of the form, if it says one; told to everybody unless `send` says no. */
export async function moveToRemote(context: AppContext, staff: Staff, event: EventRecord, form: FormData): Promise<FormErrors | null> {
  if (!String(form.get('joinUrl') ?? '').trim()) form.delete('joinUrl')
  const parsed = parseForm(MoveToRemoteInput.pick({ joinUrl: true }), form)
  if (!parsed.ok) return parsed.errors
  const change = { format: 'remote' as const, joinUrl: parsed.value.joinUrl ?? null, notify: form.get('send') !== 'no' }
  const moved = await changeEvent(context.db, event.id, change, staff, context.now())
  return moved.ok ? null : { form: moved.reason }
}
