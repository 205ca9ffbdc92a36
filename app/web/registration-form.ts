import { data } from '@remix-run/node'
import type { EventRecord } from '#app/domain/events/event.ts'
import { RegistrationForm } from '#app/domain/registrations/input.ts'
import { missingAnswers } from '#app/domain/registrations/missing-answers.ts'
import type { PublicForm } from '#app/domain/registrations/register.ts'
import { EmailAddress, likelyDomain, normaliseEmail } from '#app/domain/shared/email-address.ts'
import type { Language } from '#app/domain/shared/language.ts'
import type { Translator, Values } from '#app/i18n/translator.ts'
import { errorSentence, errorSentences, valuesOf } from './error-sentences.ts'
import { type FormErrors, fieldsOf, parseForm } from './form.ts'

export type ReadForm =
  | { ok: true; form: PublicForm; fields: Record<string, string> }
  | { ok: false; fields: Record<string, string>; errors: FormErrors; values: Values }

/** The page's language, and the organisations whose mail domains are known beside the well-known ones. */
type Around = { language: Language; organisations: readonly { domains: readonly string[] }[] }

/**
 * The public registration form as the use case takes it; everything that is missing or wrong is told at once. An address whose domain looks
 * like a slip of the finger is asked about once: the page that asks carries the address in `emailChecked`, and sending it unchanged is the
 * answer. `fields` is what was typed, to fill the form again.
 */
export function readRegistrationForm(data: FormData, event: Pick<EventRecord, 'format' | 'questions'>, around: Around): ReadForm {
  const fields = fieldsOf(data)
  const parsed = parseForm(RegistrationForm, data)
  const answers = answersOf(event, fields)
  const missing = missingAnswers(event, { mode: fields.mode, answers })
  const suggestion = suggestedEmail(normaliseEmail(fields.email ?? ''), around)
  if (!parsed.ok || missing.length > 0) return { ok: false, fields, ...problemsOf(parsed, missing, suggestion) }
  const { form, language, ...person } = parsed.value
  if (suggestion && fields.emailChecked !== person.email) {
    return { ok: false, fields: { ...fields, emailChecked: person.email }, errors: { email: 'email-typo' }, values: { suggestion } }
  }
  return { ok: true, fields, form: { ...person, form, language: language ?? around.language, answers } }
}

/** The address that was probably meant, when its domain is a slip or two away from a known one. */
function suggestedEmail(email: string, { organisations }: Around): string | undefined {
  const likely = likelyDomain(
    email,
    organisations.flatMap(({ domains }) => domains),
  )
  const suggestion = `${email.slice(0, email.lastIndexOf('@'))}@${likely}`
  return likely && EmailAddress.safeParse(suggestion).success ? suggestion : undefined
}

/** The answers to the event's own questions, as far as there are any. */
function answersOf({ questions }: Pick<EventRecord, 'questions'>, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => (fields[`answer.${id}`] ? [[id, (fields[`answer.${id}`] as string).slice(0, 2000)]] : [])),
  )
}

type Parsed = ReturnType<typeof parseForm<typeof RegistrationForm>>

/** All that is wrong with a form, in the order of its fields: whose it is, what the event asks, the rest. */
function problemsOf(
  parsed: Parsed,
  missing: ReturnType<typeof missingAnswers>,
  suggestion: string | undefined,
): { errors: FormErrors; values: Values } {
  const { errors, values } = parsed.ok ? { errors: {}, values: {} } : parsed
  const { name, email: wrong, ...rest }: Partial<FormErrors> = errors
  const email = wrong === 'email-invalid' && suggestion ? 'email-nearly' : wrong
  const asked = Object.fromEntries(missing.map(({ field, reason }) => [field, reason]))
  const all = Object.entries({ name, email, ...asked, ...rest }).filter(([, code]) => code !== undefined)
  return { errors: Object.fromEntries(all) as FormErrors, values: { ...values, ...(suggestion && { suggestion }) } }
}

type Refusal = { reason: string; field?: string | undefined }
const NO_SEAT = ['full', 'no-room', 'mode-full']

/** The page's answer to a form that cannot be read: all that is wrong, each at its field. A form token that is none of ours is not kept. */
export function unreadForm(t: Translator, { fields, errors, values }: Extract<ReadForm, { ok: false }>) {
  const { form, ...kept } = fields
  return data({ fields: errors.form ? kept : fields, errors: errorSentences(t, errors, values), refused: null }, 422)
}

/** The page's answer to a refusal: its sentence at the field that can mend it, else above the form, with what was typed. */
export function refusedForm(t: Translator, fields: Record<string, string>, refusal: Refusal) {
  const { reason, field } = refusal
  const sentence = errorSentence(t, reason, valuesOf(refusal))
  if (field === undefined) return data({ fields, errors: {}, refused: sentence }, 409)
  return data({ fields, errors: { [field]: sentence }, refused: null }, NO_SEAT.includes(reason) ? 409 : 422)
}
