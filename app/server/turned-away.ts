import type { IncomingMessage } from 'node:http'
import type { TurnedAway } from '#app/web/context.ts'
import { pickLanguage } from '#app/web/language.ts'
import { readBody } from './request.ts'

/** Longer forms are turned away without their words: a flood is not read to its end. Bytes. */
const MOST_KEPT = 64 * 1024
/** Posts that are answered with the way into a meeting: they are sent from their own page only. */
const LEADS_AWAY = /^\/(j\/|e\/[^/]+\/join$)/

/** What the page that says "wait" needs of the post that was not taken: where it was meant to go, and what it said. */
export async function turnAway(request: IncomingMessage, url: URL, seconds: number): Promise<TurnedAway> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const isShort = Number(request.headers['content-length'] ?? MOST_KEPT + 1) <= MOST_KEPT
  const body = isForm && isShort && !LEADS_AWAY.test(url.pathname) ? await readBody(request, url.pathname) : ''
  request.resume()
  const said = [...new URLSearchParams(body.toString())].map(([name, value]) => ({ name, value }))
  return { minutes: Math.ceil(seconds / 60), pathname: url.pathname, search: url.search, said }
}

/** The request that asks for that page, in the language of the one that was turned away. */
export function waitingRequest({ headers }: IncomingMessage, url: URL): Request {
  const lang = pickLanguage({ url: url.href, headers: { get: (name) => String(headers[name] ?? '') } })
  return new Request(new URL(`/wait?lang=${lang}`, url))
}
