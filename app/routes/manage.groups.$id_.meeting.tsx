import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMembers } from '#app/domain/groups/queries.server.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { translator } from '#app/i18n/translator.ts'
import { NewMeetingPage } from '#app/ui/group/new-meeting-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { type FormErrors, fieldsOf } from '#app/web/form.ts'
import { doOnce, formTokenOf } from '#app/web/form-once.ts'
import { requireGroup } from '#app/web/groups.ts'
import { meetingDraft } from '#app/web/meeting-form.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { group, staff, lang } = await requireGroup({ request, context, id: params.id }, 'group.call-meeting')
  const members = await listMembers(context.db, group.id)
  const draft = await meetingDraft(context, staff, group, new URL(request.url).searchParams.get('sentence') ?? '')
  const names = members.map(({ name }) => name)
  return {
    lang,
    ...draft,
    group: { id: group.id, name: group.name },
    names,
    errors: {},
    token: formTokenOf(request, context),
    nextToken: context.formToken,
  }
}

/** Only `intent=call` calls the meeting; anything else shows the invitation as it would be sent. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { group, staff, lang } = await requireGroup({ request, context, id: params.id }, 'group.call-meeting')
  const fields = fieldsOf(await request.formData())
  const draft = await meetingDraft(context, staff, group, fields.sentence ?? '', fields)
  const shown = (status: number, errors: FormErrors) => data({ ...draft, errors: errorSentences(translator(lang), errors) }, status)
  const { meeting } = draft
  if (!meeting) return shown(422, draft.problems)
  if (fields.intent !== 'call') return shown(200, {})
  const called = await doOnce({ request, context, staff, fields }, async () => {
    const result = await callMeeting(context.db, group.id, meeting, staff, context.config.secret, context.now())
    return result.ok ? { id: result.event.id } : { reason: result.reason }
  })
  return called.id ? seeOther(paths.manageMeeting(called.id)) : shown(409, { date: called.reason ?? 'other' })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('meetings.new'))

export default function NewMeetingRoute() {
  return <NewMeetingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
