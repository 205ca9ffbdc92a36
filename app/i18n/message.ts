import type { Language } from '#app/domain/shared/language.ts'

/** One message: its four texts side by side (ICU MessageFormat). */
export type Message = Record<Language, string>

/** Declares a catalogue file; keys are `capability.subject.what`. */
export function messages<const Catalogue extends Record<string, Message>>(catalogue: Catalogue): Catalogue {
  return catalogue
}
