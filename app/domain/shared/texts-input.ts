import { z } from 'zod'
import { LANGUAGES, type Language } from './language.ts'
import type { Texts } from './texts.ts'

const one = z.string().trim().max(5000, 'text-too-long')

/** A text as given from outside: a string (Finnish), or an object by language. Kept as an object, at least one language filled. */
export const TextsInput = z
  .union([one, z.partialRecord(z.enum(LANGUAGES), one)], 'text-missing')
  .transform((given): Texts => (typeof given === 'string' ? { fi: given } : filled(given)))
  .refine((texts) => Object.values(texts).some((text) => text !== ''), 'text-missing')

function filled(given: Partial<Record<Language, string>>): Texts {
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''))
}
