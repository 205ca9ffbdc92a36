#!/usr/bin/env node
// `npm test` and `npm run validate`: every check of the project, then one line that counts them.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './support/find-chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const withBrowser = !process.argv.includes('--without-browser')
const bin = (name) => path.join(root, 'node_modules', '.bin', name)
let passed = 0
let failed = 0

/** Runs one command with its output shown; answers whether it succeeded. */
function run(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('exit', (code) => resolve(code === 0))
    child.on('error', () => resolve(false))
  })
}

async function check(name, command, args) {
  console.log(`\n— ${name}`)
  if (await run(command, args)) passed++
  else {
    failed++
    console.log(`FAILED: ${name}`)
  }
}

/** Runs vitest and counts its tests; a crash, a leak or a file that does not load counts as one failure more. */
async function vitest(name, args, environment = {}) {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'kutsu-tests-'))
  const report = path.join(folder, 'report.json')
  const succeeded = await run(
    bin('vitest'),
    ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    environment,
  )
  let counted = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.log(`FAILED: ${name} left no report`)
  }
  rmSync(folder, { recursive: true, force: true })
  passed += counted.numPassedTests
  failed += counted.numFailedTests + counted.numPendingTests
  if (!succeeded && counted.numFailedTests === 0) failed++
}

await check('types', bin('tsc'), [])
await check('format and lint', bin('biome'), ['check', '--error-on-warnings', '.'])
await check('unused code and dependencies', bin('knip'), [])
await check('build', process.execPath, ['app/server/build.mjs'])
await vitest('behaviour on SQLite and PostgreSQL, architecture, letters', ['--project', 'sqlite*', '--project', 'postgres*'])
await vitest('crashes and faults of the built program', ['--project', 'crash'])
if (withBrowser) {
  const chromium = await findChromium()
  if (chromium) await vitest('journeys in a browser', ['--project', 'journeys'], { CHROMIUM_PATH: chromium })
  else {
    failed++
    console.log('FAILED: no Chromium was found and none could be installed')
  }
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
