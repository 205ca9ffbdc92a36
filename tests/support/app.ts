import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished } from 'vitest'
import type { Config } from '#app/server/config.ts'
import { openInstallation } from '#app/server/installation.ts'
import { prepareDatabase, serve } from '#app/server/serve.ts'
import type { Db } from '#db/tables/index.ts'

const buildDirectory = fileURLToPath(new URL('../../build', import.meta.url))

/** A clock that a test moves. It stands still between moves. */
export type Clock = { now: () => Date; set: (at: string) => void; forward: (minutes: number) => void }

export function clockAt(at: string): Clock {
  let instant = Date.parse(at)
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = Date.parse(next)
    },
    forward: (minutes) => {
      instant += minutes * 60_000
    },
  }
}

export type App = { url: string; db: Db; config: Config; clock: Clock; stop: () => Promise<void> }

type Started = { at?: string; environment?: Record<string, string>; stays?: boolean }

/**
 * The whole program as it is built, on a port of its own with an empty database, under the test's clock; stopped when the test ends.
 * One that `stays` is started by a file, outside its tests, and stopped after the last of them.
 */
export async function startApp({ at = '2027-03-11T10:00:00.000Z', environment = {}, stays = false }: Started = {}): Promise<App> {
  const port = await freePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kutsu-app-'))
  const clock = clockAt(at)
  const installation = await openInstallation({
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    MAIL_PER_SECOND: '1000',
    ...environment,
  })
  await prepareDatabase(installation, clock.now())
  const running = await serve(installation, { web: true, worker: true }, buildDirectory, clock.now)
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await running.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  if (stays) afterAll(stop)
  else onTestFinished(stop)
  return { url: installation.config.baseUrl, db: installation.connection.db, config: installation.config, clock, stop }
}

/** A port that is free now, on loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits until a read gives something; a bounded number of looks, then an error that names what was awaited. */
export async function eventually<Value>(what: string, look: () => Promise<Value | undefined | null | false>, tries = 100): Promise<Value> {
  for (let i = 0; i < tries; i++) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`never happened: ${what}`)
}

/** Letters in the built-in mailbox, oldest first, as soon as there are `count` that fit. */
export function mailbox(app: App, fits: { to?: string; subject?: RegExp } = {}, count = 1) {
  return eventually(`${count} letters ${JSON.stringify(fits.to ?? '')} ${fits.subject ?? ''}`, async () => {
    const letters = await app.db.selectFrom('mailbox').selectAll().orderBy('at').orderBy('id').execute()
    const found = letters.filter((one) => (!fits.to || one.to_address === fits.to) && (!fits.subject || fits.subject.test(one.subject)))
    return found.length >= count ? found : undefined
  })
}

/** The first address of ours in a letter's text whose path begins so, e.g. `/j/`. */
export function linkIn(letter: { text: string }, pathPrefix: string): string {
  const link = [...letter.text.matchAll(/https?:\/\/\S+/g)]
    .map(([found]) => found.replace(/[).,>]+$/, ''))
    .find((found) => new URL(found).pathname.startsWith(pathPrefix))
  if (!link) throw new Error(`no link to ${pathPrefix} in the letter`)
  return link
}
