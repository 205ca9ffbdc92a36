#!/usr/bin/env node
import path from 'node:path'
import { pathToFileURL } from 'node:url'
// `npm start`, `npm run demo` and `npm run kutsu`: builds what is stale, then hands over to the program.
import { ensureBuilt, root } from './build.mjs'

const SERVES_PAGES = ['start', 'demo', 'web']
// Whoever reads the output may have read enough (`| head`).
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})
process.env.NODE_ENV ??= 'production'
const words = process.argv.slice(2)
await ensureBuilt({ pages: SERVES_PAGES.includes(words[0] ?? '') && !words.includes('--help') })
const { main } = await import(pathToFileURL(path.join(root, 'build', 'kutsu.js')).href)
process.exitCode = await main(words, process.env)
