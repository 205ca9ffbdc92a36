import type { Values } from '#app/i18n/translator.ts'
import { invalid } from './body.ts'
import { apiCode } from './field-problem.ts'
import { problem, problemNotFound } from './problem.ts'
import { sentenceOf } from './sentences.ts'

/** Refusals that are about one field of the body. */
const FIELD_OF: Record<string, string> = {
  'mode-missing': 'mode',
  'party-too-large': 'seats',
  'registration-unknown': 'decisions',
}

/** A refused change as a problem: what is not there is 404, a wrong field 422, what the state forbids 409. */
export function refused(reason: string, values?: Values): Response {
  if (reason === 'not-found') return problemNotFound()
  const field = FIELD_OF[reason]
  if (field !== undefined) return invalid([{ field, code: reason, values }])
  return problem(409, apiCode(reason), sentenceOf(reason))
}
