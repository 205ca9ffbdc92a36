import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from './config.ts'
import { isCrossSite } from './cross-site.ts'
import { isForeignHost } from './foreign-host.ts'
import { plain, refuse } from './plain.ts'

/** Methods that a web-standard request can carry. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** What pages answer; the API says at each address what it takes. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

export const isApi = (pathname: string) => pathname.startsWith('/api/')

/** What a framework's own scripts would ask for. Pages of ours carry none of them, so there is nothing behind these addresses. */
const isMachinery = (pathname: string) => pathname.endsWith('.data') || pathname === '/__manifest'

/** Refuses what nothing here answers to: methods that are none of ours, addresses of machinery. Answers whether it did. */
export function refuseUnknown(request: IncomingMessage, response: ServerResponse, { pathname }: URL): boolean {
  const method = request.method ?? ''
  if (!METHODS.has(method)) refuse(request, response, 405, 'This method is not known here.')
  else if (!isApi(pathname) && !PAGE_METHODS.includes(method)) {
    response.setHeader('Allow', PAGE_METHODS.join(', '))
    refuse(request, response, 405, 'Pages are read with GET and sent with POST.')
  } else if (isMachinery(pathname)) plain(response, 404, 'Not found')
  else return false
  return true
}

/** Refuses forms of other sites and requests for other hosts' names. Answers whether it did. */
export function refuseForeign(request: IncomingMessage, response: ServerResponse, { pathname }: URL, config: Config): boolean {
  if (isCrossSite(request, pathname, config.baseUrl)) plain(response, 403, 'This form was sent from another site.')
  else if (isForeignHost(request, config.baseUrl, config.trustProxy))
    refuse(request, response, 421, `This is not the address of this installation. Open ${config.baseUrl} instead.`)
  else return false
  return true
}
