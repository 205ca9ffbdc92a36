import { expect, test } from 'vitest'
import { translator } from '#app/i18n/translator.ts'
import { pageTitle } from '#app/web/page-title.ts'

test('the name of a tab has no soft hyphens, though the heading may break there', () => {
  const heading = translator('fi')('accessibility.title')
  expect(heading).toContain('\u00ad')
  expect(pageTitle(heading)).toEqual([{ title: 'Saavutettavuusseloste – Kutsu' }])
})
