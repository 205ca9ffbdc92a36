import { invalid, parseBody } from '#app/api/body.ts'
import { requireApiEvent } from '#app/api/events.ts'
import { IdCursor, pageOf, readPage } from '#app/api/page.ts'
import { refused } from '#app/api/refusal.ts'
import { readRegistrationFilter, registrationAnswer, registrationsAnswer } from '#app/api/registrations.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { RegistrationByStaff } from '#app/domain/registrations/input.ts'
import { listRegistrations } from '#app/domain/registrations/queries.server.ts'
import { registerByStaff } from '#app/domain/registrations/register-by-staff.ts'
import { valuesOf } from '#app/web/error-sentences.ts'

async function list(call: ApiCall) {
  const { context, query } = call
  const event = await requireApiEvent(call, 'event.read-participants')
  const { limit, after } = readPage(query, IdCursor)
  const { status } = readRegistrationFilter(query)
  const found = await listRegistrations(context.db, event.id, { limit: limit + 1, after, status })
  const { rows, next } = pageOf(found, limit, ({ id }) => id)
  return json({ items: await registrationsAnswer(context, event.id, rows), next })
}

async function register(call: ApiCall) {
  const { context, staff, body } = call
  const event = await requireApiEvent(call, 'event.register-for-others')
  const input = parseBody(RegistrationByStaff, body)
  if (input.organisation && !(await findOrganisation(context.db, input.organisation)))
    return invalid([{ field: 'organisation', code: 'unknown-reference' }])
  const result = await registerByStaff(context.db, event.id, input, 'api', staff, context.config.secret, context.now())
  return result.ok ? json(await registrationAnswer(context, result.registration), 201) : refused(result.reason, valuesOf(result))
}

const route = api({ GET: list, POST: register })
export const loader = route.loader
export const action = route.action
