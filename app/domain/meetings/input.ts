import { z } from 'zod'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { MARKS } from './presence.ts'

const emptyIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

/** A secretary's mark for one invited member; a deputy is named. */
export const MarkInput = z
  .object({
    invitation: z.string('invitation-missing').min(1, 'invitation-missing'),
    mark: z.enum(MARKS, 'mark-missing'),
    deputyName: z.preprocess(emptyIsNull, z.string().trim().max(200, 'text-too-long').nullable().default(null)),
    deputyEmail: z.preprocess(emptyIsNull, EmailAddress.nullable().default(null)),
  })
  .superRefine((given, context) => {
    if (given.mark === 'deputy' && given.deputyName === null) {
      context.addIssue({ code: 'custom', path: ['deputyName'], message: 'deputy-missing' })
    }
  })
export type MarkInput = z.output<typeof MarkInput>
