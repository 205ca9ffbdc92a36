import type { z } from 'zod'
import { cleanText } from '#app/web/form.ts'
import { fieldProblem, type Wrong, withSentence } from './field-problem.ts'
import { type FieldProblem, problem } from './problem.ts'

const DEEPEST = 20

/** A JSON body by its schema; stops with a 400 problem when it is no JSON, with 422 when a field is wrong. An empty body is `{}`. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: Buffer): z.output<Schema> {
  return parseValue(schema, readJson(body))
}

/** The same for a body that is one thing or a list of them; the answer is a list. Errors in a list name their item: `2.name`. */
export function parseOneOrMore<Schema extends z.ZodType>(
  one: Schema,
  more: z.ZodType<z.output<Schema>[]>,
  body: Buffer,
): z.output<Schema>[] {
  const value = readJson(body)
  return Array.isArray(value) ? parseValue(more, value) : [parseValue(one, value)]
}

/** A change of what is there: what the body does not name stays as it is, null empties. The whole is then checked by its schema. */
export function parseChange<Schema extends z.ZodType>(schema: Schema, current: object, body: Buffer): z.output<Schema> {
  const change = readJson(body)
  return parseValue(schema, typeof change === 'object' ? { ...current, ...change } : change)
}

function parseValue<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw problemOf(parsed.error.issues.map(fieldProblem))
}

/** The 422 problem for wrong fields, each with a code and an English sentence. */
export const invalid = (errors: readonly Wrong[]): Response => problemOf(errors.map(withSentence))

/** What is wrong with a field twice over is told once. */
function problemOf(errors: readonly FieldProblem[]): Response {
  const once = errors.filter(({ field, code }, index) => errors.findIndex((one) => one.field === field && one.code === code) === index)
  return problem(422, 'invalid', 'Some fields are not right.', { errors: once })
}

/** Stops with a 422 problem when a change names a field that it cannot change, with another value than it has. */
export function requireUnchanged(fixed: Record<string, unknown>, body: Buffer): void {
  const given = readJson(body)
  if (typeof given !== 'object' || given === null) return
  const named = Object.entries(fixed).filter(([field, value]) => Object.hasOwn(given, field) && given[field as never] !== value)
  if (named.length > 0) throw invalid(named.map(([field]) => ({ field, code: 'not-changeable' })))
}

function readJson(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return clean(value, 0)
  } catch (error) {
    if (error instanceof Response) throw error
    throw problem(400, 'invalid_json', 'The body is not JSON in UTF-8.')
  }
}

/** Texts as from a form (no control characters, NFC); nothing nested beyond reason; no key that could reach a prototype. */
function clean(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw problem(400, 'invalid_json', 'The body is nested too deeply.')
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__' && name !== 'constructor' && name !== 'prototype')
  return Object.fromEntries(entries.map(([name, one]) => [name, clean(one, depth + 1)]))
}
