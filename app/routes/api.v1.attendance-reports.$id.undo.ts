import { refused } from '#app/api/refusal.ts'
import { reportAnswer, requireEventOfReport } from '#app/api/reports.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { undoReport } from '#app/domain/attendance/undo-report.ts'

async function undo(call: ApiCall) {
  const { context, staff } = call
  const { id: eventId } = await requireEventOfReport(call)
  const result = await undoReport(context.db, { eventId, reportId: call.id, actor: staff }, context.now())
  if (!result.ok) return refused(result.reason)
  return json({ ...(await reportAnswer(call, eventId, call.id)), undone: result.undone })
}

const route = api({ POST: undo })
export const loader = route.loader
export const action = route.action
