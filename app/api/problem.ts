/** What is wrong with one field: `code` is stable, `message` is for people. */
export type FieldProblem = { field: string; code: string; message: string }

type More = { errors?: readonly FieldProblem[]; headers?: Record<string, string>; members?: Record<string, unknown> }

/** An error of the API as `application/problem+json` (RFC 9457) with a stable `code`; `members` are told beside the usual ones. */
export function problem(status: number, code: string, title: string, { errors = [], headers = {}, members = {} }: More = {}): Response {
  const body = { type: 'about:blank', title, status, code, errors, ...members }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The API's 404, for what does not exist and for what is somebody else's. */
export const problemNotFound = () => problem(404, 'not_found', 'There is nothing here that you may see.')
