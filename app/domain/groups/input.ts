import { z } from 'zod'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'

const trimmed = (most: number) => z.string('name-missing').trim().max(most, 'text-too-long')
const emptyIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const optionalText = z.preprocess(emptyIsNull, trimmed(200).nullable().default(null))

/** A group as a form or the API gives it. `yearlyTarget` is meetings a year, null when the group has no rhythm of its own. */
export const GroupInput = z.object({
  name: trimmed(200).min(1, 'name-missing'),
  yearlyTarget: z.preprocess(
    emptyIsNull,
    z.coerce.number('number-invalid').int('number-invalid').min(1, 'number-invalid').max(52, 'number-invalid').nullable().default(null),
  ),
})
export type GroupInput = z.output<typeof GroupInput>

/** A member. The organisation is an id of the network's list, or a name when it is not there. */
export const MemberInput = z.object({
  name: trimmed(200).min(1, 'name-missing'),
  email: EmailAddress,
  organisationId: optionalText,
  organisationName: optionalText,
  role: optionalText,
  deputyName: optionalText,
  deputyEmail: z.preprocess(emptyIsNull, EmailAddress.nullable().default(null)),
  language: z.enum(LANGUAGES, 'language-unknown').default('fi'),
})
export type MemberInput = z.output<typeof MemberInput>
