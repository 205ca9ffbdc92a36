import type { IncomingMessage } from 'node:http'
import { pickLanguage } from '#app/web/language.ts'

/** An answer as it goes out. */
export type Page = { status: number; headers: Record<string, string | string[]>; body: Buffer }
/** A page as it is kept: what stands before, between and after the places of its form's token, which is another one for everybody. */
type Kept = { version: string; minute: number; page: Promise<Omit<Page, 'body'> & { parts: string[] }> }
type Asked = { key: string; now: Date; token: string; make: (token: string) => Promise<Page> }

/** Pages kept at most; then all go, and what is asked for is made again. */
const MOST = 500
const MINUTE = 60_000
/** The page of an event, in a language at most: further words in the address would fill the cache with one page. */
const EVENT_PAGE = /^\/e\/[^/.]+(\?lang=[a-z]{2,5})?$/

/**
 * Pages that look the same to everybody. One is made again as soon as anything in the database has changed (`version`), and every minute,
 * since what an event says of itself changes with whole minutes only. Many who ask at once wait for the same page.
 */
export function openPageCache(version: () => Promise<string>) {
  const kept = new Map<string, Kept>()

  return async function page({ key, now, token, make }: Asked): Promise<Page> {
    const [current, minute] = [await version(), Math.floor(now.getTime() / MINUTE)]
    let found = kept.get(key)
    if (found?.version !== current || found.minute !== minute) {
      if (kept.size >= MOST) kept.clear()
      found = { version: current, minute, page: withHoles(make(token), token) }
      kept.set(key, found)
    }
    const forget = () => void (kept.get(key) === found && kept.delete(key))
    const { parts, ...answer } = await found.page.catch((error) => {
      forget()
      throw error
    })
    if (answer.status >= 500) forget()
    return { ...answer, body: Buffer.from(parts.join(token)) }
  }
}

async function withHoles(made: Promise<Page>, token: string) {
  const { body, ...answer } = await made
  return { ...answer, parts: body.toString('utf8').split(token) }
}

/** What a request's page is kept under; undefined for those that are made each time. */
export function keyOf(request: IncomingMessage, url: URL): string | undefined {
  const address = url.pathname + url.search
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !EVENT_PAGE.test(address)) return undefined
  const accepted = request.headers['accept-language'] ?? null
  return `${address} ${pickLanguage({ url: url.href, headers: { get: () => accepted } })}`
}
