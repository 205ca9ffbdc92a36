import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#app/domain/shared/language.ts'
import { catalogue, type MessageKey } from './messages/index.ts'

export type Values = Record<string, string | number>
/** Turns a key into a text of one language. */
export type Translator = ((key: MessageKey, values?: Values) => string) & {
  language: Language
}

/** Which locale formats numbers and plurals, and which `lang` a page carries. */
const LOCALE: Record<Language, string> = {
  fi: 'fi-FI',
  selko: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
}
const HTML_LANG: Record<Language, string> = {
  fi: 'fi',
  selko: 'fi-simple',
  sv: 'sv',
  en: 'en',
}

export const localeOf = (language: Language) => LOCALE[language]
export const htmlLang = (language: Language) => HTML_LANG[language]

const compiled = new Map<string, IntlMessageFormat>()

function messageFor(language: Language, key: MessageKey): IntlMessageFormat {
  const cached = compiled.get(`${language} ${key}`)
  if (cached) return cached
  const built = new IntlMessageFormat(catalogue[key][language], LOCALE[language], undefined, { ignoreTag: true })
  compiled.set(`${language} ${key}`, built)
  return built
}

/** The translator of a language. An unknown key throws: it is a bug. Plain texts skip the formatter. */
export function translator(language: Language): Translator {
  const translate = (key: MessageKey, values?: Values) => {
    const text = catalogue[key][language]
    return values === undefined && !/[{']/.test(text) ? text : String(messageFor(language, key).format(values))
  }
  return Object.assign(translate, { language })
}

/** Whether a string (from a validation issue, say) is a key of the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key)
}
