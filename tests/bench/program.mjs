import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, 'app', 'server', 'start.mjs')
const pinned = spawnSync('taskset', ['--version']).status === 0
if (pinned) spawnSync('taskset', ['-cp', '1', String(process.pid)])

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A process on core 0, apart from the load. */
export function onCoreZero(args, options = {}) {
  const [command, ...rest] = pinned ? ['taskset', '-c', '0', process.execPath, ...args] : [process.execPath, ...args]
  return spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...options })
}

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', resolve)
  })

/** Asks until the address answers with success; at most thirty seconds. Answers the milliseconds it took. */
export async function awaitAnswer(url, since = performance.now()) {
  while (performance.now() - since < 30_000) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) {
      await answer.arrayBuffer()
      return performance.now() - since
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`nothing answers at ${url}`)
}

/** The memory the process holds now, in MiB (Linux only; null elsewhere). */
export function memoryOf(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return null
  }
}

/** The milliseconds of processor the process has had, in its own and the system's code (Linux only, in steps of 10; null elsewhere). */
export function processorOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')
    return (Number(afterName[11]) + Number(afterName[12])) * 10
  } catch {
    return null
  }
}

/** The web alone on a database of its own beside the project (a real disk, not memory), with an organisation and a token to make events with. */
export async function startKutsu() {
  const dataDir = mkdtempSync(path.join(root, 'node_modules', '.bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    BASE_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    ABUSE_LIMITS: 'off',
  }
  const run = (...args) => {
    const done = spawnSync(process.execPath, [program, ...args], { cwd: root, env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`)
    return done.stdout.trim()
  }
  run('organisation', 'add', '--id', 'lappia', '--name', 'Lappian koulutuskeskus', '--sector', 'vocational', '--municipality', '851')
  run('user', 'add', '--email', 'sari@lappia.example.fi', '--name', 'Sari Ylitalo', '--role', 'coordinator', '--organisation', 'lappia')
  const token = run('token', 'add', '--email', 'sari@lappia.example.fi', '--name', 'bench')

  const start = async (address = `${url}/healthz`) => {
    const since = performance.now()
    const child = onCoreZero([program, 'web'], { env })
    child.stdout.resume()
    return { child, milliseconds: await awaitAnswer(address, since) }
  }
  const stop = async (child) => {
    child.kill('SIGTERM')
    await ended(child)
  }
  let { child } = await start()
  return {
    url,
    dataDir,
    token,
    get pid() {
      return child.pid
    },
    stop: () => stop(child),
    restart: async (address) => {
      await stop(child)
      const again = await start(address)
      child = again.child
      return again.milliseconds
    },
    /** A published webinar in a month; answers its public address. */
    makeEvent: async (given = {}) => {
      const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
      const answer = await fetch(`${url}/api/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'webinar',
          title: { fi: 'Työttömän aikuisen motivointi', sv: 'Att motivera arbetslösa vuxna' },
          startsAt: `${day}T09:00`,
          endsAt: `${day}T11:00`,
          format: 'remote',
          joinUrl: 'https://meeting.example.org/room/1',
          organisation: 'lappia',
          publish: true,
          ...given,
        }),
      })
      if (answer.status !== 201) throw new Error(`no event: ${answer.status} ${await answer.text()}`)
      return await answer.json()
    },
  }
}

/** A process of `limits.mjs` that serves until it is stopped; `milliseconds` from its start to its first answer. */
export async function startLimit(args) {
  const port = await freePort()
  const child = onCoreZero([path.join(root, 'tests', 'bench', 'limits.mjs'), ...args, String(port)])
  const url = `http://127.0.0.1:${port}/`
  const milliseconds = await awaitAnswer(url)
  return {
    url,
    milliseconds,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}

/** What `limits.mjs` says when it has finished its work. */
export async function measureLimit(args) {
  const child = onCoreZero([path.join(root, 'tests', 'bench', 'limits.mjs'), ...args])
  const since = performance.now()
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  await ended(child)
  return { milliseconds: performance.now() - since, ...(said ? JSON.parse(said) : {}) }
}
