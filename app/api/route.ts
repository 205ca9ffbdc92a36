import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from '#app/web/context.ts'
import { answerOnce } from './idempotency.ts'
import { problem, problemNotFound } from './problem.ts'
import { requireApiStaff } from './token-gate.ts'

/** A call of the API by the person whose token came with it. `id` is the address's `$id`, empty where it has none. */
export type ApiCall = {
  staff: Staff
  context: AppContext
  request: Request
  id: string
  params: Readonly<Record<string, string | undefined>>
  query: URLSearchParams
  body: Buffer
}

export type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE'
type Answers = Partial<Record<ApiMethod, (call: ApiCall) => Promise<Response>>>
type Args = LoaderFunctionArgs | ActionFunctionArgs

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/**
 * An address of the API: what it answers to each method, both as loader and as action. Guards stop a call by throwing its answer;
 * whatever else is thrown is a bug, told as a problem without its text. With an `Idempotency-Key` a POST sent again gets the first answer that was no refusal.
 */
export function api(answers: Answers) {
  const handle = ({ request, params, context }: Args) =>
    answer(answers, request, params, context).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      context.onError?.(thrown)
      return problem(500, 'internal', 'Something went wrong. Nothing was changed. Please try again.')
    })
  const route = Object.assign(handle, { methods: Object.keys(answers) as ApiMethod[] })
  return { loader: route, action: route }
}

async function answer(answers: Answers, request: Request, params: ApiCall['params'], context: AppContext): Promise<Response> {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const run = Object.hasOwn(answers, method) ? answers[method as ApiMethod] : undefined
  if (!run) {
    const allowed = Object.keys(answers).join(', ')
    return problem(405, 'method_not_allowed', `This address answers to ${allowed}.`, { headers: { Allow: allowed } })
  }
  const staff = await requireApiStaff(request, context)
  const query = new URL(request.url).searchParams
  if (isUnprintable([...Object.values(params), ...query.values()])) return problemNotFound()
  const body = method === 'GET' ? Buffer.alloc(0) : Buffer.from(await request.arrayBuffer())
  const call: ApiCall = { staff, context, request, params, query, body, id: params.id ?? '' }
  return method === 'POST' ? answerOnce(call, () => run(call).catch(thrownAnswer)) : run(call)
}

/** NUL and its like name nothing, and PostgreSQL takes no text with them. */
const isUnprintable = (texts: readonly (string | undefined)[]) => texts.some((text) => /\p{Cc}/u.test(text ?? ''))

function thrownAnswer(thrown: unknown): Response {
  if (thrown instanceof Response) return thrown
  throw thrown
}
