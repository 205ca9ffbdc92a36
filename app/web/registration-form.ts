import type { EventQuestion } from '#app/domain/events/event.ts'
import { RegistrationForm } from '#app/domain/registrations/input.ts'
import type { PublicForm } from '#app/domain/registrations/register.ts'
import { likelyDomain } from '#app/domain/shared/email-address.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { type FormErrors, fieldsOf, parseForm } from './form.ts'

export type ReadForm =
  | { ok: true; form: PublicForm }
  | { ok: false; fields: Record<string, string>; errors: FormErrors; suggestion: string | null }

/**
 * The public registration form as the use case takes it. An address whose domain looks like a slip of the finger is asked about once: the
 * page that asks carries the address in `emailChecked`, and sending it unchanged is the answer.
 */
export function readRegistrationForm(data: FormData, questions: readonly EventQuestion[], pageLanguage: Language): ReadForm {
  const fields = fieldsOf(data)
  const parsed = parseForm(RegistrationForm, data)
  if (!parsed.ok) return { ok: false, fields, errors: parsed.errors, suggestion: null }
  const { form, language, ...person } = parsed.value
  const likely = fields.emailChecked === person.email ? undefined : likelyDomain(person.email)
  if (likely) {
    const suggestion = `${person.email.slice(0, person.email.lastIndexOf('@'))}@${likely}`
    return { ok: false, fields: { ...fields, emailChecked: person.email }, errors: { email: 'email-typo' }, suggestion }
  }
  const answers = Object.fromEntries(
    questions.flatMap(({ id }) => (fields[`answer.${id}`] ? [[id, (fields[`answer.${id}`] as string).slice(0, 2000)]] : [])),
  )
  return { ok: true, form: { ...person, form, language: language ?? pageLanguage, answers } }
}
