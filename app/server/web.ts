import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { randomToken } from '#app/domain/shared/token.ts'
import type { AppContext, TurnedAway } from '#app/web/context.ts'
import type { Db } from '#db/tables/index.ts'
import { isApi, refuseForeign, refuseUnknown } from './at-the-door.ts'
import { isPublicPost, openCeiling } from './ceiling.ts'
import type { Config } from './config.ts'
import { openFairTurns } from './fair-turns.ts'
import { headersFor } from './headers.ts'
import { makeInHand } from './in-hand.ts'
import { errorFacts, type Log } from './log.ts'
import { keyOf, openPageCache, type Page } from './page-cache.ts'
import { readsProblems, refuse } from './plain.ts'
import { answerProbe } from './probes.ts'
import { publicPart } from './public-part.ts'
import { BodyTooLarge, clientAddress, readBody, webRequest } from './request.ts'
import { readAssets, sendAsset } from './static-files.ts'
import { signedOut, turnAway, waitingRequest } from './turned-away.ts'

export type Web = { server: Server; port: number; close(): Promise<void> }
type Given = {
  config: Config
  db: Db
  log: Log
  now: () => Date
  build: ServerBuild
  clientDirectory: string
  /** Tells when anything has changed; with it, pages that look the same to everybody are kept until then. */
  version?: () => Promise<string>
  afterChange?: () => void
}

type Waiting = { url: URL; seconds: number; context: Omit<AppContext, 'formToken'> }

/** Starts the HTTP door. `close` lets requests in hand finish. */
export async function startWeb(given: Given): Promise<Web> {
  const door = openDoor(given)
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, door.handle)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(given.config.port, given.config.host, resolve))
  const address = server.address()
  const close = () => {
    door.stop()
    server.closeIdleConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { server, port: typeof address === 'object' && address ? address.port : given.config.port, close }
}

function openDoor({ config, db, log, now, build, clientDirectory, version, afterChange }: Given) {
  const assets = readAssets(path.join(clientDirectory, 'assets'))
  const { publicHandler, answerOf } = handlersOf(build)
  const https = config.baseUrl.startsWith('https:')
  const answered = new Map<number, number>()
  const inHand = makeInHand()
  const ceiling = openCeiling()
  const keptPage = version && openPageCache(version)
  const onError = (error: unknown) => log.error({ what: 'page', ...errorFacts(error) })

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request, config.baseUrl)
    if (!url) return refuse(request, response, 400, 'Bad address')
    if (refuseUnknown(request, response, url)) return
    const asset = assets.get(url.pathname)
    if (asset) return sendAsset(asset, String(request.headers['accept-encoding'] ?? ''), response, request.method === 'HEAD')
    if (await answerProbe(request, response, url.pathname, { db, config, answered, stopping: inHand.isStopping(), now: now() })) return
    if (refuseForeign(request, response, url, config)) return
    const client = clientAddress(request, config.trustProxy)
    const wait = config.abuseLimits && isPublicPost(request.method, url.pathname) ? ceiling.count(client, now()) : 0
    const context = { db, now, config, client, onError }
    if (wait > 0) return askToWait(request, response, { url, seconds: wait, context })
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await readBody(request, url.pathname)
    const make = (formToken: string) => pageFor(request, url, body, { ...context, formToken })
    const [key, token] = [keyOf(request, url), randomToken()]
    const page = await (keptPage && key ? keptPage({ key, now: now(), token, make }) : make(token))
    sendPage(page, response, request.method === 'HEAD')
    if (body !== null) afterChange?.()
  }

  async function pageFor(request: IncomingMessage, url: URL, body: Buffer | null, context: AppContext): Promise<Page> {
    const answer = await answerOf(url.pathname, webRequest(request, url, body), context)
    if (answer.status === 401 && body !== null && !isApi(url.pathname))
      return keepingPage(request, url, { ...context, turnedAway: signedOut(request, url, body) })
    return asPage(answer, headersFor(url.pathname, https))
  }

  /** The answer to a post that was not taken: it says why, and keeps what was typed. */
  async function keepingPage(request: IncomingMessage, url: URL, context: AppContext & { turnedAway: TurnedAway }): Promise<Page> {
    return asPage(await publicHandler(waitingRequest(request, url), context), headersFor(url.pathname, https))
  }

  /** The page that says how long to wait, with what was typed; programs get a problem document. */
  async function askToWait(request: IncomingMessage, response: ServerResponse, { url, seconds, context }: Waiting): Promise<void> {
    response.setHeader('Retry-After', seconds)
    if (readsProblems(request))
      return refuse(request, response, 429, `Too many posts came from this network. Try again in ${seconds} seconds.`)
    const away = await turnAway(request, url, seconds)
    sendPage(await keepingPage(request, url, { ...context, formToken: randomToken(), turnedAway: away }), response, false)
  }

  function handle(request: IncomingMessage, response: ServerResponse) {
    const done = noteAnswer(request, response, answered, log)
    inHand.take(response)
    respond(request, response)
      .catch((error) => fail(error, request, response, log))
      .finally(done)
  }
  return { handle, stop: inHand.stop }
}

/** The framework's handlers: one over the public pages alone, which is quick, and one over all. Who asks them waits its turn. */
function handlersOf(build: ServerBuild) {
  const pages = publicPart(build)
  const publicHandler = createRequestHandler(pages.build, 'production')
  const wholeHandler = createRequestHandler(build, 'production')
  const turn = openFairTurns()
  const answerOf = async (pathname: string, request: Request, context: AppContext) => {
    await turn()
    return (pages.matches(pathname) ? publicHandler : wholeHandler)(request, context)
  }
  return { publicHandler, answerOf }
}

/** Counts and logs an answer when it is given; the time runs from now. */
function noteAnswer(request: IncomingMessage, response: ServerResponse, answered: Map<number, number>, log: Log): () => void {
  const began = process.hrtime.bigint()
  return () => {
    const milliseconds = Number((process.hrtime.bigint() - began) / 1_000_000n)
    const status = response.statusCode
    answered.set(status, (answered.get(status) ?? 0) + 1)
    log.info({ what: 'request', method: request.method, area: areaOf(request.url ?? ''), status, milliseconds })
  }
}

/** The first word of an address: all that is logged of it, since the rest may hold a token. */
const areaOf = (url: string) => `/${url.split(/[/?]/)[1] ?? ''}`

function addressOf(request: IncomingMessage, baseUrl: string): URL | undefined {
  const raw = request.url ?? '/'
  if (!raw.startsWith('/') || raw.length > 8000) return undefined
  try {
    return new URL(baseUrl + raw)
  } catch {
    return undefined
  }
}

function sendPage(page: Page, response: ServerResponse, headOnly: boolean): void {
  response.writeHead(page.status, { ...page.headers, 'content-length': page.body.length })
  response.end(headOnly ? undefined : page.body)
}

/** A route's answer as it goes out, with what every answer says unless the route says otherwise. */
async function asPage(answer: Response, defaults: Record<string, string>): Promise<Page> {
  const headers: Page['headers'] = {}
  for (const [name, value] of Object.entries(defaults)) if (!answer.headers.has(name)) headers[name] = value
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') headers[name] = value
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return { status: answer.status, headers, body: answer.body ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0) }
}

function fail(error: unknown, request: IncomingMessage, response: ServerResponse, log: Log): void {
  const tooLarge = error instanceof BodyTooLarge
  if (!tooLarge) log.error({ what: 'request-failed', ...errorFacts(error) })
  if (response.headersSent) response.destroy()
  else if (tooLarge) refuse(request, response, 413, 'What was sent is too large.')
  else refuse(request, response, 500, 'Something went wrong. Nothing was changed. Please try again.')
  request.resume()
}
