import type { IncomingMessage } from 'node:http'

/** Names that lead nowhere but to a machine at hand or in one's own network: an address in digits, one word, a private ending. */
const NEAR = /^(\[.*\]|[\d.]+|[^.]+|.*\.(localhost|local|internal|lan|home\.arpa|test))$/i

/**
 * Whether a request that may change something was sent to a name that is not ours: another domain was led to this machine. Nothing of ours is ever
 * built from the name, so reading stays open; behind proxies they decide which names lead here.
 */
export function isForeignHost(request: Pick<IncomingMessage, 'method' | 'headers'>, baseUrl: string, proxies: number): boolean {
  if (request.method !== 'POST' || proxies > 0) return false
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/\.$/, '')
  return name !== '' && !NEAR.test(name) && name.toLowerCase() !== new URL(baseUrl).hostname
}
