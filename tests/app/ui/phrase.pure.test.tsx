import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/shared/language.ts'
import { EventWhen, Phrase, SideBySide } from '#app/ui/event/event-when.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'

const render = (text: string) => renderToStaticMarkup(<Phrase text={text} />)

test('a time is one piece with its sign and its end, in every language', () => {
  const together = (times: string) => `<span class="in-one-piece">${times}</span>`
  expect(render('torstaina 15.4.2027 klo 9.00–11.00')).toBe(`torstaina 15.4.2027 ${together('klo 9.00–11.00')}`)
  expect(render('Tilaisuus alkaa kello 9. Se loppuu kello 10.30.')).toBe(
    `Tilaisuus alkaa ${together('kello 9')}. Se loppuu ${together('kello 10.30')}.`,
  )
  expect(render('torsdag 15.4.2027 kl. 9.00–11.00')).toBe(`torsdag 15.4.2027 ${together('kl. 9.00–11.00')}`)
  expect(render('Thursday, 09:00–11:00')).toBe(`Thursday, ${together('09:00–11:00')}`)
})

test('a day is one piece with its month', () => {
  const piece = (day: string) => `<span class="in-one-piece">${day}</span>`
  expect(render('torstaina 15. huhtikuuta kello 9')).toBe(`torstaina ${piece('15. huhtikuuta')} ${piece('kello 9')}`)
  expect(render('torsdag 15 april')).toBe(`torsdag ${piece('15 april')}`)
  expect(render('Thursday 1 May')).toBe(`Thursday ${piece('1 May')}`)
})

test('a date takes its year along to the next line before the year stands alone', () => {
  const whole = (day: string, year: string) => `<span class="together"><span class="in-one-piece">${day}</span> ${year}</span>`
  expect(render('torstaina 15. huhtikuuta 2027.')).toBe(`torstaina ${whole('15. huhtikuuta', '2027.')}`)
  expect(render('torsdag 15 april 2027')).toBe(`torsdag ${whole('15 april', '2027')}`)
  expect(render('Thursday 1 May 2027, 09:00')).toBe(`Thursday ${whole('1 May', '2027,')} 09:00`)
})

test('a number is one piece with its unit of time', () => {
  const together = (length: string) => `<span class="in-one-piece">${length}</span>`
  expect(render('24 tuntia ennen · 1 tunti ennen')).toBe(`${together('24 tuntia ennen')}\u00a0· ${together('1 tunti ennen')}`)
  expect(render('Poistamme ne 30 päivän päästä.')).toBe(`Poistamme ne ${together('30 päivän')} päästä.`)
  expect(render('We answer within 14 days.')).toBe(`We answer within ${together('14 days')}.`)
  expect(render('torstaina 1.10.2026 päivällä')).toBe('torstaina 1.10.2026 päivällä')
})

test('no line begins with a dot', () => {
  expect(render('Etänä · Ammattiopisto Lappia')).toBe('Etänä\u00a0· Ammattiopisto Lappia')
})

test('things side by side break after a dot before they break inside what follows, and what is not known leaves no dot', () => {
  expect(renderToStaticMarkup(<SideBySide parts={['REDU', null, 'Lapin koulutuskeskus', '']} />)).toBe(
    '<span>REDU\u00a0·</span> <span class="together">Lapin koulutuskeskus</span>',
  )
})

const breathsIn = (language: Language, endsAt = '2027-04-15T11:00') => {
  const when = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <EventWhen startsAt="2027-04-15T09:00" endsAt={endsAt} timeZone="Europe/Helsinki" />
    </LanguageProvider>,
  )
  return when
    .split('<span class="together">')
    .slice(1)
    .map((part) => part.replace(/<[^>]+>/g, ''))
}

test('a day, its times and each sentence about them break between lines before they break inside', () => {
  expect(breathsIn('fi')).toEqual(['torstaina 15.4.2027 ', 'klo 9.00–11.00'])
  expect(breathsIn('selko')).toEqual(['torstaina ', '15. huhtikuuta 2027. ', 'Tilaisuus alkaa kello 9. ', 'Se loppuu kello 11.'])
  expect(breathsIn('sv')).toEqual(['torsdag ', '15 april 2027 ', 'kl. 9.00–11.00'])
  expect(breathsIn('en')).toEqual(['Thursday ', '15 April 2027, ', '09:00–11:00'])
})

test('over midnight a line breaks between the two days first', () => {
  expect(breathsIn('fi', '2027-04-16T01:00')).toEqual(['', 'torstaina 15.4.2027 ', 'klo 9.00 – ', '', 'perjantaina 16.4.2027 ', 'klo 1.00'])
  expect(breathsIn('en', '2027-04-16T01:00').join('')).toBe('Thursday 15 April 2027, 09:00 – Friday 16 April 2027, 01:00')
})

test('an address goes whole to the next line; a longer one breaks after its sign and nowhere else first', () => {
  expect(render('Viesti lähtee osoitteeseen kaisa@sodankyla.example.fi.')).toBe(
    'Viesti lähtee osoitteeseen <span class="address">kaisa@<wbr/>sodankyla.example.fi.</span>',
  )
})
