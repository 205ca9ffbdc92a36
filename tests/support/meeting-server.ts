import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/** A provider's meeting on another origin; knows how often it was opened. With `leadsTo` its link is a short one that leads on. Stopped when the test ends. */
export async function startMeeting({ leadsTo }: { leadsTo?: string } = {}): Promise<{ url: string; visits: () => number }> {
  let visits = 0
  const server = createServer((request, response) => {
    if (request.url === '/room') visits++
    if (leadsTo) return response.writeHead(302, { Location: leadsTo }).end()
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<!doctype html><title>Meeting</title><h1>You are in the meeting</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/room`, visits: () => visits }
}
