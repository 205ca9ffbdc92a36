import { z } from 'zod'
import { LANGUAGES, type Language } from './language.ts'
import { asLine } from './line.ts'
import type { Texts } from './texts.ts'

const given = (missing: string) => z.union([z.string(), z.partialRecord(z.enum(LANGUAGES), z.string())], missing)

/** A text as given from outside: a string (Finnish), or an object by language. Kept as an object, at least one language filled. */
export const TextsInput = texts(5000, (text) => text.trim(), 'text-missing')

/** The same on one line, as a title or a question is. */
export const LinesInput = (missing: string) => texts(200, asLine, missing)

/** The same where nothing may be said: null then, as for an empty text. */
export const TextsOrNone = (most: number) =>
  given('text-missing')
    .nullish()
    .transform((said) => filled(typeof said === 'string' ? { fi: said } : (said ?? {}), (text) => text.trim()))
    .refine((said) => Object.values(said).every((text) => text.length <= most), 'text-too-long')
    .transform((said) => (Object.keys(said).length > 0 ? said : null))

function texts(most: number, tidy: (text: string) => string, missing: string) {
  return given(missing)
    .transform((said) => filled(typeof said === 'string' ? { fi: said } : said, tidy))
    .refine((said) => Object.keys(said).length > 0, missing)
    .refine((said) => Object.values(said).every((text) => text.length <= most), 'text-too-long')
}

function filled(said: Partial<Record<Language, string>>, tidy: (text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(said)
      .map(([language, text]) => [language, tidy(text)])
      .filter(([, text]) => text !== ''),
  )
}
