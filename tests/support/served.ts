import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { onTestFinished } from 'vitest'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import { type Config, readSettings } from '#app/server/config.ts'
import { startWeb } from '#app/server/web.ts'
import type { Db } from '#db/tables/index.ts'
import remixConfig from '../../remix.config.js'
import { testDb } from './db.ts'
import { BASE_URL, NOW, SECRET } from './world.ts'

type ServedRoute = NonNullable<ServerBuild['routes'][string]>
type RouteModule = ServedRoute['module']
const modules = import.meta.glob<RouteModule>('/app/routes/*.{ts,tsx}', { eager: true })

/** Every address of the program with its module, as the build names them. */
export const SERVED = Object.entries(modules).map(([file, module]) => {
  const name = file.replace('/app/routes/', '').replace(/\.tsx?$/, '')
  return { id: `routes/${name}`, path: pathOf(name), index: name === '_index', module }
})

/** `e.$slug_.join` is `e/:slug/join`, `manage._index` is `manage`, `api.$` is `api/*`. */
function pathOf(name: string): string {
  const parts = name.replaceAll('[.]', '\0').split('.')
  const named = parts.filter((part) => part !== '_index').map((part) => (part === '$' ? '*' : part.replace(/_$/, '').replace(/^\$/, ':')))
  return named.join('/').replaceAll('\0', '.')
}

function build(): ServerBuild {
  const routes = SERVED.map(({ id, path, index, module }) => [id, { id, parentId: 'root', path: index ? undefined : path, index, module }])
  const whole: Record<string, Omit<ServedRoute, 'parentId'>> = {
    root: { id: 'root', path: '', module: root },
    ...Object.fromEntries(routes),
  }
  const facts = { hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false, module: '' }
  const assets = Object.fromEntries(Object.entries(whole).map(([id, { module: _, ...place }]) => [id, { ...place, ...facts }]))
  return {
    mode: 'production',
    entry: { module: entry },
    routes: whole as ServerBuild['routes'],
    assets: { entry: { imports: [], module: '' }, routes: assets, url: '', version: 'test' } as unknown as ServerBuild['assets'],
    publicPath: '/',
    assetsBuildDirectory: '',
    future: remixConfig.future as ServerBuild['future'],
    isSpaMode: false,
  }
}

export type Sent = { method?: string; path: string; headers?: Record<string, string | string[]>; body?: string | Buffer }
export type Answered = { status: number; headers: http.IncomingHttpHeaders; text: string }
export type Served = { port: number; db: Db; config: Config; log: Record<string, unknown>[]; send: (sent: Sent) => Promise<Answered> }

type Serving = { environment?: Record<string, string>; db?: Db; version?: () => Promise<string> }

/** The HTTP door over every route, on the engine under test. What it logs is kept; with a `version` it keeps pages. */
export async function serveRoutes({ environment = {}, db, version }: Serving = {}): Promise<Served> {
  const own = db ?? (await testDb())
  const clientDirectory = mkdtempSync(path.join(tmpdir(), 'kutsu-assets-'))
  mkdirSync(path.join(clientDirectory, 'assets'))
  const log: Record<string, unknown>[] = []
  const keep = (facts: Record<string, unknown>) => void log.push(facts)
  const config = { ...readSettings({ BASE_URL, ...environment }), port: 0, secret: SECRET }
  const kept = version && { version }
  const given = { config, ...kept, db: own, now: () => NOW, build: build(), clientDirectory, log: { info: keep, warn: keep, error: keep } }
  const web = await startWeb(given)
  onTestFinished(async () => {
    await web.close()
    rmSync(clientDirectory, { recursive: true, force: true })
  })
  return { port: web.port, db: own, config, log, send: (sent) => exchange(web.port, sent) }
}

/** One request as it is written: nothing is added or made better on the way, as a browser or `fetch` would. */
function exchange(port: number, { method = 'GET', path, headers = {}, body }: Sent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, headers: { connection: 'close', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A form as a browser posts it from our own page. */
export const form = (path: string, fields: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
  body: new URLSearchParams(fields).toString(),
})
