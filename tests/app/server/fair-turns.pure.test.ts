import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openFairTurns } from '#app/server/fair-turns.ts'

const CLIENTS = 32
const EACH = 6

test('who asks begins in the order of asking', async () => {
  const turn = openFairTurns()
  const began: number[] = []
  const asking = Array.from({ length: 100 }, (_, number) => turn().then(() => began.push(number)))
  await Promise.all(asking)
  await turn().then(() => began.push(100))
  expect(began).toEqual(Array.from({ length: 101 }, (_, number) => number))
})

test('newcomers under load are answered before those who are connected already have been served again and again', async () => {
  const withTurns = await answersBeforeTheLastNewcomer(openFairTurns())
  const without = await answersBeforeTheLastNewcomer(async () => {})
  expect(withTurns).toBeLessThan(CLIENTS * 2)
  expect(without).toBeGreaterThan(CLIENTS * 2)
})

/** How many answers were given before the last client had its first: at best as many as there are clients. */
async function answersBeforeTheLastNewcomer(turn: () => Promise<void>): Promise<number> {
  const answered: string[] = []
  const server = createServer(async (asked, answer) => {
    await turn()
    workFor(4)
    answered.push(String(asked.url))
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => askOften(port, `/${client}`)))
  server.closeAllConnections()
  const first = new Map(answered.map((url, place) => [url, place] as const).reverse())
  return Math.max(...first.values()) + 1
}

async function askOften(port: number, path: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let time = 0; time < EACH; time++) {
    await new Promise<void>((resolve, reject) => {
      const asked = request({ agent, host: '127.0.0.1', port, path }, (answer) => answer.resume().once('end', resolve))
      asked.once('error', reject).end()
    })
  }
  agent.destroy()
}

function workFor(milliseconds: number) {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}
