import type { Locator, Page } from 'playwright'
import { printSignInLink } from '#app/domain/accounts/print-sign-in-link.ts'
import { setupLink } from '#app/domain/accounts/setup-link.ts'
import type { App } from './app.ts'
import { press, visitor } from './browser.ts'

export const COORDINATOR = { name: 'Kaisa Niemi', email: 'kaisa.niemi@lappia.example.fi' }

/** An office computer whose owner sets a new installation up by its link and so becomes the first coordinator. */
export async function setUpByLink(app: App) {
  const office = await visitor({ width: 1280, height: 900 })
  const { page } = office
  await page.goto((await setupLink(app.db, app.config)) ?? '')
  await page.getByLabel('Nimi', { exact: true }).fill(COORDINATOR.name)
  await page.getByLabel('Sähköposti', { exact: true }).fill(COORDINATOR.email)
  await page.getByLabel('Verkoston tai hankkeen nimi').fill('Yhdessä eteenpäin')
  await page.getByLabel('Koordinoiva organisaatio').fill('Ammattiopisto Lappia')
  await page.getByLabel('Muut organisaatiot').fill('Rovala-opisto; rovala.example.fi\nKemijärven kaupunki; kemijarvi.example.fi')
  await press(page, page.getByRole('button', { name: 'Ota käyttöön' }))
  return office
}

/** Signs in with the link that the command line prints. */
export async function signIn(app: App, page: Page, email: string): Promise<void> {
  const link = await printSignInLink(app.db, email, app.config, app.clock.now())
  if (!link) throw new Error(`nobody has an account with ${email}`)
  await page.goto(link)
  await press(page, page.getByRole('button', { name: 'Jatka Kutsuun' }))
}

/** Counts what a person does on pages: activations (a tap, a click, Enter) and fields that they type in. */
export function counting(page: Page) {
  const done = { activations: 0, fields: 0 }
  return {
    done,
    async press(button: Locator) {
      done.activations++
      await press(page, button)
    },
    async type(field: Locator, text: string) {
      done.fields++
      await field.fill(text)
    },
  }
}
