import { z } from 'zod'

/** One device serves a hall at most; above this a number is a mistake and is asked again. */
export const MOST_LISTENERS = 500

export const Listeners = z.coerce
  .number('listeners-invalid')
  .int('listeners-invalid')
  .min(1, 'listeners-invalid')
  .max(MOST_LISTENERS, 'listeners-too-many')

/** Names one per line; empty lines and surrounding blanks do not count. */
export const NameLines = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .refine((names) => names.length <= MOST_LISTENERS, 'names-too-many')
  .refine((names) => names.every((name) => name.length <= 200), 'name-too-long')

const FormToken = z.string().max(64, 'form-invalid').optional()

/** The join form: how many listen on this device. `listeners` may be left out only by a person who joins with another device. */
export const JoinInput = z.object({
  listeners: z.preprocess((value) => (value === '' ? undefined : value), Listeners.optional()),
  names: NameLines,
  form: FormToken,
  person: z.enum(['same', 'other']).optional().catch(undefined),
  name: z.string().trim().max(200, 'name-too-long').default(''),
})
export type JoinInput = z.output<typeof JoinInput>
