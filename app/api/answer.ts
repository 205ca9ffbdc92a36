import { createHash } from 'node:crypto'
import { once } from '#app/domain/idempotency/once.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from '#app/web/context.ts'
import { problem } from './problem.ts'
import { requireApiStaff } from './token-gate.ts'

export type ApiCall = { staff: Staff; context: AppContext; request: Request; body: Buffer }

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** A read through the API: the token's person, then the answer. Refusals thrown on the way are answers too. */
export async function apiRead(
  request: Request,
  context: AppContext,
  answer: (call: Omit<ApiCall, 'body'>) => Promise<Response>,
): Promise<Response> {
  const staff = await requireApiStaff(request, context)
  return answer({ staff, context, request })
}

/** A change through the API. With an `Idempotency-Key` the same request sent again gets the first answer and changes nothing. */
export async function apiChange(request: Request, context: AppContext, answer: (call: ApiCall) => Promise<Response>): Promise<Response> {
  const staff = await requireApiStaff(request, context)
  const body = Buffer.from(await request.arrayBuffer())
  const run = () => answer({ staff, context, request, body }).catch(thrownAnswer)
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method !== 'POST') return run()
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    return problem(400, 'idempotency_key_invalid', 'The Idempotency-Key must be 1–255 visible characters.')
  return answerOnce({ staff, context, request, body }, key, run)
}

async function answerOnce({ staff, context, request, body }: ApiCall, key: string, run: () => Promise<Response>): Promise<Response> {
  const digest = createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n`)
    .update(body)
    .digest('hex')
  let type = 'application/json; charset=utf-8'
  const result = await once(
    context.db,
    { accountId: staff.accountId, key, digest },
    async () => {
      const response = await run()
      type = response.headers.get('content-type') ?? type
      return { status: response.status, body: await response.text() }
    },
    context.now(),
  )
  if (result.kind === 'other-request') return problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.')
  if (result.kind === 'in-progress') return problem(409, 'request_in_progress', 'A request with this Idempotency-Key is being handled.')
  const { status, body: text } = result.answer
  return new Response(text, {
    status,
    headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : type, 'Cache-Control': 'no-store' },
  })
}

/** Guards stop a request by throwing its answer. */
function thrownAnswer(thrown: unknown): Response {
  if (thrown instanceof Response) return thrown
  throw thrown
}
