import { IN_ONE_PIECE } from '#app/i18n/dates.ts'

/** Control characters, marks that turn the direction of text, and invisible ones that split or hide words. */
const UNSEEN = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g
/** Unlike the zero-width non-joiner it may not stand in a domain name, so no reader of addresses takes it for part of one. */
const WORD_JOINER = '\u2060'

/** A text that other people wrote, as one line: well formed, without control and direction marks, spaces collapsed. */
export function tidyLine(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, ' ').replace(/\t/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim()
}

/** The same for a text of several lines: at most one empty line in a row. */
export function tidyLines(text: string): string {
  const lines = text.toWellFormed().replace(LINE_BREAK, '\n').split('\n').map(tidyLine)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Words of others that no mail program turns into a link: an invisible joiner stands after each dot before a letter, each `@`
 * and each scheme's colon. Reading, searching by eye and screen readers are not disturbed.
 */
export function unlinked(text: string): string {
  return tidyLine(text)
    .replace(/:(?=\/\/)/g, `:${WORD_JOINER}`)
    .replace(/([.．。｡])(?=\p{L})/gu, `$1${WORD_JOINER}`)
    .replace(/@(?=\S)/g, `@${WORD_JOINER}`)
}

/** A name to greet with: the first word if it looks like a name, otherwise none, so that no stranger writes our headings. */
export function greetingName(name: string): string | undefined {
  const [first = ''] = tidyLine(name).split(' ')
  return /^\p{L}[\p{L}\p{M}'’-]{0,29}$/u.test(first) ? first : undefined
}

/** At most `most` characters (code points), the last one an ellipsis when something was cut. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`
}

/** The same text for a page that breaks lines: its times, and days with their months, stay whole (`klo 9.00–11.00`, `15. huhtikuuta`). */
export function unbroken(text: string): string {
  return text.replace(IN_ONE_PIECE, (piece) => piece.replace(/\s/g, '\u00a0').replace('–', `–${WORD_JOINER}`))
}
