import { type ApiCall, api, json } from '#app/api/route.ts'
import { periodStatisticsShape, readStatisticsQuery } from '#app/api/statistics.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { scopeOf } from '#app/domain/accounts/may.ts'
import { periodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { translator } from '#app/i18n/translator.ts'
import { pickLanguage } from '#app/web/language.ts'
import { reportCsv, reportXlsx } from '#app/web/report-files.ts'

const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function read({ context, staff, request, query }: ApiCall) {
  requireApiMay(staff, 'statistics.read', { type: 'organisation', id: staff.organisationId })
  const asked = readStatisticsQuery(query, context.now())
  const statistics = await periodStatistics(context.db, { ...asked, scope: scopeOf(staff) }, context.now())
  const t = translator(pickLanguage(request, staff.language))
  const accepted = request.headers.get('accept') ?? ''
  if (accepted.includes(CSV)) return file(reportCsv(statistics, t), `${CSV}; charset=utf-8`)
  if (accepted.includes(XLSX)) return file(new Uint8Array(await reportXlsx(statistics, t)), XLSX)
  return json(periodStatisticsShape(statistics, t))
}

function file(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store', Vary: 'Accept' } })
}

const route = api({ GET: read })
export const loader = route.loader
export const action = route.action
