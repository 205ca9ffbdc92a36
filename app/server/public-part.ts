import type { ServerBuild } from '@remix-run/node'

/** Addresses of participants, which many open at once, by the first word of the path. */
const PUBLIC_ROUTES = /^(root|routes\/(_index|e\.|r\.|j\.|k\.|u\.|privacy|accessibility|wait))/
const PUBLIC_PATHS = /^\/($|(e|r|j|k|u)\/|privacy$|accessibility$)/

/**
 * The pages for participants as a build of their own. The router ranks every route of its build for every request; with few routes these
 * pages cost a quarter. They carry no scripts, so the manifest of the others is never asked for.
 */
export function publicPart(build: ServerBuild): { build: ServerBuild; matches: (pathname: string) => boolean } {
  const keep = <Value>(of: Record<string, Value>) => Object.fromEntries(Object.entries(of).filter(([id]) => PUBLIC_ROUTES.test(id)))
  const part = { ...build, routes: keep(build.routes), assets: { ...build.assets, routes: keep(build.assets.routes) } }
  return { build: part, matches: (pathname) => PUBLIC_PATHS.test(pathname) }
}
