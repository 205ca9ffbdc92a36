import { SESSION_LONGEST_MS } from '#app/domain/accounts/session-life.ts'
import type { Config } from '#app/server/config.ts'

type Site = Pick<Config, 'baseUrl'>

const isSecure = ({ baseUrl }: Site) => baseUrl.startsWith('https:')
/** Over https the `__Host-` prefix keeps other hosts and paths from planting the cookie. */
const cookieName = (site: Site) => (isSecure(site) ? '__Host-kutsu_session' : 'kutsu_session')

function cookie(site: Site, value: string, maxAge: number): string {
  const secure = isSecure(site) ? '; Secure' : ''
  return `${cookieName(site)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}

/** The `Set-Cookie` that begins a session; its value is the random token and nothing else. */
export const sessionCookie = (site: Site, token: string) => cookie(site, token, SESSION_LONGEST_MS / 1000)

/** The `Set-Cookie` that ends it. */
export const endedSessionCookie = (site: Site) => cookie(site, '', 0)

/** The session's token as the browser sent it; undefined without one. */
export function sessionTokenOf(request: Request, site: Site): string | undefined {
  const start = `${cookieName(site)}=`
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  return value && /^[0-9a-z]{32}$/.test(value) ? value : undefined
}
