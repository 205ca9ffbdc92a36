import { LANGUAGES, type Language } from './language.ts'

/** A text for people, given in one or more languages. */
export type Texts = Partial<Record<Language, string>>

/**
 * The text for a reader: the language asked for, easy Finnish falls back to Finnish, then the first one given.
 * `lang` tells which it is, so that a page can mark it.
 */
export function textFor(texts: Texts, language: Language): { text: string; lang: Language } {
  const order: Language[] = language === 'selko' ? ['selko', 'fi', ...LANGUAGES] : [language, ...LANGUAGES]
  const lang = order.find((one) => texts[one]?.trim())
  return lang ? { text: texts[lang] as string, lang } : { text: '', lang: language }
}
