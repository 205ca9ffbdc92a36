import { z } from 'zod'

/** One device serves a hall at most; above this a number is a mistake and is asked again. */
export const MOST_LISTENERS = 500

/** A whole number as a person types it into a form: digits. Nothing typed is no number, and never zero. */
const Digits = (code: string) => z.string(code).trim().regex(/^\d+$/, code).transform(Number)

export const Listeners = Digits('listeners-invalid').pipe(z.number().min(1, 'listeners-invalid').max(MOST_LISTENERS, 'listeners-too-many'))

/** People counted by eye. */
const Counted = Digits('number-invalid').pipe(z.number().max(100_000, 'number-invalid'))

/** Names one per line; empty lines and surrounding blanks do not count. */
export const NameLines = z
  .string()
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .refine((names) => names.length <= MOST_LISTENERS, 'listener-names-too-many')
  .refine((names) => names.every((name) => name.length <= 200), 'name-too-long')

const FormToken = z.string().max(64, 'form-invalid').optional()

/** The join form: how many listen on this device. `listeners` may be left out only by a person who joins with another device. */
export const JoinInput = z.object({
  listeners: z.preprocess((value) => (value === '' ? undefined : value), Listeners.optional()),
  /** Left out where the form does not ask for names. */
  names: NameLines.optional(),
  form: FormToken,
  person: z.enum(['same', 'other']).optional().catch(undefined),
  name: z.string().trim().max(200, 'name-too-long').default(''),
})
export type JoinInput = z.output<typeof JoinInput>

/** People on site or on line, by API or at the door; `count` is for the counter and for the seats of a party. */
export const AttendanceItem = z
  .object({
    registration: z.string().max(64).optional(),
    name: z.string().trim().max(200, 'name-too-long').optional(),
    mode: z.enum(['on_site', 'remote'], 'mode-missing'),
    method: z.enum(['tick', 'scan', 'walk_in', 'counter', 'bulk'], 'method-missing'),
    count: z.number().int('number-invalid').min(0, 'number-invalid').max(100_000, 'number-invalid').optional(),
    at: z.iso
      .datetime({ offset: true, error: 'time-invalid' })
      .transform((text) => new Date(text).toISOString())
      .optional(),
    nonce: z.string('nonce-missing').min(1, 'nonce-missing').max(200, 'nonce-invalid'),
  })
  .refine((item) => item.method !== 'counter' || item.count !== undefined, { path: ['count'], error: 'count-missing' })
  .refine((item) => item.method === 'counter' || item.method === 'walk_in' || item.registration !== undefined || (item.name ?? '') !== '', {
    path: ['registration'],
    error: 'registration-missing',
  })
  .refine((item) => item.method === 'counter' || item.count === undefined || item.count > 0, { path: ['count'], error: 'number-invalid' })
export type AttendanceItem = z.output<typeof AttendanceItem>

/** Many at once, all or none. */
export const AttendanceList = z.array(AttendanceItem).min(1, 'list-empty').max(1000, 'list-too-long')

const Id = z.string().min(1, 'registration-missing').max(64)
const Nonce = z.string().min(1, 'nonce-missing').max(200)

/** A form of the door list, by its intent. */
export const DoorInput = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('tick'),
    registration: Id,
    nonce: Nonce,
    seats: Digits('number-invalid').pipe(z.number().min(1).max(99)).optional(),
  }),
  z.object({ intent: z.literal('untick'), registration: Id }),
  z.object({ intent: z.literal('walk-in'), name: z.string().trim().max(200, 'name-too-long').default(''), nonce: Nonce }),
  z.object({ intent: z.literal('undo'), nonce: Nonce }),
  z.object({ intent: z.literal('counter'), count: Counted, nonce: Nonce }),
])
export type DoorInput = z.output<typeof DoorInput>

/** A form of the organiser's attendance page, by its intent. */
export const AttendanceForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('correct'), point: z.string().max(64), listeners: Listeners, nonce: Nonce }),
  z.object({ intent: z.literal('room'), point: z.string().max(64), room: z.enum(['0', '1']), nonce: Nonce }),
  z.object({ intent: z.literal('counter'), count: Counted, nonce: Nonce }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('reopen') }),
  z.object({ intent: z.literal('door') }),
])
