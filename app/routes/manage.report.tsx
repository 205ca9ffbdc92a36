import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askForAttendance } from '#app/domain/statistics/ask-for-attendance.ts'
import { periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { rowName } from '#app/i18n/report-rows.ts'
import { translator } from '#app/i18n/translator.ts'
import { ReportPage } from '#app/ui/report/report-page.tsx'
import { pageTitle } from '#app/web/page-title.ts'
import { periodQuery, readReportRequest } from '#app/web/report-request.ts'
import { notFound } from '#app/web/responses.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('report.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang, period, preset, by, scope, mayAsk, eventPath } = await readReportRequest(request, context)
  const statistics = await periodStatistics(context.db, { period, by, scope, shared: true }, context.now())
  const t = translator(lang)
  const query = periodQuery(period)
  const rows = statistics.rows.map((row) => ({
    ...row,
    name: rowName(t, by, row.key, row.name),
    behind: `/manage/report/events?${query}&by=${by}&row=${encodeURIComponent(row.key)}`,
  }))
  const missing = statistics.missing.map(({ id, title, starts_at }) => ({
    to: eventPath(id),
    title: JSON.parse(title),
    startsAt: starts_at,
  }))
  const { attendances, identified } = statistics.totals
  const totals = { ...statistics.totals, namelessAttendances: attendances - identified }
  return { lang, period, preset, by, query, rows, missing, mayAsk, totals }
}

/** Asks the organisers of events without a record. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { staff, period, by, scope, mayAsk } = await readReportRequest(request, context)
  if (!mayAsk) throw notFound()
  const { missing } = await periodStatistics(context.db, { period, by, scope }, context.now())
  return data({
    asked: await askForAttendance(
      context.db,
      missing.map(({ id }) => id),
      staff,
      context.now(),
    ),
  })
}

export default function ReportRoute() {
  const answer = useActionData<typeof action>()
  return <ReportPage {...useLoaderData<typeof loader>()} asked={answer?.asked ?? null} />
}
