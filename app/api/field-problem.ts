import type { z } from 'zod'
import type { Values } from '#app/i18n/translator.ts'
import type { FieldProblem } from './problem.ts'
import { sentenceOf } from './sentences.ts'

export type Wrong = { field: string; code: string; values?: Values | undefined }

/** A code as the API writes it. */
export const apiCode = (code: string) => code.replaceAll('-', '_')
const isCode = (text: string) => /^[a-z0-9_-]+$/.test(text)

/** What a schema refuses (of a value that the issue reports), with a stable code: the schema's own, or the one of what is wrong with the value's shape. */
export function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.join('.')
  if (isCode(issue.message) && !isOtherChoice(issue)) return withSentence({ field, code: issue.message })
  const [code, message] = shapeProblem(issue)
  return { field, code, message }
}

export function withSentence({ field, code, values }: Wrong): FieldProblem {
  return { field, code: apiCode(code), message: sentenceOf(code, values) }
}

/** What is given and not among what may be chosen is not missing, whatever a form would say of it. */
function isOtherChoice({ code, message, input }: z.core.$ZodIssue): boolean {
  return code === 'invalid_value' && message.endsWith('-missing') && typeof input === 'string' && input !== ''
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function shapeProblem(issue: z.core.$ZodIssue): [code: string, message: string] {
  if (issue.code === 'invalid_type') {
    const meant = TYPES[issue.expected] ?? issue.expected
    return issue.message.endsWith('received undefined')
      ? ['missing', `This is missing: it must be ${meant}.`]
      : ['wrong_type', `This must be ${meant}.`]
  }
  if (issue.code === 'invalid_value') return ['not_allowed', `This must be one of: ${issue.values.join(', ')}.`]
  if (issue.code === 'too_big') return ['too_large', `This must be ${issue.maximum} at most.`]
  if (issue.code === 'too_small') return ['too_small', `This must be ${issue.minimum} at least.`]
  if (issue.code === 'unrecognized_keys') return ['unknown_field', `This is not known: ${issue.keys.join(', ')}.`]
  if (issue.code === 'invalid_format') return ['wrong_format', 'This is not written as it must be.']
  return ['invalid', 'This is not right.']
}
