import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { RemotePage } from '#app/ui/manage/remote-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { eventHead } from '#app/web/event-head.ts'
import { fieldsOf } from '#app/web/form.ts'
import { isMovable, moveToRemote, remoteDraft } from '#app/web/move-to-remote-form.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.remote.title'))

async function requireMovable({ params, request, context }: LoaderFunctionArgs) {
  const asked = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  if (!isMovable(asked.event, context.now())) throw notFound()
  return asked
}

export async function loader(args: LoaderFunctionArgs) {
  const { event, lang } = await requireMovable(args)
  return { lang, event: await eventHead(args.context, event), ...(await remoteDraft(args.context, event)), errors: {} }
}

export async function action(args: ActionFunctionArgs) {
  const { staff, event, lang } = await requireMovable(args)
  const form = await args.request.formData()
  const { joinUrl = '' } = fieldsOf(form)
  const errors = await moveToRemote(args.context, staff, event, form)
  if (!errors) return seeOther(`${paths.manageEvent(event.id)}?done=changed`)
  return data({ joinUrl, errors: errorSentences(translator(lang), errors) }, errors.form ? 409 : 422)
}

export default function MoveToRemoteRoute() {
  return <RemotePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
