import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from '#db/tables/index.ts'
import type { Config } from './config.ts'
import { metrics, readiness } from './health.ts'
import { plain } from './plain.ts'

type State = {
  db: Db
  config: Pick<Config, 'metricsToken' | 'dataDir'>
  /** Answers given so far, by status. */
  answered: ReadonlyMap<number, number>
  stopping: boolean
  now: Date
}

/** Answers those who watch the program: alive, ready, measured. False when the address is none of theirs. */
export async function answerProbe(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  { db, config, answered, stopping, now }: State,
): Promise<boolean> {
  if (pathname === '/healthz') json(response, 200, { alive: true })
  else if (pathname === '/readyz') {
    const { status, body } = await readiness({ db, dataDir: config.dataDir }, stopping, now)
    json(response, status, body)
  } else if (pathname === '/metrics') {
    const allowed = config.metricsToken !== null && request.headers.authorization === `Bearer ${config.metricsToken}`
    plain(response, allowed ? 200 : 404, allowed ? await metrics({ db, dataDir: config.dataDir }, answered, now) : 'Not found')
  } else return false
  return true
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}
