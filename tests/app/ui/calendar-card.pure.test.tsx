import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguageProvider } from '#app/ui/language.tsx'
import { CalendarCard } from '#app/ui/mailbox/calendar-card.tsx'
import { calendarCard } from '#app/web/calendar-card.ts'

const cardOf = (golden: string, method: string) => {
  const file = readFileSync(new URL(`../../golden/${golden}.ics`, import.meta.url), 'utf8')
  return renderToStaticMarkup(
    <LanguageProvider language="fi">
      <CalendarCard {...calendarCard(file)} method={method} />
    </LanguageProvider>,
  )
}

test('a letter’s calendar object stands in the mailbox as its reader sees it, with the file below', () => {
  const card = cardOf('invitation.fi', 'REQUEST')
  expect(card).toContain('<strong>Koordinaatioryhmän kokous</strong>')
  expect(card).toMatch(/torstaina 15\.4\.2027(<[^>]+>| )+klo 9\.00–11\.00/)
  expect(card).toContain('Lappian koulu, Koulukatu 1, Tornio')
  expect(card).toContain('METHOD:REQUEST')
  expect(card).toContain('Kutsu kalenteriin')
  expect(card).not.toContain('Poistaa merkinnän')
})

test('one that takes the entry out says so', () => {
  const card = cardOf('event-cancelled.fi', 'CANCEL')
  expect(card).toContain('Poistaa merkinnän vastaanottajan kalenterista.')
  expect(card).toContain('Pois kalenterista')
})
