import { parseBody } from '#app/api/body.ts'
import { refused } from '#app/api/refusal.ts'
import { reportAnswer, requireEventOfReport } from '#app/api/reports.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { applyReport, ReportDecisions } from '#app/domain/attendance/apply-report.ts'

async function apply(call: ApiCall) {
  const { context, staff, body } = call
  const { id: eventId } = await requireEventOfReport(call)
  const { decisions } = parseBody(ReportDecisions, body)
  const result = await applyReport(context.db, { eventId, reportId: call.id, decisions, actor: staff }, context.now())
  if (!result.ok) return refused(result.reason)
  return json({ ...(await reportAnswer(call, eventId, call.id)), written: result.written })
}

const route = api({ POST: apply })
export const loader = route.loader
export const action = route.action
