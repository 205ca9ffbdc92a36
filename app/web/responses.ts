import { redirect } from '@remix-run/node'

/** The answer for what does not exist and for what is somebody else's: one and the same. */
export function notFound(): Response {
  return new Response('not-found', { status: 404 })
}

/** After a post: look here (303), so that reloading does not post again. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, headers === undefined ? 303 : { status: 303, headers })
}
