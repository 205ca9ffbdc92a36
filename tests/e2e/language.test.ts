import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { catalogue } from '#app/i18n/messages/index.ts'
import { htmlLang } from '#app/i18n/translator.ts'
import { participantPages, startWithEverything } from '#tests/support/all-pages.ts'
import { visitor } from '#tests/support/browser.ts'

const everything = await startWithEverything()
const participants = await participantPages(everything)
const { page: reader } = await visitor({ javaScript: false })
const keys = new Set(Object.keys(catalogue))

/** Everything a page says: its title, its text also where it is folded away, and what is said instead of a picture or an empty field. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'alt', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
    )
    return [document.title, document.body.textContent ?? '', ...spoken]
  })

const inLanguage = (address: string, language: string) => {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}

test.each(participants)('$name: says in four languages what it says, no key and no placeholder is left', async ({ address, before }) => {
  const said = new Map<string, string>()
  for (const language of LANGUAGES) {
    await reader.goto(inLanguage(address, language))
    if (language === 'fi') await before?.(reader)
    expect(await reader.locator('html').getAttribute('lang')).toBe(htmlLang(language))
    const texts = await textsOf(reader)
    expect(texts.flatMap((text) => text.match(/[{}]|undefined|\[object/g) ?? [])).toEqual([])
    expect(texts.flatMap((text) => text.match(/[a-z-]+(\.[a-z-]+)+/g) ?? []).filter((word) => keys.has(word))).toEqual([])
    expect(texts[0]?.trim()).not.toBe('')
    expect(await reader.locator('main h1').count()).toBe(1)
    expect(await reader.locator('.language-switch [aria-current]').getAttribute('lang')).toBe(htmlLang(language))
    said.set(language, texts[1] ?? '')
  }
  expect(new Set(said.values()).size).toBe(LANGUAGES.length)
})

test.each([
  ['fi', null],
  ['selko', 'fi'],
  ['sv', 'fi'],
  ['en', 'fi'],
] as const)('an event whose title is only in Finnish is marked as Finnish on a page in %s', async (language, lang) => {
  for (const address of [everything.events.coming.url, everything.registrations.coming.manageUrl, `${everything.app.url}/`]) {
    await reader.goto(inLanguage(address, language))
    const marks = await reader
      .getByText('Ohjauksen iltapäivä', { exact: true })
      .evaluateAll((found) =>
        found.map((element) =>
          element.closest('[lang]') === document.documentElement ? null : element.closest('[lang]')?.getAttribute('lang'),
        ),
      )
    expect(marks.length).toBeGreaterThan(0)
    expect(new Set(marks)).toEqual(new Set([lang]))
  }
})

test('a browser’s own language is taken when the address names none, and the address wins', async () => {
  const { page } = await visitor({ language: 'sv-FI' })
  await page.goto(everything.events.coming.url)
  expect(await page.locator('html').getAttribute('lang')).toBe('sv')
  await page.goto(`${everything.events.coming.url}?lang=en`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
