import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/shared/language.ts'
import { PublicFacts } from '#app/ui/event/public-facts.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'

const EVENT = {
  startsAt: '2027-03-18T09:00',
  endsAt: '2027-03-18T11:00',
  timeZone: 'Europe/Helsinki',
  format: 'on_site',
  description: null,
  meetingPoint: null,
  audience: null,
  targetGroups: [],
  organiser: null,
  contact: { name: null, email: null, phone: null },
} as const

const render = (address: string, language: Language) =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <PublicFacts event={{ ...EVENT, venue: { name: 'Lappia', address, municipality: '851' } }} />
    </LanguageProvider>,
  )

test('a municipality stands once beside an address, whichever language the address names it in', () => {
  expect(render('Koulukatu 1', 'sv')).toContain('Koulukatu 1, Torneå')
  expect(render('Koulukatu 1, Tornio', 'sv')).not.toContain('Torneå')
  expect(render('Koulukatu 1, Tornio', 'fi').match(/Tornio/g)).toHaveLength(1)
})
