import type { z } from 'zod'
import type { Values } from '#app/i18n/translator.ts'

/** Errors by field name; the values are short codes that the page turns into sentences. */
export type FormErrors = Record<string, string>

/**
 * Parses a submitted form. A field sent twice counts with its first value; a schema that wants a list reads it with `getAll`.
 * `values` are what the sentences about its errors name. Control characters other than line breaks and tabs are taken out, the rest is NFC.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData | URLSearchParams) {
  const parsed = schema.safeParse(fieldsOf(form))
  if (parsed.success) return { ok: true, value: parsed.data as z.output<Schema> } as const
  const errors: FormErrors = {}
  const values: Values = {}
  for (const issue of parsed.error.issues) {
    errors[issue.path.join('.')] ??= issue.message
    if (issue.code === 'custom') Object.assign(values, issue.params)
  }
  return { ok: false, errors, values } as const
}

/** What a form said, to fill it again: first value of each field, texts only. */
export function fieldsOf(form: FormData | URLSearchParams): Record<string, string> {
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && !(name in fields)) fields[name] = cleanText(value)
  }
  return fields
}

/** Text as typed, without characters nobody types: C0/C1 controls, lone surrogates, direction overrides. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g, '')
    .normalize('NFC')
}
