import { z } from 'zod'
import { scopeOf } from '#app/domain/accounts/may.ts'
import type { EventFilter } from '#app/domain/events/listing/queries.server.ts'
import { EVENT_KINDS } from '#app/domain/events/names.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { problem } from './problem.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const EventQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  kind: z.enum(EVENT_KINDS).optional(),
  organisation: z.string().optional(),
  series: z.string().optional(),
  group: z.string().optional(),
  status: z.enum(['draft', 'published', 'cancelled', 'held']).optional(),
})

/** The filters of `GET /events`, cut to what the token's person may see. */
export function readEventFilter(query: URLSearchParams, staff: Staff): EventFilter {
  const parsed = EventQuery.safeParse(Object.fromEntries(query))
  if (!parsed.success) throw problem(400, 'filter_invalid', `The filter ${String(parsed.error.issues[0]?.path[0])} is not right.`)
  return { ...parsed.data, scope: scopeOf(staff) }
}
