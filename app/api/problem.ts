/** What is wrong with one field: `code` is stable, `message` is for people. */
export type FieldProblem = { field: string; code: string; message: string }

type More = { errors?: readonly FieldProblem[]; members?: Record<string, unknown> }

/** What a problem document (RFC 9457) says; `members` are told beside the usual ones. */
export function problemBody({ status, code, title, errors = [], members = {} }: More & { status: number; code: string; title: string }) {
  return { type: 'about:blank', title, status, code, errors, ...members }
}

/** An error of the API as `application/problem+json` with a stable `code`. */
export function problem(
  status: number,
  code: string,
  title: string,
  { headers = {}, ...more }: More & { headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(problemBody({ status, code, title, ...more })), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The API's 404, for what does not exist and for what is somebody else's; `field` is the one of the body that names it. */
export const problemNotFound = (field?: string) =>
  problem(404, 'not_found', 'There is nothing here that you may see.', {
    errors: field === undefined ? [] : [{ field, code: 'unknown_reference', message: 'There is nothing of this id that you may use.' }],
  })
