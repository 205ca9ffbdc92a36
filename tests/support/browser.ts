import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright'
import { afterAll } from 'vitest'

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Promise<Browser> | undefined

/** One Chromium for a file of journeys. As root it runs without its sandbox. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  })
  return browser
}

afterAll(async () => {
  await (await browser)?.close()
})

type Visitor = { width?: number; height?: number; javaScript?: boolean; language?: string; dark?: boolean }

/** A person with a browser of their own: no cookies, the phone's size unless told otherwise. Errors of pages and policies fail the test through `complaints`. */
export async function visitor({
  width = 360,
  height = 640,
  javaScript = true,
  language = 'fi-FI',
  dark = false,
}: Visitor = {}): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await (await theBrowser()).newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text())
  })
  page.setDefaultTimeout(15_000)
  return { page, context, complaints }
}

/** Presses a button that sends its form, and waits for the page it leads to. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** The words a page or a part of it shows, as a reader would see them: a no-break space is a space. */
export async function wordsOf(shown: Page | Locator): Promise<string> {
  const part = 'goto' in shown ? shown.locator('body') : shown
  return (await part.innerText()).replaceAll('\u00a0', ' ')
}
