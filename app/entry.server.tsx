import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { htmlLang, translator } from '#app/i18n/translator.ts'
import { languageOfPages } from '#app/web/language.ts'

/** Renders a page to one piece of HTML. Nothing streams and nothing is taken over in the browser. */
export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext): Response {
  const { matches, loaderData } = remixContext.staticHandlerContext
  const language = languageOfPages(matches.map((match) => loaderData[match.route.id]))
  const page = renderToStaticMarkup(<RemixServer context={{ ...remixContext, serverHandoffStream: undefined }} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', htmlLang(language))
  return new Response(`<!doctype html>${status === 422 ? titledAsError(page, translator(language)('ui.errors.title-prefix')) : page}`, {
    status,
    headers,
  })
}

/** A refused form says so in the page's title, which screen readers speak first. */
function titledAsError(page: string, prefix: string): string {
  return page.replace('<title>', `<title>${prefix}`)
}

/** A failure is logged by the door with its request's number; the default handler would print its text, which may hold personal data. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: { onError?: (error: unknown) => void } },
): void {
  if (!request.signal.aborted) context.onError?.(error)
}
