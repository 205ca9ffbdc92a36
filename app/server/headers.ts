/** What every answer says unless its route says otherwise. Nothing runs or loads but our own; no page of ours stands in a foreign frame. */
export const DEFAULT_HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** Pages behind a personal link: nothing is kept by caches, found by search engines, or told to the next site. */
const PERSONAL = /^\/(r|j|i|u|d|f|p|setup|sign-in|manage|mailbox)(\/|$)/

export function headersFor(pathname: string, https: boolean): Record<string, string> {
  return {
    ...DEFAULT_HEADERS,
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(PERSONAL.test(pathname) ? { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' } : {}),
  }
}
