import type { MessageKey } from '#app/i18n/messages/index.ts'
import { isMessageKey, type Translator, type Values } from '#app/i18n/translator.ts'
import type { FormErrors } from './form.ts'

/** The sentence of a refusal's short code, in the reader's language. */
export function errorSentence(t: Translator, code: string, values: Values = {}): string {
  const key = `error.${code}`
  return t(isMessageKey(key) ? (key as MessageKey) : 'error.other', values)
}

/** What a refusal's sentence names: how many, which. */
export const valuesOf = (refusal: object): Values => ('values' in refusal ? (refusal.values as Values) : {})

/** A form's errors as sentences, by field. */
export function errorSentences(t: Translator, errors: FormErrors, values: Values = {}): FormErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, errorSentence(t, code, values)]))
}
