import type { LoaderFunctionArgs } from '@remix-run/node'
import { periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { translator } from '#app/i18n/translator.ts'
import { reportCsv } from '#app/web/report-files.ts'
import { readReportRequest } from '#app/web/report-request.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang, period, by, scope } = await readReportRequest(request, context)
  const file = reportCsv(await periodStatistics(context.db, { period, by, scope, shared: true }, context.now()), translator(lang))
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="kutsu-${period.from}-${period.to}.csv"`,
    },
  })
}
