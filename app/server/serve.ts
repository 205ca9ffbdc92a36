import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { setupLink } from '#app/domain/accounts/setup-link.ts'
import { composerWith } from '#app/worker/compose/composer.ts'
import { startWorker, type Worker } from '#app/worker/loop.ts'
import { backupBeforeMigration } from '#db/backup.ts'
import { migrateToLatest, readSchemaState } from '#db/migrate.ts'
import type { Installation } from './installation.ts'
import { letterAddresses } from './letter-addresses.ts'
import { startWeb } from './web.ts'

export type Parts = { web: boolean; worker: boolean }
export type Running = { port: number | null; stop: () => Promise<void> }

/** Brings the schema up to date; what was there is backed up first. Answers the migrations that this program made itself. */
export async function prepareDatabase({ connection, config, log }: Installation, now: Date): Promise<string[]> {
  const { applied, pending } = await readSchemaState(connection.db)
  if (applied.length > 0 && pending.length > 0) await backupBeforeMigration(connection, config, now)
  const done = await migrateToLatest(connection.db)
  if (done.length > 0) log.info({ what: 'migrated', migrations: done })
  return done
}

/**
 * Starts the web, the worker or both in this process. `buildDirectory` holds what `npm run build` made. The door opens first: where it cannot, no
 * worker is left behind that sends letters for a program that did not start.
 */
export async function serve(
  installation: Installation,
  parts: Parts,
  buildDirectory: string,
  now: () => Date = () => new Date(),
): Promise<Running> {
  const { config, connection, log } = installation
  let worker: Worker | null = null
  const web = parts.web ? await openWeb(installation, buildDirectory, now, () => worker?.wake()) : null
  if (parts.worker) worker = startWorker({ db: connection.db, config, compose: composerWith(letterAddresses), now, log })
  const link = parts.web ? await setupLink(connection.db, config) : null
  if (link) process.stdout.write(`Set up: ${link}\n`)
  log.info({ what: 'started', web: parts.web, worker: parts.worker, port: web?.port ?? null, engine: connection.engine })
  const stop = async () => {
    await Promise.all([web?.close(), worker?.stop()])
    await connection.close()
    log.info({ what: 'stopped' })
  }
  return { port: web?.port ?? null, stop }
}

async function openWeb({ config, connection, log }: Installation, buildDirectory: string, now: () => Date, afterChange: () => void) {
  const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(path.join(buildDirectory, 'server', 'index.js')).href)
  const clientDirectory = path.join(buildDirectory, 'client')
  return startWeb({ config, db: connection.db, version: connection.version, log, now, build, clientDirectory, afterChange })
}

/** Waits for a signal to end, then stops in order: no new requests, requests and letters in hand finished, database closed. */
export function untilStopped(running: Running): Promise<number> {
  return new Promise((resolve) => {
    const end = () =>
      void running.stop().then(
        () => resolve(0),
        () => resolve(1),
      )
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
  })
}
