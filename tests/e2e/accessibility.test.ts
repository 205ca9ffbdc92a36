import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { doorPage, participantPages, type Shown, staffPages, startWithEverything } from '#tests/support/all-pages.ts'
import { visitor } from '#tests/support/browser.ts'
import { signIn } from '#tests/support/staff-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }
/** What a look changes beside the two that are looked at in full. */
const WHAT_LOOKS_CHANGE = { type: 'rule', values: ['color-contrast', 'target-size'] }
const LOOKS = [
  { width: 360, colorScheme: 'light', runOnly: EVERYTHING },
  { width: 360, colorScheme: 'dark', runOnly: WHAT_LOOKS_CHANGE },
  { width: 1280, colorScheme: 'dark', runOnly: EVERYTHING },
  { width: 1280, colorScheme: 'light', runOnly: WHAT_LOOKS_CHANGE },
] as const
/** Of a participant's page, document and styles compressed. Bytes. */
const MOST_BYTES = 50 * 1024

const everything = await startWithEverything()
const participants = await participantPages(everything)

async function show(page: Page, { address, before }: Shown): Promise<void> {
  await page.goto(address)
  await before?.(page)
}

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
type Axe = { run: (root: Document, how: object) => Promise<AxeResult> }

/** What axe finds on the page in each look, and the looks in which one would have to scroll sideways. The whole page is in view, so that nothing fixed lies over it. */
async function findingsOf(page: Page): Promise<string[]> {
  const findings: string[] = []
  await page.evaluate(axe)
  for (const { colorScheme, width, runOnly } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 640 })
    await page.setViewportSize({ width, height: await page.evaluate(() => Math.max(640, document.documentElement.scrollHeight)) })
    const { violations, wide } = await page.evaluate(
      async (rules) => ({
        ...(await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: rules, resultTypes: ['violations'] })),
        wide: document.scrollingElement?.scrollWidth ?? 0,
      }),
      runOnly,
    )
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html} ${node.failureSummary}`))
    if (wide > width) found.push(`${wide} px wide`)
    findings.push(...found.map((one) => `${width} ${colorScheme}: ${one}`))
  }
  return findings
}

test.each(participants)('$name: accessible in every look, no script, no cookie, nothing from elsewhere, at most 50 kB', async (shown) => {
  const { page, context, complaints } = await visitor()
  const elsewhere: string[] = []
  const bodies: Promise<Buffer>[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(everything.app.url)) elsewhere.push(request.url())
  })
  page.on('response', (response) => {
    if (['document', 'stylesheet'].includes(response.request().resourceType()) && response.status() !== 303) bodies.push(response.body())
  })
  await page.goto(shown.address)
  expect((await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThan(MOST_BYTES)
  expect(await context.cookies()).toEqual([])
  await shown.before?.(page)
  expect(await page.locator('script').count()).toBe(0)
  expect(elsewhere).toEqual([])
  expect(await findingsOf(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

const staff = await visitor()
await signIn(everything.app, staff.page, everything.email)

test.each(staffPages(everything))('staff: $name: accessible in every look, within its own policy', async (shown) => {
  await show(staff.page, shown)
  expect(new URL(staff.page.url()).pathname).toBe(new URL(shown.address).pathname)
  expect(await findingsOf(staff.page)).toEqual([])
  expect(staff.complaints.splice(0)).toEqual([])
})

test('staff: a letter in the mailbox and the host’s door list are accessible in every look', async () => {
  const { page, complaints } = staff
  await page.goto(`${everything.app.url}/mailbox`)
  await page.goto(new URL((await page.locator('td a, th a').first().getAttribute('href')) ?? '', everything.app.url).href)
  expect(await findingsOf(page)).toEqual([])
  const door = await doorPage(page, everything.app, everything.events.full.id)
  await page.goto(door)
  expect(await findingsOf(page)).toEqual([])
  expect(complaints).toEqual([])
})
