import type { ServerResponse } from 'node:http'

export type InHand = { take: (response: ServerResponse) => void; stop: () => void; isStopping: () => boolean }

/** The answers being made. After `stop` each is still given, but its connection is not kept for more: a kept one would hold up the program's end. */
export function makeInHand(): InHand {
  const responses = new Set<ServerResponse>()
  let stopping = false
  return {
    take(response) {
      responses.add(response)
      response.once('close', () => responses.delete(response))
      if (stopping) response.shouldKeepAlive = false
    },
    stop() {
      stopping = true
      for (const response of responses) response.shouldKeepAlive = false
    },
    isStopping: () => stopping,
  }
}
