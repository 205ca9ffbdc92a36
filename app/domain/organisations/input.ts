import { z } from 'zod'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'
import { ORGANISATION_ID } from './organisation-id.ts'
import { SECTORS } from './sectors.ts'

const DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** An optional field of a form: an empty one is none, and so is null. */
const none = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value), schema.optional())
    .optional()
const text = (most: number) => z.string().trim().max(most, 'text-too-long')

/** A name of something; `missing` is the code for an empty one. */
const name = (missing: string) => z.string(missing).trim().min(1, missing).max(200, 'text-too-long')
export const Name = name('name-missing')
export const OrganisationName = name('organisation-name-missing')

/** E-mail domains as people list them, separated by spaces, commas or lines; a leading `@` is dropped. */
export const Domains = z
  .union([z.array(z.string()), z.string().transform((list) => list.split(/[\s,;]+/))])
  .transform((list) => [...new Set(list.map((one) => one.trim().toLowerCase().replace(/^@/, '')).filter(Boolean))])
  .refine((list) => list.every((one) => DOMAIN.test(one)), 'domain-invalid')

export const OrganisationInput = z.object({
  name: OrganisationName,
  sector: none(z.enum(SECTORS, 'sector-unknown')),
  municipality: none(MunicipalityCode),
  domains: Domains.default([]),
})
export type OrganisationInput = z.output<typeof OrganisationInput>

export const OrganisationId = z.string('organisation-id-missing').regex(ORGANISATION_ID, 'organisation-id-invalid')

/** A new organisation; without an id one is made of the name. */
export const NewOrganisation = OrganisationInput.extend({ id: none(OrganisationId) })

const LocalDate = z.iso.date('date-invalid')

/** The network (project): its name, period, funder and whom to ask about personal data. */
export const NetworkInput = z
  .object({
    name: name('network-name-missing'),
    acronym: none(text(40)),
    periodStart: none(LocalDate),
    periodEnd: none(LocalDate),
    funderText: none(text(300)),
    contactName: none(text(200)),
    contactEmail: none(EmailAddress),
    contactPhone: none(text(40)),
  })
  .refine((network) => !network.periodStart || !network.periodEnd || network.periodStart <= network.periodEnd, {
    error: 'period-backwards',
    path: ['periodEnd'],
  })
export type NetworkInput = z.output<typeof NetworkInput>
