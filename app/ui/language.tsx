import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/domain/shared/language.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import { htmlLang, type Translator, translator } from '#app/i18n/translator.ts'

const LanguageContext = createContext<Language>('fi')

/** Sets the language of everything inside. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/** The translator of the page's language; `t.language` tells which it is. */
export function useTranslator(): Translator {
  return translator(useContext(LanguageContext))
}

/** A text written by the organiser, marked with its own language when the page's is missing. */
export function TextOf({ texts }: { texts: Texts }) {
  const { language } = useTranslator()
  const { text, lang } = textFor(texts, language)
  return lang === language ? text : <span lang={htmlLang(lang)}>{text}</span>
}
