import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { CancelEventInput } from '#app/domain/announcements/input.ts'
import { whoIsTold } from '#app/domain/announcements/who-is-told.ts'
import { translator } from '#app/i18n/translator.ts'
import { CancelPage } from '#app/ui/manage/cancel-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { eventHead } from '#app/web/event-head.ts'
import { parseForm } from '#app/web/form.ts'
import { previewLetter } from '#app/web/letter-preview.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'
import { eventCancelled } from '#emails/event-cancelled.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.event.cancel'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.cancel')
  const [reached, preview] = await Promise.all([
    whoIsTold(context.db, event),
    previewLetter(context, event, (props, t) => eventCancelled({ ...props, reason: '…' }, t), true),
  ])
  return { lang, event: await eventHead(context, event), reached, preview }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.cancel')
  const parsed = parseForm(CancelEventInput.pick({ reason: true }), await request.formData())
  if (!parsed.ok) return data({ errors: errorSentences(translator(lang), parsed.errors) }, 422)
  await cancelEvent(context.db, event.id, { reason: parsed.value.reason, notify: true }, staff, context.now())
  return seeOther(`${paths.manageEvent(event.id)}?done=cancelled`)
}

export default function CancelEventRoute() {
  const refused = useActionData<typeof action>()
  return <CancelPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} />
}
