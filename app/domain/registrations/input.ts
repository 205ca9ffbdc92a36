import { z } from 'zod'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'
import { holdsIdentityNumber } from './identity-number.ts'

/** Counts arrive as digits only: `1e9`, `0x10`, `1.5` and `٣` are not numbers of seats. */
const Digits = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'seats-invalid')
    .transform(Number),
])
export const SeatCount = Digits.pipe(z.number('seats-invalid').int('seats-invalid').min(1, 'seats-invalid').max(99, 'seats-invalid'))

const free = (most: number, code: string) =>
  z
    .string()
    .trim()
    .max(most, code)
    .refine((text) => !holdsIdentityNumber(text), 'identity-number')
const emptyAsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyAsAbsent, schema.optional())

/** Names of a party: one a line, or a list. */
export const PartyNames = z
  .union([z.string().transform((text) => text.split('\n')), z.array(z.string())])
  .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
  .pipe(z.array(free(200, 'name-too-long')).max(98, 'names-too-many'))

const person = {
  name: z
    .string('name-missing')
    .trim()
    .min(1, 'name-missing')
    .max(200, 'name-too-long')
    .refine((text) => !holdsIdentityNumber(text), 'identity-number'),
  mode: optional(z.enum(['on_site', 'remote'], 'mode-missing')),
  phone: optional(free(40, 'phone-invalid')),
  organisation: optional(z.string().max(100)),
  organisationName: optional(free(200, 'text-too-long')),
  municipality: optional(MunicipalityCode),
  seats: z.preprocess((value) => emptyAsAbsent(value) ?? 1, SeatCount),
  names: optional(PartyNames),
  language: optional(z.enum(LANGUAGES)),
}

/** The public form: an address is needed, so that the links reach the one who registers. */
export const RegistrationForm = z.object({
  ...person,
  email: EmailAddress,
  form: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/, 'form-expired')
    .optional(),
})
export type RegistrationForm = z.output<typeof RegistrationForm>

/** What staff and the API may say: somebody registered by a counsellor need not have an address. */
export const RegistrationByStaff = z.object({ ...person, email: optional(EmailAddress), onBehalf: z.boolean().optional() })
export type RegistrationByStaff = z.output<typeof RegistrationByStaff>

/** What the registrant may change afterwards. */
export const RegistrationChange = z.object({
  name: person.name,
  seats: person.seats,
  names: person.names,
  mode: person.mode,
  organisation: person.organisation,
  organisationName: person.organisationName,
})
export type RegistrationChange = z.output<typeof RegistrationChange>
