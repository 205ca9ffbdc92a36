import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openInstallation } from '#app/server/installation.ts'
import { type Parts, prepareDatabase, serve, untilStopped } from '#app/server/serve.ts'
import { SAMPLE_STAFF } from '#db/seed/network.ts'
import { type SampleLinks, seedSampleNetwork } from '#db/seed/sample-network.ts'
import { type Command, type Environment, say } from './command.ts'

/** The folder of the built program: where this file was bundled to. */
const buildDirectory = () => path.dirname(fileURLToPath(import.meta.url))

async function run(environment: Environment, parts: Parts): Promise<number> {
  const installation = await openInstallation(environment)
  await prepareDatabase(installation, new Date())
  return untilStopped(await serve(installation, parts, buildDirectory()))
}

export const start: Command = {
  usage: 'start',
  does: 'Starts web and worker in one process.',
  run: ({ environment }) => run(environment, { web: true, worker: true }),
}

export const web: Command = {
  usage: 'web',
  does: 'Starts the web alone.',
  run: ({ environment }) => run(environment, { web: true, worker: false }),
}

export const worker: Command = {
  usage: 'worker',
  does: 'Starts the worker alone: it sends letters and reminders.',
  run: ({ environment }) => run(environment, { web: false, worker: true }),
}

export const demo: Command = {
  usage: 'demo [--keep]',
  does: 'Starts on a fresh sample network in data/demo.db and prints links to sign in with; --keep goes on with the one that is there.',
  options: { keep: { type: 'boolean' } },
  run: async ({ environment, values }) => {
    const dataDir = environment.DATA_DIR || 'data'
    const file = path.join(dataDir, 'demo.db')
    const settings = { ...environment, DATA_DIR: dataDir, DATABASE_URL: environment.DATABASE_URL || `file:${file}`, SMTP_URL: undefined }
    const kept = values.keep === true && existsSync(file)
    if (!kept && !environment.DATABASE_URL) for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    const installation = await openInstallation(settings)
    await prepareDatabase(installation, new Date())
    if (!kept)
      printLinks(
        await seedSampleNetwork(
          { db: installation.connection.db, secret: installation.config.secret, now: new Date() },
          installation.config.baseUrl,
        ),
      )
    say(`Another link: ${sampleSettings(environment, file)} npm run -s kutsu -- sign-in-link --email ${SAMPLE_STAFF.organiser}`)
    return untilStopped(await serve(installation, { web: true, worker: true }, buildDirectory()))
  },
}

/** The settings with which another command finds the running sample network. */
function sampleSettings(environment: Environment, file: string): string {
  const given = (['DATA_DIR', 'PORT', 'BASE_URL'] as const).flatMap((name) => (environment[name] ? [`${name}=${environment[name]}`] : []))
  return [...given, environment.DATABASE_URL ? 'DATABASE_URL=…' : `DATABASE_URL=file:${file}`].join(' ')
}

function printLinks(links: SampleLinks): void {
  say(`Coordinator: ${links.coordinator}`)
  say(`Organiser: ${links.organiser}`)
  say(`Secretary: ${links.secretary}`)
  say(`Participant: ${links.participant}`)
}
