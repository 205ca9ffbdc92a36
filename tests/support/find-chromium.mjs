import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

const present = () => [process.env.CHROMIUM_PATH, ...KNOWN, chromium.executablePath()].find((file) => file && existsSync(file))

/**
 * A Chromium to drive: the one named by CHROMIUM_PATH, the system's, Playwright's own, else one that is installed now.
 * An installation that fails may still exit with 0, so the file is looked for afterwards.
 */
export async function findChromium() {
  const found = present()
  if (found) return found
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  if (present()) return present()
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', timeout: 600_000 })
  }
  return present()
}
