import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findUndoableBatch } from '#app/domain/announcements/queries.server.ts'
import { venueOf } from '#app/domain/events/event.ts'
import { countPresent } from '#app/domain/meetings/presence.ts'
import { readMeeting } from '#app/domain/meetings/read-meeting.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { translator } from '#app/i18n/translator.ts'
import { MeetingPage } from '#app/ui/group/meeting-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf } from '#app/web/form.ts'
import { requireMeeting } from '#app/web/groups.ts'
import { doMeetingForm } from '#app/web/meeting-actions.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, group, lang } = await requireMeeting({ request, context, id: params.id }, 'event.read-participants')
  const now = context.now()
  const rows = await readMeeting(context.db, event)
  const undoable = await findUndoableBatch(context.db, event.id, now)
  const { id, title, format, status, attendance_closed_at, starts_at, ends_at, starts_at_utc, ends_at_utc } = event
  const running = status === 'published' && starts_at_utc <= now.toISOString() && now.toISOString() < ends_at_utc
  const meeting = { id, title, format, status, venue: venueOf(event), startsAt: starts_at, endsAt: ends_at, running }
  const undo = undoable && { ...undoable, seconds: Math.ceil((Date.parse(undoable.leavesAt) - now.getTime()) / 1000) }
  const begun = starts_at_utc <= now.toISOString()
  const closed = attendance_closed_at !== null
  return { lang, meeting, group: { id: group.id, name: group.name }, rows, counts: countPresent(rows), undo: undo ?? null, begun, closed }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { event, staff, lang } = await requireMeeting({ request, context, id: params.id }, 'event.attendance.write')
  const form = await request.formData()
  const result = await doMeetingForm({ context, eventId: event.id, staff, form })
  if (!result || (!result.ok && result.reason === 'not-found')) throw notFound()
  if (result.ok) return seeOther(paths.manageMeeting(event.id))
  const field = result.field ?? 'form'
  return data({ fields: fieldsOf(form), errors: errorSentences(translator(lang), { [field]: result.reason }) }, result.field ? 422 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page ? textFor(page.meeting.title, page.lang).text : '')

export default function MeetingRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <MeetingPage {...page} answer={answer ?? null} />
}
