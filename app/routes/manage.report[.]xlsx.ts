import type { LoaderFunctionArgs } from '@remix-run/node'
import { periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { translator } from '#app/i18n/translator.ts'
import { reportXlsx } from '#app/web/report-files.ts'
import { readReportRequest } from '#app/web/report-request.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang, period, by, scope } = await readReportRequest(request, context)
  const file = await reportXlsx(await periodStatistics(context.db, { period, by, scope, shared: true }, context.now()), translator(lang))
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename="kutsu-${period.from}-${period.to}.xlsx"` },
  })
}
