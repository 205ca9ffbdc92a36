#!/usr/bin/env node
// `npm run dev`: the sample network on http://localhost:3000, built and started again whenever a source changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { root } from './build.mjs'

const WATCHED = ['app', 'db', 'emails']
const RESTS_MILLISECONDS = 150
let child
let timer

function start() {
  const program = spawn(process.execPath, [path.join(root, 'app', 'server', 'start.mjs'), 'demo', '--keep'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  child = program
}

function again() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (child.exitCode !== null) return start()
    child.once('exit', start)
    child.kill('SIGTERM')
  }, RESTS_MILLISECONDS)
}

for (const folder of WATCHED) watch(path.join(root, folder), { recursive: true }, again)
process.on('SIGINT', () => {
  child.once('exit', () => process.exit(0))
  child.kill('SIGTERM')
})
start()
