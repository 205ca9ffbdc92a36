import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { apiChange, apiRead, json } from '#app/api/answer.ts'
import { parseBody } from '#app/api/body.ts'
import { requireApiEvent } from '#app/api/events.ts'
import { pageOf, readPage } from '#app/api/page.ts'
import { registrationRefused, registrationsAnswer } from '#app/api/registrations.ts'
import { RegistrationByStaff } from '#app/domain/registrations/input.ts'
import { listRegistrations } from '#app/domain/registrations/queries.server.ts'
import { registerByStaff } from '#app/domain/registrations/register-by-staff.ts'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  apiRead(request, context, async ({ staff }) => {
    const event = await requireApiEvent(context, staff, params.id, 'event.read-participants')
    const { limit, after } = readPage<string>(request)
    const status = new URL(request.url).searchParams.get('status') ?? undefined
    const { rows, next } = pageOf(
      await listRegistrations(context.db, event.id, { limit: limit + 1, after, status }),
      limit,
      (row) => row.id,
    )
    return json({ items: await registrationsAnswer(context, event.id, rows), next })
  })

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  apiChange(request, context, async ({ staff, body }) => {
    const event = await requireApiEvent(context, staff, params.id, 'event.register-for-others')
    const input = parseBody(RegistrationByStaff, body)
    const result = await registerByStaff(context.db, event.id, input, 'api', staff, context.config.secret, context.now())
    if (!result.ok) return registrationRefused(result.reason)
    const [registration] = await registrationsAnswer(context, event.id, [result.registration])
    return json(registration, 201)
  })
