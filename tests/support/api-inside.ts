import { readdirSync } from 'node:fs'
import path from 'node:path'
import { matchRoutes } from '@remix-run/react'
import { readSettings } from '#app/server/config.ts'
import type { AppContext } from '#app/web/context.ts'
import type { Db } from '#db/tables/index.ts'
import { clockAt } from './app.ts'
import { testDb } from './db.ts'
import { BASE_URL, NOW, SECRET } from './world.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'app', 'routes')
type Answer = (args: { request: Request; params: object; context: AppContext }) => Response | Promise<Response>
type Module = { loader: Answer & { methods?: string[] }; action: Answer }

/** The API's route files with their addresses as Remix reads them: `/api/v1/events/:id/cancel`. */
export const API_ROUTES = readdirSync(folder)
  .filter((file) => file.startsWith('api.'))
  .map((file) => ({ file, path: addressOf(file.replace(/\.ts$/, '')) }))

function addressOf(name: string): string {
  const parts = name.replaceAll('[.]', '\0').split('.')
  const named = parts.filter((part) => part !== '_index').map((part) => (part === '$' ? '*' : part.replace(/^\$/, ':')))
  return `/${named.join('/').replaceAll('\0', '.')}`
}

export const loadRoute = (file: string): Promise<Module> => import(path.join(folder, file))

/** The API without the door before it: routes on a database of the engine under test. What the program would have logged is in `bugs`. */
export async function apiInside({ db, at = NOW.toISOString() }: { db?: Db; at?: string } = {}) {
  const clock = clockAt(at)
  const own = db ?? (await testDb())
  const bugs: unknown[] = []
  const config = { ...readSettings({ BASE_URL }), secret: SECRET }
  const context: AppContext = {
    db: own,
    now: clock.now,
    config,
    client: '127.0.0.1',
    formToken: 'form-of-the-test',
    onError: (error) => void bugs.push(error),
  }
  const send = async (request: Request) => {
    const match = matchRoutes(API_ROUTES, new URL(request.url).pathname)?.at(-1)
    if (!match) throw new Error(`no route of the API for ${request.url}`)
    const { loader, action } = await loadRoute(match.route.file)
    return (request.method === 'GET' ? loader : action)({ request, params: match.params, context })
  }
  return { db: own, clock, url: BASE_URL, send, bugs }
}
