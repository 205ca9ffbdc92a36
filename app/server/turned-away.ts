import type { IncomingMessage } from 'node:http'
import type { TurnedAway } from '#app/web/context.ts'
import { pickLanguage } from '#app/web/language.ts'
import { readBody } from './request.ts'

/** Longer forms are turned away without their words: a flood is not read to its end. Bytes. */
const MOST_KEPT = 64 * 1024
/** Posts that are answered with the way into a meeting: they are sent from their own page only. */
const LEADS_AWAY = /^\/(j\/|e\/[^/]+\/join$)/

/** What the page that says "wait" needs of a post above the ceiling: where it was meant to go, and what it said. */
export async function turnAway(request: IncomingMessage, url: URL, seconds: number): Promise<TurnedAway> {
  const isShort = Number(request.headers['content-length'] ?? MOST_KEPT + 1) <= MOST_KEPT
  const body = isShort && !LEADS_AWAY.test(url.pathname) ? await readBody(request, url.pathname) : Buffer.alloc(0)
  request.resume()
  return { why: 'too-many', minutes: Math.ceil(seconds / 60), ...keptOf(request, url, body) }
}

/** The same of a staff form whose sender is signed in no more. A file that was sent is not kept. */
export function signedOut(request: IncomingMessage, url: URL, body: Buffer): TurnedAway {
  return { why: 'signed-out', ...keptOf(request, url, body) }
}

function keptOf({ headers }: IncomingMessage, { pathname, search }: URL, body: Buffer) {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')
  const said = [...new URLSearchParams(isForm ? body.toString() : '')].map(([name, value]) => ({ name, value }))
  return { pathname, search, said }
}

/** The request that asks for that page, in the language of the one that was turned away. */
export function waitingRequest({ headers }: IncomingMessage, url: URL): Request {
  const lang = pickLanguage({ url: url.href, headers: { get: (name) => String(headers[name] ?? '') } })
  return new Request(new URL(`/wait?lang=${lang}`, url))
}
