import { reportAnswer, requireEventOfReport } from '#app/api/reports.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'

async function read(call: ApiCall) {
  const event = await requireEventOfReport(call)
  return json(await reportAnswer(call, event.id, call.id))
}

const route = api({ GET: read })
export const loader = route.loader
export const action = route.action
