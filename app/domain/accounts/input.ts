import { z } from 'zod'
import { Name, NetworkInput, OrganisationInput, OrganisationName } from '#app/domain/organisations/input.ts'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import type { Flag } from '#db/tables/shared.ts'

export const ROLES = ['coordinator', 'organiser', 'secretary', 'viewer'] as const

const Role = z.enum(ROLES, 'role-unknown')
const Language = z.enum(LANGUAGES, 'language-unknown')
const OrganisationChoice = z.string('organisation-missing').min(1, 'organisation-missing')

export const NewUser = z.object({
  name: Name,
  email: EmailAddress,
  role: Role,
  organisation: OrganisationChoice,
  language: Language.default('fi'),
})
export type NewUser = z.output<typeof NewUser>

/** What a coordinator writes of a person who has an account. */
export const UserDetails = z.object({ name: Name, role: Role, organisation: OrganisationChoice, language: Language })
/** What may change of an account; what is left out stays. */
export type UserChange = Partial<z.output<typeof UserDetails>> & { active?: Flag }

/** What a person may change of themselves. */
export const OwnProfile = z.object({ name: Name, language: Language })

export const TokenName = z.object({ name: Name })

/** Organisations one a line; what is wrong with any of them is said of the whole field. */
const organisationPerLine = z
  .string()
  .default('')
  .transform((lines, context) => {
    const parsed = z
      .array(OrganisationInput)
      .max(200, 'text-too-long')
      .safeParse(lines.split('\n').flatMap((line) => readOrganisationLine(line) ?? []))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'other' })
    return z.NEVER
  })

/** `Rovala-opisto; rovala.example.fi`: a name, and after a semicolon its e-mail domains. */
function readOrganisationLine(line: string): z.input<typeof OrganisationInput>[] | undefined {
  const [name = '', ...domains] = line.split(';')
  return name.trim() === '' ? undefined : [{ name: name.trim(), domains: domains.join(' ') }]
}

/** The set-up form: the network, the coordinating organisation, the others, and the first coordinator. */
export const SetupInput = z.intersection(
  NetworkInput,
  z.object({
    organisationName: OrganisationName,
    organisationSector: OrganisationInput.shape.sector,
    organisationMunicipality: OrganisationInput.shape.municipality,
    organisationDomains: OrganisationInput.shape.domains,
    others: organisationPerLine,
    coordinatorName: Name,
    coordinatorEmail: EmailAddress,
    language: Language.default('fi'),
  }),
)
export type SetupInput = z.output<typeof SetupInput>

export const SignInInput = z.object({ email: EmailAddress, next: z.string().optional() })
