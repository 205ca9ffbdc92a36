import { createHash } from 'node:crypto'
import { onceInTurn } from '#app/domain/idempotency/once-in-turn.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import type { Fields } from './event-form.ts'

type Sent = { request: Request; context: AppContext; staff: Staff; fields: Fields }

/** The token of a page's form: the one in its address, so that a page come back to is the same form, else a fresh one. */
export function formTokenOf(request: Request, context: AppContext): string {
  const given = new URL(request.url).searchParams.get('form') ?? ''
  return /^[A-Za-z0-9_-]{16,64}$/.test(given) ? given : context.formToken
}

/**
 * Does what a staff form asks, once: the same form (its token and all that it says) sent again by the same person gets the first one's
 * outcome, which is kept as JSON; with other words it asks for another thing. A form without a token is done each time.
 */
export async function doOnce<Outcome>({ request, context, staff, fields }: Sent, work: () => Promise<Outcome>): Promise<Outcome> {
  if (!fields.form) return work()
  const said = JSON.stringify([new URL(request.url).pathname, Object.entries(fields).sort()])
  const digest = createHash('sha256').update(said).digest('hex')
  // A space stands in no Idempotency-Key, so that no key of the API is a form's.
  const given = { accountId: staff.accountId, key: `form ${digest}`, digest }
  const answer = async () => ({ status: 200, body: JSON.stringify(await work()) })
  const result = await onceInTurn(context.db, given, answer, context.now)
  if (result.kind !== 'answer') throw new Response('in-progress', { status: 409 })
  return JSON.parse(result.answer.body) as Outcome
}
