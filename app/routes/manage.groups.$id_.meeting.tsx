import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMembers } from '#app/domain/groups/queries.server.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { MeetingInput } from '#app/domain/invitations/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { NewMeetingPage } from '#app/ui/group/new-meeting-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { parseForm } from '#app/web/form.ts'
import { requireGroup } from '#app/web/groups.ts'
import { meetingFields } from '#app/web/meeting-form.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { group, lang } = await requireGroup({ request, context, id: params.id }, 'group.call-meeting')
  const members = await listMembers(context.db, group.id)
  return { lang, group: { id: group.id, name: group.name }, names: members.map(({ name }) => name) }
}

/** Only `intent=call` calls the meeting; anything else shows the invitation as it would be sent. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { group, staff, lang } = await requireGroup({ request, context, id: params.id }, 'group.call-meeting')
  const { fields, parts } = meetingFields(await request.formData())
  const t = translator(lang)
  const parsed = parseForm(MeetingInput, parts)
  if (!parsed.ok) return data({ fields, meeting: null, errors: errorSentences(t, parsed.errors) }, 422)
  if (fields.intent !== 'call') return data({ fields, meeting: parsed.value, errors: {} })
  const result = await callMeeting(context.db, group.id, parsed.value, staff, context.config.secret, context.now())
  if (result.ok) return seeOther(paths.manageMeeting(result.event.id))
  return data({ fields, meeting: null, errors: errorSentences(t, { date: result.reason }) }, 409)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('meetings.new'))

export default function NewMeetingRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <NewMeetingPage {...page} answer={answer ?? null} />
}
