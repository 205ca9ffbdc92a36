#!/usr/bin/env node
// `npm run screenshots`: a picture of every screen of the sample network, at 360 and 1280 px, light and dark, in four languages,
// into data/screenshots; a page wider than its window is named, and the run fails. `--quick` takes Finnish only; further words choose screens by name. What is for paper is taken as it prints.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findChromium } from '../../support/find-chromium.mjs'
import { screens } from './screens.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const out = path.join(root, 'data', 'screenshots')
const quick = process.argv.includes('--quick')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const LANGUAGES = quick ? ['fi'] : ['fi', 'selko', 'sv', 'en']
const LOOKS = [
  { width: 360, height: 640, dark: false },
  { width: 360, height: 640, dark: true },
  { width: 1280, height: 800, dark: false },
  { width: 1280, height: 800, dark: true },
]
/** A4 between the margins of the print style. */
const PAPER = [
  { width: 688, height: 1017, dark: false },
  { width: 688, height: 1017, dark: true },
]

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Starts the sample network; answers the links it prints by who they are for, once it listens. */
function startDemo(port, dataDir) {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info', BASE_URL: `http://localhost:${port}` }
  const child = spawn(process.execPath, [path.join(root, 'app/server/start.mjs'), 'demo'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    const links = {}
    let said = ''
    child.on('exit', () => reject(new Error('the sample network did not start')))
    child.stdout.on('data', (chunk) => {
      said += chunk
      for (const [, who, link] of said.matchAll(/^(Coordinator|Organiser|Secretary|Participant): (\S+)$/gm)) links[who.toLowerCase()] = link
      if (said.includes('"started"')) resolve({ child, links })
    })
  })
}

async function signIn(browser, link) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${link}?next=/manage/profile`)
  await Promise.all([page.waitForURL('**/manage/**'), page.locator('button[type=submit]').click()])
  const state = await context.storageState()
  await context.close()
  return state
}

/** The same address in a language. What follows a press of a button would else be in the language of who is signed in. */
function inLanguage(address, language) {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}

async function photograph(browser, screen, { look, language, address, state }) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(state ? { storageState: state } : {}),
  })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.continue(route.request().isNavigationRequest() ? { url: inLanguage(route.request().url(), language) } : {}),
  )
  await page.goto(inLanguage(address, language))
  await screen.before?.(page, language)
  if (screen.paper) await page.emulateMedia({ media: 'print' })
  // The whole page in view: what stays at the bottom of a phone lies over nothing.
  const { height, width } = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    return { height: scrollHeight, width: scrollWidth }
  })
  await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) })
  const name = `${screen.name}-${look.width}${look.dark ? '-dark' : ''}-${language}.png`
  await page.screenshot({ path: path.join(out, name), fullPage: true })
  await context.close()
  if (width > look.width) {
    console.error(`${name} is ${width} px wide`)
    process.exitCode = 1
  }
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'kutsu-screens-'))
mkdirSync(out, { recursive: true })
const port = await freePort()
const { child, links } = await startDemo(port, dataDir)
const executablePath = await findChromium()
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const states = {
    coordinator: await signIn(browser, links.coordinator),
    organiser: await signIn(browser, links.organiser),
    secretary: await signIn(browser, links.secretary),
  }
  const all = await screens({ browser, base: `http://localhost:${port}`, links, states })
  const chosen = all.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  for (const screen of chosen) {
    for (const language of LANGUAGES)
      for (const look of screen.paper ? PAPER : LOOKS) {
        await photograph(browser, screen, { look, language, address: screen.address, state: states[screen.as] })
      }
    console.log(screen.name)
  }
} finally {
  await browser.close()
  child.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}
