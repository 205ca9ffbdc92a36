import { htmlLang, type Translator } from '#app/i18n/translator.ts'
import { type Sheet, toHtml, toText } from './layout.ts'
import type { Letter } from './letter.ts'

/** A letter from its parts. */
export function letterOf(content: Omit<Sheet, 'lang'>, t: Translator): Letter {
  const sheet = { ...content, lang: htmlLang(t.language) }
  return { subject: content.subject, html: toHtml(sheet), text: toText(sheet) }
}
