const ORIGIN = 'http://inside.invalid'

/**
 * Where to go after signing in: a path of this site from `next`, or the fallback. Whatever a browser would read as another site is refused:
 * a second slash, backslashes, control characters, encoded slashes, a scheme.
 */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next || next.length > 2000 || !/^\/(?![/\\])/.test(next)) return fallback
  if (/[\p{Cc}\\]|%(?:0[0-9a-f]|1[0-9a-f]|2f|5c|7f)|\/\/|\/\.\.?(?:[/?#]|$)/iu.test(next)) return fallback
  if (!URL.canParse(next, ORIGIN)) return fallback
  const url = new URL(next, ORIGIN)
  return url.origin === ORIGIN ? url.pathname + url.search + url.hash : fallback
}
