import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/shared/language.ts'
import { Choices } from '#app/ui/form/choices.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Field, Select } from '#app/ui/form/field.tsx'
import { JoinChoice } from '#app/ui/join-choice.tsx'
import { LanguageProvider, TextOf } from '#app/ui/language.tsx'

const render = (element: ReactNode, language: Language = 'fi') =>
  renderToStaticMarkup(<LanguageProvider language={language}>{element}</LanguageProvider>)

test('a field is tied to its label, hint and error, and keeps what was typed', () => {
  const html = render(
    <Field name="email" label="Sähköposti" hint="Vahvistus tulee tähän." error="Osoitteesta puuttuu loppu." value="mikko@" />,
  )
  expect(html).toContain('<label for="email">')
  expect(html).toContain('id="email-hint"')
  expect(html).toContain('id="email-error"')
  expect(html).toMatch(/<input[^>]*aria-describedby="email-hint email-error"[^>]*aria-invalid="true"/)
  expect(html).toContain('value="mikko@"')
  expect(html.indexOf('email-error')).toBeLessThan(html.indexOf('<input'))
})

test('a field without hint and error is described by nothing', () => {
  const html = render(<Field name="name" label="Nimi" />)
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid')
})

test('a field that may stay empty says so in the language of the page', () => {
  expect(render(<Field name="phone" label="Telefon" optional />, 'sv')).toContain('(frivillig)')
  expect(render(<Field name="phone" label="Puhelin" optional />, 'selko')).toContain('(voit jättää tyhjäksi)')
})

test('two forms of one page have their own ids', () => {
  const html = render(<Field name="name" id="guest-name" label="Nimi" error="Kirjoita nimi." />)
  expect(html).toContain('for="guest-name"')
  expect(html).toContain('aria-describedby="guest-name-error"')
  expect(html).toContain('name="name"')
})

test('a list keeps what was chosen', () => {
  const options = [
    { value: '240', label: 'Kemi' },
    { value: '851', label: 'Tornio' },
  ]
  expect(render(<Select name="municipality" label="Kunta" options={options} value="851" />)).toContain('<option value="851" selected="">')
})

test('of several choices none is made beforehand, and an error leads to the first', () => {
  const choices = [
    { value: 'on_site', label: 'Paikan päällä' },
    { value: 'remote', label: 'Etänä' },
  ]
  const html = render(<Choices name="mode" label="Miten osallistut?" choices={choices} error="Valitse toinen." />)
  expect(html).not.toContain('checked')
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="mode-error"/)
  expect(html).toMatch(/<input type="radio" id="mode"[^>]*value="on_site"/)
})

test('the error summary leads to each field and says that nothing is lost', () => {
  const html = render(<ErrorSummary errors={{ name: 'Kirjoita nimesi.', email: 'Osoitteesta puuttuu loppu.' }} />)
  expect(html).toContain('Korjaa 2 kohtaa')
  expect(html).toContain('<a href="#name">Kirjoita nimesi.</a>')
  expect(html).toContain('<a href="#email">Osoitteesta puuttuu loppu.</a>')
  expect(html).toContain('role="alert"')
  expect(render(<ErrorSummary errors={{ name: 'Kirjoita nimesi.' }} />)).toContain('Korjaa yksi kohta')
})

test('without errors there is no summary', () => {
  expect(render(<ErrorSummary errors={undefined} />)).toBe('')
  expect(render(<ErrorSummary errors={{}} />)).toBe('')
})

test('a text in another language than the page is marked with its own', () => {
  expect(render(<TextOf texts={{ fi: 'Kurssi' }} />, 'sv')).toBe('<span lang="fi">Kurssi</span>')
  expect(render(<TextOf texts={{ fi: 'Kurssi', selko: 'Helppo kurssi' }} />, 'selko')).toBe('Helppo kurssi')
})

test('the listener question offers six ways and chooses none', () => {
  const html = render(<JoinChoice />)
  for (const count of [1, 2, 3, 4, 5]) expect(html).toContain(`name="listeners" value="${count}"`)
  expect(html).toContain('href="#many"')
  expect(html).not.toMatch(/checked|selected|autofocus/)
  expect(html.match(/<input[^>]*id="many"[^>]*>/)?.[0]).not.toContain(' value=')
})
