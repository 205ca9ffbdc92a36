import { LANGUAGES, type Language } from '#app/domain/shared/language.ts'
import { htmlLang } from '#app/i18n/translator.ts'
import { useTranslator } from '../language.tsx'

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { fi: 'Suomi', selko: 'Helppo suomi', sv: 'Svenska', en: 'English' }

/** The address of the same page in another language: everything else in the query stays. */
export function inLanguage(address: { pathname: string; search: string }, language: Language): string {
  const query = new URLSearchParams(address.search)
  query.set('lang', language)
  return `${address.pathname}?${query}`
}

/** Links to this page in the four languages. */
export function LanguageSwitch({ address }: { address: { pathname: string; search: string } }) {
  const t = useTranslator()
  return (
    <nav className="language-switch" aria-label={t('frame.language')}>
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={inLanguage(address, language)}
          lang={htmlLang(language)}
          hrefLang={htmlLang(language)}
          aria-current={language === t.language ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[language]}
        </a>
      ))}
    </nav>
  )
}
