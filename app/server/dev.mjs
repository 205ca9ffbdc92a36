#!/usr/bin/env node
// `npm run dev`: the sample network on http://localhost:3000, built and started again whenever a source changes. A small server stands in front
// of the program: it adds one script to each page, which loads the page again as soon as the program answers anew.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { request as ask, createServer } from 'node:http'
import { createServer as createSocketServer } from 'node:net'
import path from 'node:path'
import { root } from './build.mjs'

const WATCHED = ['app', 'db', 'emails']
const RESTS_MILLISECONDS = 150
const LOOKS_MILLISECONDS = 200
const { PORT: port = '3000', HOST: host = '127.0.0.1', BASE_URL: baseUrl = `http://localhost:${port}` } = process.env
const behind = await freePort()
const open = new Set()
let child
let timer

function freePort() {
  return new Promise((resolve) => {
    const server = createSocketServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address()
      server.close(() => resolve(free))
    })
  })
}

const isRunning = (program) => program?.exitCode === null && program.signalCode === null

function start() {
  const program = spawn(process.execPath, [path.join(root, 'app', 'server', 'start.mjs'), 'demo', '--keep'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', PORT: String(behind), HOST: '127.0.0.1', BASE_URL: baseUrl },
  })
  child = program
  loadAgainOnce(program)
}

/** Tells open pages to load again as soon as the program answers; a program that ended tells nothing. */
function loadAgainOnce(program) {
  const look = () => {
    if (!isRunning(program)) return
    ask({ port: behind, host: '127.0.0.1', path: '/healthz' }, (answer) => {
      answer.resume()
      for (const page of open) page.write('data: again\n\n')
    })
      .on('error', () => setTimeout(look, LOOKS_MILLISECONDS))
      .end()
  }
  look()
}

function again() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (!isRunning(child)) return start()
    child.once('exit', start)
    child.kill('SIGTERM')
  }, RESTS_MILLISECONDS)
}

const SCRIPT = `new EventSource('/__dev/changes').onmessage = () => location.reload()`
const TAG = '<script src="/__dev/reload.js"></script>'

function passOn(request, response) {
  const inner = ask({ port: behind, host: '127.0.0.1', method: request.method, path: request.url, headers: request.headers }, (answer) => {
    const isPage = String(answer.headers['content-type']).startsWith('text/html')
    if (!isPage || request.method === 'HEAD') {
      response.writeHead(answer.statusCode, answer.headers)
      return answer.pipe(response)
    }
    const parts = []
    answer.on('data', (part) => parts.push(part))
    answer.on('end', () => {
      const page = Buffer.concat(parts).toString('utf8').replace('</body>', `${TAG}</body>`)
      response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': Buffer.byteLength(page) })
      response.end(page)
    })
  })
  inner.on('error', () => {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>Kutsu</title><body><p>Kutsu is being built and started.</p>${TAG}</body>`)
  })
  request.pipe(inner)
}

createServer((request, response) => {
  if (request.url === '/__dev/reload.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT)
  if (request.url !== '/__dev/changes') return passOn(request, response)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n')
  open.add(response)
  response.on('close', () => open.delete(response))
}).listen(Number(port), host, start)

for (const folder of WATCHED) watch(path.join(root, folder), { recursive: true }, again)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (!isRunning(child)) process.exit(0)
    child.once('exit', () => process.exit(0))
    child.kill('SIGTERM')
  })
