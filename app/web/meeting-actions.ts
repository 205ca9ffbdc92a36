import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { closeAttendance, reopenAttendance } from '#app/domain/attendance/close-attendance.ts'
import { remindSilent } from '#app/domain/invitations/remind-silent.ts'
import { MarkInput } from '#app/domain/meetings/input.ts'
import { markPresence, markRestPresent } from '#app/domain/meetings/mark-presence.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { parseForm } from './form.ts'

/** What came of a form on a meeting's page: done, or a refusal's code; `field` when something typed must be corrected. */
export type MeetingFormResult = { ok: true } | { ok: false; reason: string; field?: string }
type Asked = { context: AppContext; eventId: string; staff: Staff; form: FormData }

/** The forms of a meeting's page by their intent. */
const FORMS: Record<string, (asked: Asked) => Promise<MeetingFormResult>> = {
  mark,
  'mark-rest': ({ context, eventId, staff }) => markRestPresent(context.db, eventId, staff, context.now()),
  remind: ({ context, eventId, staff }) => remindSilent(context.db, eventId, staff, context.now()),
  close: ({ context, eventId, staff }) => closeAttendance(context.db, { eventId, actor: staff }, context.now()),
  reopen: ({ context, eventId, staff }) => reopenAttendance(context.db, { eventId, actor: staff }, context.now()),
  undo: ({ context, eventId, staff, form }) => undoAnnouncement(context.db, eventId, String(form.get('batch') ?? ''), staff, context.now()),
}

/** Does what a form of a meeting's page asks; undefined when it asks nothing known. */
export function doMeetingForm(asked: Asked): Promise<MeetingFormResult> | undefined {
  const intent = String(asked.form.get('intent') ?? '')
  return Object.hasOwn(FORMS, intent) ? FORMS[intent]?.(asked) : undefined
}

async function mark({ context, eventId, staff, form }: Asked): Promise<MeetingFormResult> {
  const parsed = parseForm(MarkInput, form)
  if (!parsed.ok) {
    const [[field, reason] = ['form', 'other']] = Object.entries(parsed.errors)
    return { ok: false, reason, field }
  }
  return markPresence(context.db, eventId, parsed.value, { actor: staff, secret: context.config.secret }, context.now())
}
