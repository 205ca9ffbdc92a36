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
  const form = await request.formData()
  const done = await doReportForm(context, event, staff, form, translator(lang))
  if (done.ok) return seeOther(done.next)
  if (done.reason === 'not-found') throw notFound()
  const errors = errorSentences(translator(lang), done.errors ?? { file: done.reason })
  return data({ errors, typed: done.errors ? typedOf(form) : null }, done.reason === 'closed' ? 409 : 422)
}

const typedOf = (form: FormData) => Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? pageTitle(page.title) : [])

export default function ReportRoute() {
  const answer = useActionData<typeof action>()
  return <ReportPage {...useLoaderData<typeof loader>()} errors={answer?.errors} typed={answer?.typed} />
}
