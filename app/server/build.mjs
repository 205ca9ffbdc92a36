#!/usr/bin/env node
// Builds what runs: the pages (Remix with Vite) into build/server and build/client, and the program itself into build/kutsu.js.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['app', 'db', 'emails', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json']

/** A fingerprint of everything the build reads: a changed, added or removed source makes the build stale. */
function fingerprint() {
  const hash = createHash('sha256')
  const visit = (file) => {
    const stat = statSync(file)
    if (!stat.isDirectory()) return void hash.update(`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}\n`)
    for (const name of readdirSync(file).sort()) visit(path.join(file, name))
  }
  for (const name of SOURCES) if (existsSync(path.join(root, name))) visit(path.join(root, name))
  return hash.digest('hex')
}

const stampOf = (what) => path.join(root, 'build', `.${what}-stamp`)
const isFresh = (what, print, made) =>
  existsSync(path.join(root, made)) && existsSync(stampOf(what)) && readFileSync(stampOf(what), 'utf8') === print

async function buildProgram(print) {
  const { build } = await import('esbuild')
  const unfinished = path.join(root, 'build', `kutsu.${process.pid}.js`)
  await build({
    absWorkingDir: root,
    entryPoints: ['./app/cli/kutsu.ts'],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  renameSync(unfinished, path.join(root, 'build', 'kutsu.js'))
  writeFileSync(stampOf('program'), print)
}

function buildPages(print) {
  const remix = path.join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const done = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (done.status !== 0) throw new Error('The pages could not be built.')
  compressTexts(path.join(root, 'build', 'client', 'assets'))
  writeFileSync(stampOf('pages'), print)
}

/** Writes each text beside itself as browsers can take it, so that no start and no visitor waits for it. */
function compressTexts(directory) {
  for (const name of readdirSync(directory).filter((one) => /\.(css|js|svg)$/.test(one))) {
    const text = readFileSync(path.join(directory, name))
    writeFileSync(path.join(directory, `${name}.br`), brotliCompressSync(text))
    writeFileSync(path.join(directory, `${name}.gz`), gzipSync(text))
  }
}

/** Builds what is missing or stale; pages only when they are needed. */
export async function ensureBuilt({ pages }) {
  mkdirSync(path.join(root, 'build'), { recursive: true })
  const print = fingerprint()
  if (pages && !isFresh('pages', print, 'build/server/index.js')) buildPages(print)
  if (!isFresh('program', print, 'build/kutsu.js')) await buildProgram(print)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt({ pages: true })
