import { z } from 'zod'
import { invalid, parseBody } from '#app/api/body.ts'
import { readEventFilter } from '#app/api/event-filter.ts'
import { eventAnswer, eventAnswers, requireApiGroup } from '#app/api/events.ts'
import { pageOf, readPage } from '#app/api/page.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { createEvent } from '#app/domain/events/create-event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { listEvents } from '#app/domain/events/listing/queries.server.ts'

const Cursor = z.object({ startsAt: z.string().max(40), id: z.string().max(100) })

async function list({ staff, context, query }: ApiCall) {
  const { limit, after } = readPage(query, Cursor)
  const events = await listEvents(context.db, readEventFilter(query, staff), { limit: limit + 1, after }, context.now())
  const { rows, next } = pageOf(events, limit, (event) => ({ startsAt: event.starts_at_utc, id: event.id }))
  return json({ items: await eventAnswers(context, rows), next })
}

async function create({ staff, context, body }: ApiCall) {
  const input = parseBody(CreateEventInput, body)
  const subject = { type: 'event', id: '', organisationIds: [input.organisation], groupId: input.group ?? null } as const
  requireApiMay(staff, 'event.create', subject, 'organisation')
  if (input.group) await requireApiGroup({ context, staff, id: input.group, field: 'group' }, 'group.read')
  const created = await createEvent(context.db, input, staff, context.now())
  if (created.ok) return json(await eventAnswer(context, created.event), 201)
  const fields = created.unknown.map((id) => (id === input.organisation ? 'organisation' : 'coOrganisers'))
  return invalid(fields.map((field) => ({ field, code: 'unknown-reference' })))
}

const route = api({ GET: list, POST: create })
export const loader = route.loader
export const action = route.action
