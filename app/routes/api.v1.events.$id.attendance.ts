import { entryShape } from '#app/api/attendance.ts'
import { invalid, parseOneOrMore } from '#app/api/body.ts'
import { requireApiEvent } from '#app/api/events.ts'
import { pageOfAll } from '#app/api/page.ts'
import { refused } from '#app/api/refusal.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { AttendanceItem, AttendanceList } from '#app/domain/attendance/input.ts'
import { listEntries } from '#app/domain/attendance/queries.server.ts'
import { recordAttendance } from '#app/domain/attendance/record-attendance.ts'

async function list(call: ApiCall) {
  const event = await requireApiEvent(call, 'event.attendance.read')
  const { rows, next } = pageOfAll(await listEntries(call.context.db, event.id), call.query)
  return json({ items: rows.map(entryShape), next })
}

async function write(call: ApiCall) {
  const { context, staff, body } = call
  const event = await requireApiEvent(call, 'event.attendance.write')
  const items = parseOneOrMore(AttendanceItem, AttendanceList, body)
  const result = await recordAttendance(context.db, { eventId: event.id, items, actor: staff }, context.now())
  if (result.ok) return json({ items: result.entries.map(entryShape), next: null }, 201)
  if (result.reason !== 'invalid') return refused(result.reason)
  return invalid(result.errors.map(({ index, field, code }) => ({ field: items.length > 1 ? `${index}.${field}` : field, code })))
}

const route = api({ GET: list, POST: write })
export const loader = route.loader
export const action = route.action
