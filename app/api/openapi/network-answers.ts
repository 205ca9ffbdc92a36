import { z } from 'zod'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { count, id, instant, text } from './fields.ts'

export const Organisation = z.strictObject({ id, name: z.string(), sector: text, municipality: text, domains: z.array(z.string()) })

export const Group = z.strictObject({
  id,
  slug: z.string(),
  url: z.url(),
  name: z.string(),
  organisation: id,
  yearlyTarget: count,
  members: z.number().int(),
  createdAt: instant,
})

export const Member = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  organisation: text,
  organisationName: text,
  role: text,
  deputy: z.strictObject({ name: text, email: text }).nullable(),
  language: z.enum(LANGUAGES),
  createdAt: instant,
})

export const AuditRow = z.strictObject({
  id,
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.strictObject({ type: z.string(), id }),
  organisation: text,
  details: z.record(z.string(), z.unknown()),
})

export const Me = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(['coordinator', 'organiser', 'secretary', 'viewer']),
  organisation: id,
  language: z.string(),
  groups: z.array(id),
})
