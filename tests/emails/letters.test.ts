import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { letters } from '#app/i18n/messages/letters.ts'
import { lettersEvent } from '#app/i18n/messages/letters-event.ts'
import { translator } from '#app/i18n/translator.ts'
import { confirmation } from '#emails/confirmation.ts'
import { eventCancelled } from '#emails/event-cancelled.ts'
import type { Letter } from '#emails/letter.ts'
import { note } from '#emails/note.ts'
import { CHANGES, LETTERS, meeting, registrant } from './letters.ts'

const EVERY = Object.entries({ ...LETTERS, ...CHANGES }).flatMap(([kind, write]) =>
  LANGUAGES.map((language) => ({ kind, language, letter: write(translator(language)) })),
)

/** Addresses that a letter's HTML leads to. */
const hrefs = ({ html }: Letter) => [...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1] ?? '')
/** What a mail program that makes links of its own would find in a text: schemes, domains, addresses. */
const linkable = (text: string) =>
  text.match(/\b[a-z][a-z0-9+.-]*:\/\/\S+|\S+@[\p{L}\p{N}]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu) ?? []
const shown = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<a [^>]*>.*?<\/a>/g, '')
    .replace(/<[^>]+>/g, ' ')

test('every letter has at most 120 words, addresses not counted', () => {
  for (const { kind, language, letter } of EVERY) {
    const words = letter.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.startsWith('https://'))
    expect(words.length, `${kind} ${language}`).toBeLessThanOrEqual(120)
  }
})

test('every subject has at most 60 characters and begins with the date, but for signing in', () => {
  const begins = { fi: /^to 15\.4\. klo 9: /, selko: /^torstaina 15\.4\. kello 9: /, sv: /^to 15\.4 kl\. 9: /, en: /^Thu 15 Apr, 09:00: / }
  for (const { kind, language, letter } of EVERY) {
    expect([...letter.subject].length, `${kind} ${language}`).toBeLessThanOrEqual(60)
    if (kind !== 'sign-in') expect(letter.subject).toMatch(begins[language])
  }
})

test('a title of any length and kind leaves the subject whole', () => {
  const t = translator('fi')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const { subject } = confirmation(registrant(t, { event: { ...meeting(t), title }, calendar: undefined }), t)
      expect([...subject].length).toBeLessThanOrEqual(60)
      expect(subject).toMatch(/^to 15\.4\. klo 9: .*– olet mukana$/u)
      expect(subject).not.toMatch(/\p{Cc}/u)
    }),
  )
})

test('every letter says whom to ask and how data is kept; the text has the addresses of the HTML', () => {
  for (const { kind, language, letter } of EVERY) {
    expect(letter.text, `${kind} ${language}`).toContain('Sari Ylitalo')
    expect(hrefs(letter)).toContain('https://events.example.org/privacy')
    for (const href of hrefs(letter).filter((one) => one.startsWith('https'))) expect(letter.text).toContain(href)
  }
})

test('no line of the HTML parts a time from its sign or its end, nor a day from its month; the text and the subject have plain spaces', () => {
  for (const { kind, language, letter } of EVERY) {
    expect(letter.html.slice(letter.html.indexOf('<body>')), `${kind} ${language}`).not.toMatch(
      /\b(klo|kello|kl\.) \d|\d–\d|\d\.? (huhtikuuta|april|April)\b/,
    )
    expect(letter.subject + letter.text).not.toMatch(/\u00a0|\d–\u2060/)
  }
  const { html } = LETTERS.reminder(translator('sv'))
  expect(html).toContain('torsdag 15\u00a0april 2027 kl.\u00a09.00–\u206011.00')
  expect(html).toContain('Evenemanget börjar i morgon kl.\u00a09.00.')
})

test('only a reminder offers to stop reminders', () => {
  for (const { kind, letter } of EVERY) expect(hrefs(letter).some((href) => href.includes('/u/'))).toBe(kind === 'reminder')
})

test('a letter is one block without table, script, picture or style attribute, in the language it says', () => {
  const lang = { fi: 'fi', selko: 'fi-simple', sv: 'sv', en: 'en' }
  for (const { language, letter } of EVERY) {
    expect(letter.html).not.toMatch(/<(table|script|img|iframe|link)|style=|javascript:/)
    expect(letter.html).toContain(`<html lang="${lang[language]}">`)
    expect(letter.html).toContain('@media (prefers-color-scheme: dark)')
  }
})

const HOSTILE = [
  'https://evil.example/voita',
  'www.evil.example',
  'evil.example',
  'a@evil.example',
  '[Vahvista](https://evil.example)',
  '<a href="https://evil.example">x</a>',
  '"><img src=x onerror=__xss(1)>',
  '<script>__xss(1)</script>',
  '{{constructor.constructor("x")()}} {name} #{7*7} <%= 7*7 %> %s%n',
  'evil。example ja evil．example',
  '\u202eelpmaxe.live\u0000 \u200bevil.example',
]

test('what other people wrote is neither markup nor a link, in HTML and in text', () => {
  for (const language of LANGUAGES) {
    const t = translator(language)
    for (const words of HOSTILE) {
      const event = { ...meeting(t), title: words, venueName: words, venueAddress: words, meetingPoint: words }
      const contact = { name: words, organisation: words, email: null, phone: null }
      const props = registrant(t, { event: { ...event, contact }, calendar: undefined })
      const person = { name: words, mode: 'on_site', seats: 1 } as const
      for (const letter of [confirmation({ ...props, person }, t), eventCancelled({ ...props, person, reason: words }, t)]) {
        expect(hrefs(letter).filter((href) => !href.startsWith('https://events.example.org/'))).toEqual([])
        expect(letter.html).not.toMatch(/<(script|img)/)
        expect(linkable(shown(letter.html)), words).toEqual([])
        const own = letter.text.replace(/https:\/\/events\.example\.org\/\S+/g, '')
        expect(linkable(own), words).toEqual([])
        expect(own).not.toMatch(/[\u202e\u200b\0]/)
      }
    }
  }
})

test('the check of links would see one', () => {
  for (const words of ['https://evil.example/voita', 'www.evil.example', 'evil.example', 'a@evil.example'])
    expect(linkable(words)).not.toEqual([])
})

test('a name greets only if it looks like one', () => {
  const t = translator('fi')
  const heading = (name: string) => confirmation(registrant(t, { person: { name, mode: 'remote', seats: 1 } }), t).text.split('\n')[0]
  expect(heading('Åke-Märtä Öhrn')).toBe('Olet mukana, Åke-Märtä.')
  expect(heading("O'Brien")).toBe("Olet mukana, O'Brien.")
  expect(heading('evil.example voitit')).toBe('Olet mukana.')
  expect(heading('🎉')).toBe('Olet mukana.')
})

test('the organiser’s own web addresses are links in a note, nothing else is', () => {
  const t = translator('fi')
  const body = 'Katso https://events.example.org/a?b=1&c=2, ja <b>tämä</b>.\n\njavascript:alert(1) data:text/html,x'
  const letter = note({ ...registrant(t, { calendar: undefined }), note: { subject: 'Ohje', body } }, t)
  expect(letter.html).toContain('<a href="https://events.example.org/a?b=1&#38;c=2">https://events.example.org/a?b=1&#38;c=2</a>, ja')
  expect(letter.html).toContain('&#60;b&#62;tämä')
  expect(hrefs(letter).some((href) => /^(javascript|data)/.test(href))).toBe(false)
})

const texts = Object.entries({ ...letters, ...lettersEvent })
/** A text as it reads: the first branch of each choice, values as one word. */
const read = (text: string) => text.replace(/\{named, select, yes \{(.*?)\} other \{.*?\}\}/g, '$1').replace(/\{\w+\}/g, 'X')

test('easy Finnish keeps to its rules: ten words a sentence, no abbreviations, dashes or percent', () => {
  for (const [key, { selko }] of texts) {
    for (const sentence of read(selko).split(/[.?!:] ?/))
      expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(10)
    expect(selko, key).not.toMatch(/\bklo\b|\besim\.|\bym\.|\bks\.|\bmm\.|\bpvm\b|\bpuh\.|–|%|!/)
  }
})

test('easy Finnish says of nothing that is off or over that it begins, nor where to come', () => {
  for (const kind of ['event-cancelled', 'registration-cancelled', 'how-many', 'attendance-wanted'] as const) {
    const { text } = LETTERS[kind](translator('selko'))
    expect(text, kind).toContain('Alku kello 9.')
    expect(text, kind).not.toMatch(/alkaa|loppuu|on netissä|Tule paikalle/)
  }
})

test('who waits asks for seats and is not told to have them', () => {
  expect(LETTERS.waiting(translator('selko')).text).toContain('Odotat 4 paikkaa.')
  for (const language of LANGUAGES) {
    const seats = translator(language)('letters.shared.seats', { seats: 4 })
    expect(LETTERS.waiting(translator(language)).text).not.toContain(seats)
    expect(LETTERS.confirmation(translator(language)).text).toContain(seats)
  }
})

test('standard Finnish has at most eighteen words a sentence', () => {
  for (const [key, { fi }] of texts) {
    for (const sentence of read(fi).split(/[.?!] /)) expect(sentence.split(/\s+/).length, key).toBeLessThanOrEqual(18)
  }
})
