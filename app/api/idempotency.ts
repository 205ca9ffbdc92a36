import { createHash } from 'node:crypto'
import type { Once } from '#app/domain/idempotency/once.ts'
import { onceInTurn } from '#app/domain/idempotency/once-in-turn.ts'
import { problem } from './problem.ts'
import type { ApiCall } from './route.ts'

/** Runs a request once for its `Idempotency-Key`; without a key it simply runs. */
export async function answerOnce(call: ApiCall, run: () => Promise<Response>): Promise<Response> {
  const key = call.request.headers.get('idempotency-key')
  if (key === null) return run()
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    return problem(400, 'idempotency_key_invalid', 'The Idempotency-Key must be 1–255 visible characters.')
  const result = await settled(call, key, run)
  if (result.kind === 'other-request') return problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.')
  if (result.kind === 'in-progress') return problem(409, 'request_in_progress', 'A request with this Idempotency-Key is being handled.')
  const { status, body } = result.answer
  return new Response(body, {
    status,
    headers: {
      'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

/** The request's outcome; one that arrives while the first is in hand waits for the first one's answer. */
function settled({ staff, context, request, body }: ApiCall, key: string, run: () => Promise<Response>): Promise<Once> {
  const { pathname, search } = new URL(request.url)
  const digest = createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(body).digest('hex')
  const given = { accountId: staff.accountId, key, digest }
  const answer = async () => {
    const response = await run()
    return { status: response.status, body: await response.text() }
  }
  return onceInTurn(context.db, given, answer, context.now)
}
