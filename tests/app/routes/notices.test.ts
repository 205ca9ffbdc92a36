import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { translator } from '#app/i18n/translator.ts'
import { serveRoutes } from '#tests/support/served.ts'

const wordsOf = (page: string) => page.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'")

test('the accessibility statement says in four languages what the law asks: state, gaps, when and how made, feedback, authority', async () => {
  const { send } = await serveRoutes()
  for (const lang of LANGUAGES) {
    const { text } = await send({ path: `/accessibility?lang=${lang}` })
    const parts = ['state', 'gaps.untested', 'gaps.meeting', 'made', 'law', 'feedback', 'supervisor', 'supervisor.who'] as const
    for (const part of parts) expect(wordsOf(text)).toContain(translator(lang)(`accessibility.${part}`))
    expect(wordsOf(text)).toMatch(/24\.11\.2026|24\. marraskuuta 2026|24 November 2026/)
    expect(text).toContain('mailto:saavutettavuus@traficom.fi')
    expect(text).toMatch(/href="https:\/\/www\.(saavutettavuusvaatimukset|tillganglighetskrav|webaccessibility)\.fi"/)
  }
})

test('the privacy notice says how long each kind of data is kept, special needs fourteen days', async () => {
  const { send } = await serveRoutes()
  for (const lang of LANGUAGES) {
    const { text } = await send({ path: `/privacy?lang=${lang}` })
    for (const days of ['14', '30']) expect([lang, text.includes(`${days} `)]).toEqual([lang, true])
    expect(wordsOf(text)).toContain(translator(lang)('privacy.needs'))
  }
})
