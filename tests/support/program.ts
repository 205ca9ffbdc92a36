import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

/** Bundles a script below `tests/` for Node, so that a test can run it as a process of its own; answers the file to run. */
export async function bundleProgram(script: string): Promise<string> {
  const folder = mkdtempSync(path.join(root, 'node_modules', '.cache-program-'))
  const outfile = path.join(folder, 'program.mjs')
  await build({
    entryPoints: [path.join(root, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    absWorkingDir: root,
  })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return outfile
}

/** A process of the test's own, ended with it. */
export function runProgram(file: string, environment: Record<string, string>): { process: ChildProcess; output: Promise<string> } {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let complaints = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const output = new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`The program ended with ${code}: ${complaints}`))))
  })
  return { process: child, output }
}
