import type { IncomingMessage, ServerResponse } from 'node:http'
import { problemBody } from '#app/api/problem.ts'

/** A short answer of the door itself, before any page. */
export function plain(response: ServerResponse, status: number, text: string): void {
  write(response, status, 'text/plain; charset=utf-8', text)
}

const CODES: Record<number, string> = {
  400: 'bad_request',
  405: 'method_not_allowed',
  413: 'body_too_large',
  421: 'foreign_host',
  429: 'too_many',
  500: 'internal',
}

/** The same for what the door cannot take; programs that call the API, or that read JSON only, get a problem document. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const problem = problemBody({ status, code: CODES[status] ?? 'refused', title: text })
  if (readsProblems(request)) write(response, status, 'application/problem+json', JSON.stringify(problem))
  else plain(response, status, text)
}

/** Whether an answer for programs is meant: by the address, or because nothing but JSON is taken. */
export function readsProblems({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return /^\/api(\/|\?|$)/.test(url) || /^application\/([\w.-]+\+)?json\b/.test(headers.accept ?? '')
}

function write(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
  response.end(text)
}
