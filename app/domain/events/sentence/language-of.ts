import type { Language } from '#app/domain/shared/language.ts'
import { findAll, word } from './scan.ts'
import type { WordLanguage } from './words.ts'

const SIGNS: Record<WordLanguage, RegExp> = {
  fi: word('klo|kello|vk|vko|viikko|viikolla|ja|sekä|on|että|huomenna|ylihuomenna|tänään|tai|aiheesta|ensi'),
  sv: word('kl|klockan|och|om|för|med|den|vecka|på|av|att|idag|imorgon|nästa|till'),
  en: word('the|and|of|for|with|week|today|tomorrow|next|at|from|how|about|am|pm'),
}
const SAID: Record<WordLanguage, RegExp> = {
  fi: word('suomeksi|på finska|in finnish'),
  sv: word('ruotsiksi|på svenska|in swedish'),
  en: word('englanniksi|på engelska|in english'),
}
const EASY = word('selkokielellä|selkosuomeksi|selkosuomi|helpolla suomella')

/** English has no such letter, but the name of a Finnish event may stand among English words: "Webinar Hakukevät April 15". */
const NOT_ENGLISH = /[åäö]/iu

/**
 * The language of the event: as said ("på svenska"), or the one whose words the sentence is made of; undefined when it is a draw, or
 * when the title cannot be of that language. `votes` are the languages of the weekdays, months and kinds already found.
 */
export function languageOf(text: string, votes: readonly WordLanguage[], title = ''): Language | undefined {
  if (findAll(text, EASY).length > 0) return 'selko'
  const languages: WordLanguage[] = ['fi', 'sv', 'en']
  const said = languages.find((language) => findAll(text, SAID[language]).length > 0)
  if (said) return said
  const count = (language: WordLanguage) => votes.filter((vote) => vote === language).length * 2 + findAll(text, SIGNS[language]).length
  const [first, second] = languages.map((language) => ({ language, count: count(language) })).sort((one, other) => other.count - one.count)
  if (!first || !second || first.count === second.count) return undefined
  return first.language === 'en' && NOT_ENGLISH.test(title) ? undefined : first.language
}
