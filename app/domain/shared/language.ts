/** Languages of pages, letters and calendar texts. `selko` is easy Finnish, a language of its own. */
export const LANGUAGES = ['fi', 'selko', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value)
}
