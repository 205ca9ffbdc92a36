import type { IncomingMessage } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Addresses that other programs post to without a browser: they ignore cookies, so a foreign page gains nothing. */
const OPEN_TO_PROGRAMS = /^\/(api\/v1|u)(\/|$)/

/**
 * Whether a request that changes something was sent by another site's page. A browser says so itself (Sec-Fetch-Site, Origin).
 * With a staff cookie the origin must be ours; without one, a program that sends neither header is let through.
 */
export function isCrossSite(request: Pick<IncomingMessage, 'method' | 'headers'>, pathname: string, baseUrl: string): boolean {
  if (SAFE.has(request.method ?? 'GET') || OPEN_TO_PROGRAMS.test(pathname)) return false
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return false
  if (site === 'cross-site' || site === 'same-site') return true
  const { origin } = request.headers
  if (origin !== undefined && origin !== 'null') return origin !== baseUrl
  return /(^|;\s*)(__Host-)?kutsu_session=/.test(request.headers.cookie ?? '')
}
