import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { apiChange, apiRead, json } from '#app/api/answer.ts'
import { invalid, parseBody } from '#app/api/body.ts'
import { readEventFilter } from '#app/api/event-filter.ts'
import { eventAnswer } from '#app/api/events.ts'
import { pageOf, readPage } from '#app/api/page.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { createEvent } from '#app/domain/events/create-event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { listEvents } from '#app/domain/events/listing/queries.server.ts'

type Cursor = { startsAt: string; id: string }

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  apiRead(request, context, async ({ staff }) => {
    const { limit, after } = readPage<Cursor>(request)
    const events = await listEvents(context.db, readEventFilter(request, staff), { limit: limit + 1, after }, context.now())
    const { rows, next } = pageOf(events, limit, (event): Cursor => ({ startsAt: event.starts_at_utc, id: event.id }))
    return json({ items: await Promise.all(rows.map((event) => eventAnswer(context, event))), next })
  })

export const action = ({ request, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff, body }) => {
    const input = parseBody(CreateEventInput, body)
    requireApiMay(staff, 'event.create', { type: 'event', id: '', organisationIds: [input.organisation], groupId: input.group ?? null })
    const created = await createEvent(context.db, input, staff, context.now())
    if (!created.ok)
      return invalid(
        created.unknown.map((id) => ({
          field: id === input.organisation ? 'organisation' : id === input.group ? 'group' : 'coOrganisers',
          code: 'unknown_reference',
        })),
      )
    return json(await eventAnswer(context, created.event), 201)
  })
