import type { IncomingMessage, ServerResponse } from 'node:http'
import { problemBody } from '#app/api/problem.ts'
import { htmlLang, translator } from '#app/i18n/translator.ts'
import { pickLanguage } from '#app/web/language.ts'

/** A short answer of the door itself, before any page. */
export function plain(response: ServerResponse, status: number, text: string): void {
  write(response, status, 'text/plain; charset=utf-8', text)
}

const CODES: Record<number, string> = { 400: 'bad_request', 405: 'method_not_allowed', 413: 'body_too_large', 500: 'internal' }

/** The same for what the door cannot take; programs that call the API get a problem document. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const problem = problemBody({ status, code: CODES[status] ?? 'refused', title: text })
  if (/^\/api(\/|\?|$)/.test(request.url ?? '')) write(response, status, 'application/problem+json', JSON.stringify(problem))
  else plain(response, status, text)
}

/** Too much came from one network address: a sentence in the reader's language, and the seconds to wait. */
export function tooMany(request: Request, response: ServerResponse, seconds: number): void {
  const language = pickLanguage(request)
  const t = translator(language)
  response.setHeader('Retry-After', seconds)
  response.setHeader('Content-Language', htmlLang(language))
  plain(response, 429, `${t('ui.refused.too-many.title')}. ${t('ui.refused.too-many.what')}`)
}

function write(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
  response.end(text)
}
