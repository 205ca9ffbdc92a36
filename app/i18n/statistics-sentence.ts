import { LANGUAGES } from '#app/domain/shared/language.ts'
import type { Sentence } from '#app/domain/statistics/sentence.ts'
import { type Translator, translator } from './translator.ts'

/** The sentence of an event's figures in one language. */
export function statisticsSentence(t: Translator, { key, values }: Sentence): string {
  return t(key, values)
}

/** The same in all four, as the API tells it. */
export function sentenceInAllLanguages(sentence: Sentence): Record<(typeof LANGUAGES)[number], string> {
  const [fi, selko, sv, en] = LANGUAGES.map((language) => statisticsSentence(translator(language), sentence)) as [
    string,
    string,
    string,
    string,
  ]
  return { fi, selko, sv, en }
}
