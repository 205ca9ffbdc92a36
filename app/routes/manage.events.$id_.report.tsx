import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { ReportPage } from '#app/ui/attendance/report-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { doReportForm, reportPage } from '#app/web/report-page.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.attendance.import')
  return reportPage(event, lang, request, context)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { event, staff, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.attendance.import')
  const done = await doReportForm(context, event, staff, await request.formData())
  if (done.ok) return seeOther(done.next)
  if (done.reason === 'not-found') throw notFound()
  return data({ errors: errorSentences(translator(lang), { file: done.reason }) }, done.reason === 'closed' ? 409 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? pageTitle(page.title) : [])

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
