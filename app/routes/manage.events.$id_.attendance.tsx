import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { AttendancePage } from '#app/ui/attendance/attendance-page.tsx'
import { attendancePage, doAttendanceForm } from '#app/web/attendance-page.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.read-participants')
  return attendancePage(event, lang, request, context)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { event, staff, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.attendance.close')
  const done = await doAttendanceForm(context, event, staff, await request.formData())
  if (done.ok) return seeOther(done.next ?? paths.manageEventPart(event.id, 'attendance'))
  if (done.reason === 'not-found') throw notFound()
  const errors = errorSentences(translator(lang), done.errors ?? { form: done.reason })
  return data({ errors }, done.errors ? 422 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? pageTitle(page.title) : [])

export default function AttendanceRoute() {
  return <AttendancePage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
