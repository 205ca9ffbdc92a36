import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { eventually } from '#tests/support/app.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')

export type Program = {
  /** Ends it without a word, as a power cut would; answers when it is gone. */
  kill: () => Promise<void>
  /** Asks it to stop in order; answers its exit code. */
  stop: () => Promise<number | null>
  isRunning: () => boolean
  /** Waits until it ends by itself; answers its exit code. */
  ended: () => Promise<number | null>
}

/** The built program as a process of its own, ended with the test. */
export function startProgram(verb: 'start' | 'web' | 'worker', environment: Record<string, string>): Program {
  const child = spawn(process.execPath, ['app/server/start.mjs', verb], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ABUSE_LIMITS: 'off', ...environment },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  onTestFinished(() => end(child, 'SIGKILL', exited).then(() => undefined))
  return {
    kill: async () => void (await end(child, 'SIGKILL', exited)),
    stop: () => end(child, 'SIGTERM', exited),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended: async () => (await exited)[0] as number | null,
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM', exited: Promise<unknown[]>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  const [code] = await exited
  return code as number | null
}

/** Waits until a program that listens at `url` says it is ready. */
export async function ready(url: string): Promise<void> {
  await eventually(`${url} is ready`, async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok, 600)
}
