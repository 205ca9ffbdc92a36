import { requireApiEvent } from '#app/api/events.ts'
import { problemNotFound } from '#app/api/problem.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { eventStatisticsShape } from '#app/api/statistics.ts'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'

async function read(call: ApiCall) {
  const { id } = await requireApiEvent(call, 'statistics.read')
  const report = await eventStatistics(call.context.db, id, call.context.now())
  return report ? json(eventStatisticsShape(report)) : problemNotFound()
}

const route = api({ GET: read })
export const loader = route.loader
export const action = route.action
