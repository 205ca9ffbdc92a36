import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/shared/language.ts'
import { formatTimes } from '#app/i18n/dates.ts'
import { EventRow } from '#app/ui/event/event-row.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'

const [startsAt, endsAt] = ['2027-04-15T09:00', '2027-04-15T11:00']

test('a row is read aloud with its day before its times, in easy Finnish as sentences', () => {
  const read = (language: Language) =>
    renderToStaticMarkup(
      <LanguageProvider language={language}>
        <EventRow to="/e/x" startsAt={startsAt} title={{ fi: 'Opon arki' }} when={formatTimes(startsAt, endsAt, language)} where="REDU" />
      </LanguageProvider>,
    )
      .replace(/^.*<p class="soft">/, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' ')
  expect(read('fi')).toBe('torstaina 15.4.2027 klo 9.00–11.00 · REDU')
  expect(read('selko')).toBe('torstaina 15. huhtikuuta 2027. Alkaa kello 9. Loppuu kello 11. REDU.')
  expect(read('sv')).toBe('torsdag 15 april 2027 kl. 9.00–11.00 · REDU')
  expect(read('en')).toBe('Thursday 15 April 2027, 09:00–11:00 · REDU')
})
