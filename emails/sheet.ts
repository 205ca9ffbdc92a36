import { htmlLang, type Translator } from '#app/i18n/translator.ts'
import { type Block, type Line, toHtml, toText } from './layout.ts'
import type { Letter } from './letter.ts'

type Content = { subject: string; heading: readonly string[]; preview?: string; blocks: readonly Block[]; foot: readonly Line[] }

/** A letter from its parts. Without a preview of its own a mail program shows the heading. */
export function letterOf({ preview, ...content }: Content, t: Translator): Letter {
  const sheet = { ...content, preview: preview ?? content.heading.join(' '), lang: htmlLang(t.language) }
  return { subject: content.subject, html: toHtml(sheet), text: toText(sheet) }
}
