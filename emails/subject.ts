import { formatShort } from '#app/i18n/dates.ts'
import type { MessageKey } from '#app/i18n/messages/index.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { LetterEvent } from './letter.ts'
import { shortened, tidyLine } from './words.ts'

/** What lists of letters show whole, on a phone too. */
export const MOST_SUBJECT = 60

/** A subject that begins with the date; the title gives way where it grows longer than 60 characters. */
export function subjectOf(key: MessageKey, event: Pick<LetterEvent, 'title' | 'startsAt'>, t: Translator): string {
  const when = formatShort(event.startsAt, t.language).replaceAll('\u00a0', ' ')
  const title = tidyLine(event.title)
  const rest = [...t(key, { when, title: '' })].length
  return shortened(t(key, { when, title: shortened(title, Math.max(1, MOST_SUBJECT - rest)) }), MOST_SUBJECT)
}
