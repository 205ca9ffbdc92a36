import type { IncomingMessage } from 'node:http'

const FORM_LIMIT = 1024 * 1024
const FILE_LIMIT = 32 * 1024 * 1024
const TAKES_FILES = /^\/(api\/v1\/events\/[^/]+\/attendance-reports|manage\/events\/[^/]+\/report)$/

export class BodyTooLarge extends Error {}

/** The request's body, whole; throws `BodyTooLarge` above 1 MiB (32 MiB where reports are dropped). */
export async function readBody(request: IncomingMessage, pathname: string): Promise<Buffer> {
  const most = TAKES_FILES.test(pathname) ? FILE_LIMIT : FORM_LIMIT
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyTooLarge()
  const chunks: Buffer[] = []
  let size = 0
  // What is too large is still read to its end, so that the sender gets the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > most) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Said by the network, not by the reader: the door has judged the origin already, and the host is ours whatever a proxy calls it. */
const NOT_PASSED_ON = new Set(['origin', 'host', 'x-forwarded-host'])

/** A web-standard request whose address is built from our own origin, never from the Host header. */
export function webRequest(request: IncomingMessage, url: URL, body: Buffer | null): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(':') || NOT_PASSED_ON.has(name) || value === undefined) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = request.method ?? 'GET'
  // A post without a form, from a script, is an empty form; the API reads its own.
  if (body !== null && !isForm(headers) && !url.pathname.startsWith('/api/')) {
    headers.set('content-type', 'application/x-www-form-urlencoded')
    return new Request(url, { method, headers, body: '' })
  }
  const sent = body !== null && method !== 'GET' && method !== 'HEAD' ? { body: new Uint8Array(body) } : {}
  return new Request(url, { method, headers, ...sent })
}

const isForm = (headers: Headers) =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data; *boundary=)/i.test(headers.get('content-type') ?? '')

/** The client's network address, read from the right end of X-Forwarded-For through as many proxies as are ours. */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? ''
  if (proxies === 0) return direct
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  return forwarded[forwarded.length - proxies] ?? direct
}
