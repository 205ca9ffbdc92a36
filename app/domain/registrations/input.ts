import { z } from 'zod'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'
import { holdsIdentityNumber } from './identity-number.ts'
import { peopleNamed } from './party.ts'

/** Counts arrive as digits only: `1e9`, `0x10`, `1.5` and `٣` are not numbers of seats. Nothing said is one. */
const digits = (value: unknown) => (typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value)
const SeatCount = z.preprocess(
  (value) => digits(emptyAsAbsent(value) ?? 1),
  z.number('seats-invalid').int('seats-invalid').min(1, 'seats-invalid').max(99, 'seats-invalid'),
)

const free = (most: number, code: string) =>
  z
    .string()
    .trim()
    .max(most, code)
    .refine((text) => !holdsIdentityNumber(text), 'identity-number')
const emptyAsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyAsAbsent, schema.optional())

/** Names of the others of a party: one a line, or a list. */
const PartyNames = z
  .union([z.string().transform((text) => text.split('\n')), z.array(z.string())])
  .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
  .refine((names) => names.length <= 98, 'names-too-many')
  .refine((names) => names.every((name) => name.length <= 200), 'name-too-long')
  .refine((names) => !names.some(holdsIdentityNumber), 'identity-number')

const nameOf = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(200, 'name-too-long')
    .refine((text) => !holdsIdentityNumber(text), 'identity-number')

const others = {
  mode: optional(z.enum(['on_site', 'remote'], 'mode-missing')),
  phone: optional(free(40, 'phone-invalid')),
  organisation: optional(z.string().max(100)),
  organisationName: optional(free(200, 'text-too-long')),
  municipality: optional(MunicipalityCode),
  seats: SeatCount,
  names: optional(PartyNames),
  language: optional(z.enum(LANGUAGES)),
}

type Party = { name: string; seats: number; names?: string[] | undefined }

/** Somebody who names more people than they take seats for is asked which is right, whatever else is wrong with the form. */
const askAboutParty = ({ name, seats, names }: Party, context: z.RefinementCtx) => {
  const people = peopleNamed(String(name), Array.isArray(names) ? names : [])
  const isAsked = Number.isInteger(seats) && seats > 0 && people > seats
  if (isAsked) context.addIssue({ code: 'custom', path: ['seats'], message: 'seats-below-names', params: { people, seats } })
}

/** The public form: an address is needed, so that the links reach the one who registers. */
export const RegistrationForm = z
  .object({
    name: nameOf('own-name-missing'),
    email: EmailAddress,
    ...others,
    form: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,64}$/, 'form-expired')
      .optional(),
  })
  .superRefine(askAboutParty, { when: () => true })
export type RegistrationForm = z.output<typeof RegistrationForm>

/**
 * What staff and the API may say: somebody registered by a counsellor need not have an address. Staff register whole groups, in the name of a
 * class or of somebody who stays at home: only more names than seats are one too many.
 */
export const RegistrationByStaff = z
  .object({ name: nameOf('name-missing'), ...others, email: optional(EmailAddress), onBehalf: z.boolean().optional() })
  .refine(({ seats, names = [] }) => seats < 1 || names.length <= seats, { path: ['seats'], error: 'more-names-than-seats' })
export type RegistrationByStaff = z.output<typeof RegistrationByStaff>

/** What the registrant may change afterwards. */
export const RegistrationChange = z
  .object({
    name: nameOf('own-name-missing'),
    mode: others.mode,
    organisation: others.organisation,
    organisationName: others.organisationName,
    seats: others.seats,
    names: others.names,
  })
  .superRefine(askAboutParty, { when: () => true })
export type RegistrationChange = z.output<typeof RegistrationChange>
